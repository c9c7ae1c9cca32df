import 'reflect-metadata';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startSystem } from '../support/index.ts';
import { runBusy } from './busy-run.ts';
import { hostileCases } from './corpus/index.ts';
import { type HonestAnswers, quantile } from './honest-load.ts';
import { runFor } from './long-run.ts';
import { type ProcessTime, processTime } from './process-time.ts';
import { randomCases, type UnguardedCase } from './random-cases.ts';
import { awayProvider, prepareTarget, type Target } from './target.ts';

const rounds = 3;
/** How long honest people are watched, with and without the corpus: a p99 needs some hundreds of their requests. */
const watchedMs = 15_000;
const goalMs = 50;
const shown = 15;
const randomDocuments = 400;

/** `--busy`: 200 busy connections of strangers, five minutes from one address and five from 200. */
const isBusy = process.argv.includes('--busy');
/** `--minutes 10`: no figures, only whether anything ends a process in that time; with `--busy` how long each takes. */
const minutes = Number(argument('--minutes') ?? (isBusy ? 5 : 0));
/** `--seed 7`: of what is random; it is printed. */
const seed = Number(argument('--seed') ?? Date.now() % 1_000_000);

interface Measured extends ProcessTime {
  readonly name: string;
  readonly guard: string;
}

const system = await startSystem({ environment: awayProvider });
const pid = system.api.pid;
try {
  if (pid === undefined) {
    throw new Error('The api does not run.');
  }
  const target = await prepareTarget(system);
  if (isBusy) {
    await runBusy(minutes, system, target);
  } else if (minutes > 0) {
    await runFor(minutes, seed, system, target);
  } else {
    await measureAll(pid, target);
  }
  if (system.api.pid !== pid) {
    throw new Error('The api was started again meanwhile.');
  }
} finally {
  await system.stop();
}

async function measureAll(api: number, target: Target): Promise<void> {
  // Once without counting: the compiler of a new process works in threads of its own, for whatever comes first.
  await sendCorpus(target);
  const idle = await costOf(api, () => pause(2_000));
  const measured: Measured[] = [];
  for (const hostile of hostileCases) {
    measured.push(await measure(api, hostile, target, idle));
  }
  print(measured);
  const random: Measured[] = [];
  for (const document of randomCases(seed, randomDocuments)) {
    random.push(await measure(api, document, target, idle));
  }
  console.log(`documents of random fragments from seed ${String(seed)}:`);
  print(random, 3);
  const quiet = await honestTimes(target, () => pause(watchedMs));
  const busy = await honestTimes(target, async () => {
    for (const until = performance.now() + watchedMs; performance.now() < until;) {
      await sendCorpus(target);
    }
  });
  const [quietP99, busyP99] = [quantile(quiet, 0.99), quantile(busy, 0.99)];
  console.log(`others, p50/p99: quiet ${ms(quantile(quiet, 0.5))}/${ms(quietP99)} (${String(quiet.length)} requests),`);
  console.log(`  while the corpus runs ${ms(quantile(busy, 0.5))}/${ms(busyP99)} (${String(busy.length)} requests),`);
  console.log(`  p99 ${(busyP99 / quietP99).toFixed(1)} × quiet (goal 3)`);
}

/** Processor time that the api spends while something happens. */
async function costOf(api: number, happen: () => Promise<unknown>): Promise<ProcessTime & { readonly wallMs: number }> {
  const [before, start] = [await processTime(api), performance.now()];
  await happen();
  const [after, wallMs] = [await processTime(api), performance.now() - start];
  return { all: after.all - before.all, loop: after.loop - before.loop, wallMs };
}

/** The median of some rounds, less what the api spends without being asked. */
async function measure(
  api: number,
  { name, send }: UnguardedCase,
  target: Target,
  idle: ProcessTime & { readonly wallMs: number },
): Promise<Measured> {
  const costs: ProcessTime[] = [];
  let guard = '';
  for (let round = 0; round < rounds; round += 1) {
    const cost = await costOf(api, async () => ({ guard } = await send(target)));
    const share = cost.wallMs / idle.wallMs;
    costs.push({ all: cost.all - idle.all * share, loop: cost.loop - idle.loop * share });
  }
  const middle = (of: (cost: ProcessTime) => number) => Math.max(0, quantile(costs.map(of), 0.5));
  return { name, guard, all: middle(({ all }) => all), loop: middle(({ loop }) => loop) };
}

async function sendCorpus(target: Target): Promise<void> {
  for (const { send } of hostileCases) {
    await send(target);
  }
}

/** How long honest requests take while something happens, milliseconds. */
async function honestTimes({ url, tokens }: Target, meanwhile: () => Promise<unknown>): Promise<readonly number[]> {
  const people = fork(join(dirname(fileURLToPath(import.meta.url)), 'honest-people.js'));
  people.send({ url, tokens });
  await meanwhile();
  people.send('end');
  const [{ times, refused }] = (await once(people, 'message')) as [HonestAnswers];
  if (refused.length > 0) {
    throw new Error(`${String(refused.length)} honest requests were refused, the first one with ${refused[0] ?? ''}.`);
  }
  return times;
}

function print(measured: readonly Measured[], most = shown): void {
  const all = measured.map((one) => one.all);
  console.log(`${String(measured.length)} cases, processor time of the api each (median of ${String(rounds)}), ms:`);
  for (const one of measured.toSorted((a, b) => b.all - a.all).slice(0, most)) {
    console.log(`${ms(one.all).padStart(8)} (loop ${ms(one.loop).padStart(6)})  ${one.guard.padEnd(26)} ${one.name}`);
  }
  console.log(`p50 ${ms(quantile(all, 0.5))}, p99 ${ms(quantile(all, 0.99))}, worst ${ms(Math.max(...all))}`);
  console.log(`above ${String(goalMs)} ms: ${String(all.filter((cost) => cost > goalMs).length)}`);
}

function ms(value: number): string {
  return value.toFixed(1);
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
