import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TestSystem } from '../support/index.ts';
import { memoryOf } from './busy-strangers.ts';
import { type HonestAnswers, quantile } from './honest-load.ts';
import { processTime } from './process-time.ts';
import type { Target } from './target.ts';

const connections = 200;
const lookEveryMs = 500;

/** What the process of the strangers answers. */
interface Told {
  readonly answers: readonly (readonly [number, number])[];
  readonly refusedAfter: readonly number[];
  readonly withoutRetryAfter: number;
  readonly sockets: readonly (readonly [string, number])[];
}

/**
 * Busy connections of strangers, from one address and from as many as there are connections, and what others and the
 * api get of it. Prints the figures.
 * @param minutes of each
 * @throws Error when the process was replaced
 */
export async function runBusy(minutes: number, system: TestSystem, target: Target): Promise<void> {
  const quiet = await others(system, target, () => pause(15_000));
  console.log(
    `quiet: others p50/p99 ${words(quiet.times)}, /health/live ${words(quiet.health)}, ${mb(quiet.memory)} MB`,
  );
  for (const addresses of [1, connections]) {
    const { pid = 0 } = system.api;
    const cpu = await processTime(pid);
    let told: Told | undefined;
    const seen = await others(system, target, async () => {
      const crowd = program('busy-crowd.js');
      crowd.send({ url: system.url, socketUrl: system.socketUrl, connections, addresses });
      await pause(minutes * 60_000);
      crowd.send('end');
      told = await answerOf<Told>(crowd);
    });
    if (system.api.pid !== pid || !told) {
      throw new Error('The api was started again meanwhile.');
    }
    const spent = ((await processTime(pid)).all - cpu.all) / (minutes * 60_000);
    const answers = told.answers.map(([status, count]) => `${String(status)}: ${String(count)}`).join(', ');
    const sockets = told.sockets.map(([what, count]) => `${what}: ${String(count)}`).join(', ');
    console.log(`${String(connections)} connections from ${String(addresses)} address(es), ${String(minutes)} min:`);
    console.log(
      `  others p50/p99 ${words(seen.times)} (${String(seen.times.length)} requests, goal 1,000), ` +
        `${String(seen.refused.length)} refused`,
    );
    console.log(`  /health/live p50/p99 ${words(seen.health)}`);
    console.log(
      `  refused within p50/p99 ${words(told.refusedAfter)}, without Retry-After ${String(told.withoutRetryAfter)}`,
    );
    console.log(`  answers ${answers}; WebSocket ${sockets}`);
    console.log(`  memory at most ${mb(seen.memory)} MB, processor ${spent.toFixed(2)} of a core; the same process`);
  }
}

/** What the others got, and how the api was. */
interface Seen extends HonestAnswers {
  readonly health: readonly number[];
  /** the most that was seen, MB */
  readonly memory: number;
}

async function others(system: TestSystem, target: Target, meanwhile: () => Promise<unknown>): Promise<Seen> {
  const people = program('honest-people.js');
  people.send({ url: target.url, tokens: target.tokens });
  let isOver = false;
  let memory = 0;
  const health: number[] = [];
  const looking = (async () => {
    while (!isOver) {
      const begun = performance.now();
      await fetch(`${system.url}/health/live`).then((answer) => answer.arrayBuffer());
      health.push(performance.now() - begun);
      memory = Math.max(memory, await memoryOf(system.api.pid ?? 0));
      await pause(lookEveryMs);
    }
  })();
  try {
    await meanwhile();
  } finally {
    isOver = true;
    await looking;
  }
  people.send('end');
  return { ...(await answerOf<HonestAnswers>(people)), health, memory };
}

function program(name: string): ChildProcess {
  return fork(join(dirname(fileURLToPath(import.meta.url)), name));
}

/** @throws Error when the program ended without an answer */
async function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  const ended = new AbortController();
  const over = once(child, 'exit', { signal: ended.signal }).then(() => {
    throw new Error('A program of the load ended by itself.');
  });
  try {
    const [answer] = (await Promise.race([once(child, 'message'), over])) as [Answer];
    return answer;
  } finally {
    ended.abort();
    over.catch(() => undefined);
  }
}

function words(times: readonly number[]): string {
  return times.length === 0 ? 'none' : `${quantile(times, 0.5).toFixed(0)}/${quantile(times, 0.99).toFixed(0)} ms`;
}

function mb(value: number): string {
  return value.toFixed(0);
}
