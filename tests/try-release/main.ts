import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { RunnablePaper } from '../support/paper.ts';
import { boot, installPackages, type Machine, makeDebian } from './machine.ts';
import { makePackages } from './packages.ts';
import { run } from './run.ts';
import { row, step } from './steps.ts';

/** `npm run try-release`: a release on a bare Debian that systemd runs, from its package to a rollback. */

const usage = `usage: npm run try-release -- [options]      as root
  --debian <folder>     a bare Debian 13 to copy; debootstrap makes one without it
  --package <file.deb>  the release; without it one is made of what is built
  --before <file.deb>   the release before; without it the same programs with an older version
  --requests <number>   through nginx while processes are replaced; 2000 without it`;
/** Programs of this machine, with the packages of Debian that have them. */
const needed = { debootstrap: 'debootstrap', 'systemd-nspawn': 'systemd-container', zstd: 'zstd' };
/** Milliseconds after which the machine is ended, whatever it does. */
const longest = 45 * 60_000;

const { values } = parseArgs({
  options: {
    debian: { type: 'string' },
    package: { type: 'string' },
    before: { type: 'string' },
    requests: { type: 'string', default: '2000' },
    help: { type: 'boolean', default: false },
  },
});
let folder: string | undefined;
let machine: Machine | undefined;

async function clear(): Promise<void> {
  await machine?.end();
  machine = undefined;
  if (folder !== undefined) {
    await rm(folder, { recursive: true, force: true });
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void clear().finally(() => process.exit(1)));
}

async function tryRelease(): Promise<void> {
  if (values.help || !/^[1-9]\d*$/.test(values.requests)) {
    throw new Error(usage);
  }
  if (process.getuid?.() !== 0) {
    throw new Error(usage);
  }
  for (const [program, name] of Object.entries(needed)) {
    await run('sh', ['-c', `command -v ${program}`]).catch(() => {
      throw new Error(`${program} is missing: apt-get install ${name}`);
    });
  }
  const work = await mkdtemp('/var/tmp/signali-trial-');
  folder = work;
  const debian = join(work, 'debian');
  console.log(`${await run('git', ['log', '-1', '--format=commit %H'])}, ${new Date().toISOString()}\n`);
  row('step', 'seconds', 'seen');
  console.log(`| ${'-'.repeat(32)} | ------: | ---- |`);
  await step('bare Debian 13', () => makeDebian(debian, values.debian));
  await step('packages of Debian', () => installPackages(debian, namedByThePaper()));
  await step('packages of two releases', () =>
    makePackages(join(debian, 'root'), { before: values.before, after: values.package }),
  );
  const begun = await boot(debian);
  machine = begun;
  // In the network of the machine, which nothing else reaches.
  const net = `--net=/proc/${String(begun.pid)}/ns/net`;
  const trial = join(import.meta.dirname, 'trial.js');
  const { exitCode } = await execa(
    'nsenter',
    [net, process.execPath, trial, String(begun.pid), values.requests, work],
    { stdio: 'inherit', reject: false, timeout: longest },
  );
  process.exitCode = exitCode ?? 1;
}

/** Packages of Debian that an installation needs. */
function namedByThePaper(): readonly string[] {
  const block = new RunnablePaper('tools/docs/deployment.md', ['sh']).take('apt-get install');
  return /--no-install-recommends (.+) \.\/signali/.exec(block)?.[1]?.split(' ') ?? [];
}

try {
  await tryRelease();
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
} finally {
  await clear();
}
