import { join } from 'node:path';
import { inLanguage, technicalLanguage } from '@ns/platform/language';
import { watch } from 'rolldown';
import { loadConfig } from 'rolldown/config';
import { builtPrograms, type RunningSystem, runOnce, startSystem } from '../start/embedded/index.ts';
import { readPlan } from '../start/settings.ts';
import { claimFolder } from '../start/single-launch.ts';

/**
 * The servers of `npm run dev`: database, mailbox and records simulator as in `npm start`; api and worker are bundled
 * and restarted when a source of theirs changes.
 */
const root = process.cwd();
const local = (port: string | number): string => `http://127.0.0.1:${String(port)}`;
const [citizen, console] = [local(process.env['DEV_PORT'] || 4200), local(process.env['DEV_CONSOLE_PORT'] || 4201)];
const programs = {
  ...builtPrograms,
  api: 'dist/dev/api/main.js',
  worker: 'dist/dev/worker/main.js',
  migrate: 'dist/dev/api/migrate.js',
};
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const plan = {
  ...readPlan(root, process.env),
  programs,
  // Links in mails lead to the development server; the console's one is a second origin that may ask the api.
  environment: {
    PUBLIC_URL: citizen,
    NATIVE_ORIGINS: `https://localhost,capacitor://localhost,${console}`,
    WEB_FOLDER: 'dist/dev/web',
  },
};

async function restart({ api, worker }: RunningSystem): Promise<void> {
  await Promise.all([api.stop(), worker.stop()]);
  await runOnce({
    name: 'migrate',
    root,
    program: programs.migrate,
    environment: api.plan.environment,
    logFile: join(plan.dataFolder, 'logs/migrate.log'),
  });
  await Promise.all([api.start(), worker.start()]);
  say('  ✓ api and worker restarted');
}

async function start(): Promise<RunningSystem> {
  const started = await startSystem(plan, (what) => () => say(`  ✓ ${inLanguage(technicalLanguage, what)}`));
  say(`\nReady
  ${citizen}/            citizen app, hot replacement
  ${console}/console/    console, hot replacement
  ${local(plan.ports.http)}/graphql    api; it and the worker restart when their sources change
  ${local(plan.ports.mailbox)}/           mailbox
  Ctrl-C stops everything. Logs are in ${join(plan.dataFolder, 'logs')}.\n`);
  return started;
}

const claim = await claimFolder(plan.dataFolder);
if ('heldBy' in claim) {
  throw new Error(`The system already runs from this folder (process ${String(claim.heldBy)}).`);
}
const { free } = claim;
const bundles = await loadConfig('tools/dev/rolldown.config.mjs');
if (typeof bundles === 'function') {
  throw new Error('tools/dev/rolldown.config.mjs exports no options.');
}
const watcher = watch(bundles);
let system: RunningSystem | undefined;
/** What was begun last: a start, a restart. One begins when the one before is over. */
let work = Promise.resolve();
watcher.on('event', (event) => {
  if (event.code === 'BUNDLE_END') {
    void event.result.close();
  } else if (event.code === 'ERROR') {
    // The mistake is in the source that was just saved; the next save tries again.
    say(`  ✗ ${event.error.message}`);
  } else if (event.code === 'END') {
    work = work
      .then(async () => {
        if (system) {
          await restart(system);
        } else {
          system = await start();
        }
      })
      .catch((failure: unknown) => say(`  ✗ ${failure instanceof Error ? failure.message : String(failure)}`));
  }
});

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) {
    return;
  }
  isStopping = true;
  await watcher.close();
  await work;
  await system?.stop();
  await free();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop());
}
