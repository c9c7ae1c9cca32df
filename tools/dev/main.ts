import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SystemPrograms } from '../start/embedded/plan.ts';
import { type RunningSystem, startSystem } from '../start/embedded/system.ts';
import { runOnce } from '../start/embedded/run-once.ts';
import { readPlan } from '../start/settings.ts';
import { claimFolder } from '../start/single-launch.ts';
import { serveFrontEnds } from './front-ends.ts';
import { bundlePrograms, watchServer } from './programs.ts';
import { inLanguage, technicalLanguage } from '@ns/platform/language';

/**
 * `npm run dev`: database, mailbox and records simulator as in `npm start`; api and worker restart when their
 * sources change; both front ends are served with hot replacement at http://127.0.0.1:4200/ and
 * http://127.0.0.1:4201/console/. Uses the data of `npm start`.
 */
const root = process.cwd();
const ports = {
  citizen: Number(process.env['DEV_PORT'] ?? 4200),
  console: Number(process.env['DEV_CONSOLE_PORT'] ?? 4201),
};
const programs: SystemPrograms = {
  api: 'dist/dev/api/main.js',
  worker: 'dist/dev/worker/main.js',
  migrate: 'dist/dev/api/migrate.js',
  mailbox: 'dist/dev/tools/mailbox.js',
  records: 'dist/dev/tools/records-simulator.js',
  keys: 'dist/dev/tools/keys.js',
  seed: 'dist/dev/tools/seed.js',
};
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const begun = Date.now();
const since = (from: number): string => `${((Date.now() - from) / 1000).toFixed(1)} s`;

async function restart(system: RunningSystem): Promise<void> {
  const from = Date.now();
  try {
    await bundlePrograms(root, ['dist/dev/api', 'dist/dev/worker']);
    await Promise.all([system.api.stop(), system.worker.stop()]);
    await runOnce({
      name: 'migrate',
      root,
      program: programs.migrate,
      environment: system.api.plan.environment,
      logFile: join(system.plan.dataFolder, 'logs/migrate.log'),
    });
    await Promise.all([system.api.start(), system.worker.start()]);
    say(`  ✓ api and worker restarted (${since(from)})`);
  } catch (failure) {
    // The mistake is in the source that was just saved; the next save tries again.
    say(`  ✗ ${failure instanceof Error ? failure.message : String(failure)}`);
  }
}

async function launch(): Promise<void> {
  const address = `http://127.0.0.1:${String(ports.citizen)}`;
  const consoleAddress = `http://127.0.0.1:${String(ports.console)}`;
  const standard = readPlan(root, process.env);
  const plan = {
    ...standard,
    programs,
    // Links in mails lead to the development server; the console's one is a second origin that may ask the api.
    environment: {
      PUBLIC_URL: address,
      NATIVE_ORIGINS: `https://localhost,capacitor://localhost,${consoleAddress}`,
      WEB_FOLDER: 'dist/dev/web',
    },
  };
  const claim = await claimFolder(plan.dataFolder);
  if ('heldBy' in claim) {
    throw new Error(`The system already runs from this folder (process ${String(claim.heldBy)}).`);
  }
  const logs = join(plan.dataFolder, 'logs');
  mkdirSync(logs, { recursive: true });
  const log = (name: string, text: string): void => appendFileSync(join(logs, 'dev.log'), `[${name}] ${text}`);

  await bundlePrograms(root);
  const front = await serveFrontEnds(root, `http://127.0.0.1:${String(plan.ports.http)}`, ports, log);
  let system: RunningSystem | undefined;
  let watcher: { close(): void } | undefined;
  const stop = async (code: number): Promise<void> => {
    watcher?.close();
    await front.stop();
    await system?.stop();
    await claim.free();
    process.exit(code);
  };
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isStopping) {
        return;
      }
      isStopping = true;
      void stop(0);
    });
  }
  try {
    system = await startSystem(
      plan,
      (what) => () => say(`  ✓ ${inLanguage(technicalLanguage, what)} (${since(begun)})`),
    );
    const running = system;
    watcher = watchServer(root, () => restart(running));
    say('  … front ends are being built');
    await front.ready;
  } catch (failure) {
    say(failure instanceof Error ? failure.message : String(failure));
    await stop(1);
  }
  say(`\nReady after ${since(begun)}
  ${address}/            citizen app, hot replacement
  ${consoleAddress}/console/    console, hot replacement
  http://127.0.0.1:${String(plan.ports.http)}/graphql    api; it and the worker restart when their sources change
  http://127.0.0.1:${String(plan.ports.mailbox)}/           mailbox
  Ctrl-C stops everything. Logs are in ${logs}.\n`);
}

await launch();
