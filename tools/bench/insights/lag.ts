import { setTimeout as pause } from 'node:timers/promises';
import { factCursor, factsAfter } from '@ns/insights';
import type { Database } from '@ns/platform';
import { type EmptyDatabase, submitOne, withWritePath } from './write-path.ts';

/** The most that the slowest but one in a hundred may take from its commit until the figures know it. */
const mostLagMs = 2_000;
const signalsAtOnce = 200;
const bursts = 5;
const lookEveryMs = 20;

/**
 * Submits signals all at once while the relay carries them, and measures from the commit of each until a reader of
 * facts sees it. Prints the middle and the slowest of all bursts.
 */
export async function measureLag(database: EmptyDatabase): Promise<void> {
  await withWritePath(database, async (path) => {
    const lags: number[] = [];
    // The first burst warms up the process.
    for (let burst = 0; burst <= bursts; burst += 1) {
      const found = await oneBurst(database.worker, async () => {
        const signalId = await submitOne(path);
        path.with.wake();
        return signalId;
      });
      if (burst > 0) {
        lags.push(...found);
      }
      await path.with.carryAll();
    }
    await path.with.stop();
    const sorted = lags.toSorted((one, other) => one - other);
    const at = (part: number) => Math.round(sorted[Math.ceil(sorted.length * part) - 1] ?? NaN);
    console.log(
      `\n${String(signalsAtOnce)} signals at once, ${String(bursts)} times: known to the figures after ` +
        `p50 ${String(at(0.5))}, p99 ${String(at(0.99))}, longest ${String(at(1))} ms` +
        (at(0.99) > mostLagMs ? ' (missed)' : ''),
    );
  });
}

/** @returns milliseconds from the commit of each signal until its fact was read */
async function oneBurst(database: Database, submit: () => Promise<string>): Promise<number[]> {
  let { after } = await read(database, null);
  const committed = new Map<string, number>();
  const submitting = Promise.all(
    Array.from({ length: signalsAtOnce }, async () => committed.set(await submit(), performance.now())),
  );
  const seen = new Map<string, number>();
  while (seen.size < signalsAtOnce) {
    const page = await read(database, after);
    const now = performance.now();
    for (const id of page.ids) {
      seen.set(id, seen.get(id) ?? now);
    }
    after = page.after;
    await pause(lookEveryMs);
  }
  await submitting;
  return [...committed].map(([id, at]) => Math.max(0, (seen.get(id) ?? NaN) - at));
}

/** Facts after a cursor, as a tool reads them. */
async function read(database: Database, after: string | null): Promise<{ ids: string[]; after: string | null }> {
  const facts = await factsAfter(database.fork(), { after, updatedSince: null, limit: 10_000, language: 'EN' });
  const last = facts.at(-1);
  return { ids: facts.map(({ id }) => id), after: last === undefined ? after : factCursor.write([last.position]) };
}
