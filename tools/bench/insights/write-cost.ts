import { type OutboxRelay, sql } from '@ns/platform';
import { transitionSignal } from '@ns/signals';
import type { ServerTime } from '../server-time.ts';
import { type EmptyDatabase, submitOne, withWritePath, type WritePath } from './write-path.ts';

/** The most that the write path may cost with the figures, as a multiple of what it costs without. */
const mostCost = 1.25;
const rounds = 4;
const signalsInRound = 250;
const lanes = 4;

interface Cost {
  readonly ms: number;
  /** milliseconds of the processor: of this process, and of the connections of the database */
  readonly processor: number;
}

/**
 * Submits signals and moves each one step on, and lets the relay carry every event to its consumers; with the figures
 * among them and without, in turn. Prints what a signal costs.
 */
export async function measureWriteCost(database: EmptyDatabase, serverTime: ServerTime): Promise<void> {
  await withWritePath(database, async (path) => {
    const costs: Record<'without' | 'with', Cost[]> = { without: [], with: [] };
    await round(path, path.without, 50, serverTime);
    for (let count = 0; count < rounds; count += 1) {
      for (const which of ['without', 'with'] as const) {
        costs[which].push(await round(path, path[which], signalsInRound, serverTime));
      }
    }
    const each = (list: readonly Cost[], of: keyof Cost) =>
      list.reduce((sum, cost) => sum + cost[of], 0) / (rounds * signalsInRound);
    console.log(`\na signal submitted, moved on and carried to all consumers; ${String(rounds * signalsInRound)} each`);
    for (const of of ['ms', 'processor'] as const) {
      const [without, withFigures] = [each(costs.without, of), each(costs.with, of)];
      const ratio = withFigures / without;
      const name = of === 'ms' ? 'time' : 'CPU';
      console.log(
        `${name}: ${without.toFixed(2)} ms without figures, ${withFigures.toFixed(2)} ms with, ` +
          `ratio ${ratio.toFixed(2)}${ratio > mostCost ? ' (missed)' : ''}`,
      );
    }
  });
}

async function round(path: WritePath, relay: OutboxRelay, count: number, serverTime: ServerTime): Promise<Cost> {
  const [begun, used, spent] = [performance.now(), process.cpuUsage(), serverTime()];
  const lane = async () => {
    for (let done = 0; done < count / lanes; done += 1) {
      await oneSignal(path);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await relay.carryAll();
  const { user, system } = process.cpuUsage(used);
  return { ms: performance.now() - begun, processor: (user + system) / 1_000 + serverTime() - spent };
}

async function oneSignal(path: WritePath): Promise<void> {
  const { api, needs, people } = path;
  const signalId = await submitOne(path);
  const row = (
    await sql<{ version: number }>`select version from signal where id = ${signalId}`.execute(api.fork().getKysely())
  ).rows[0];
  const moved = await transitionSignal(needs, {
    actor: { id: people.clerk, kind: 'CLERK', departments: ['op_kd'] },
    signalId,
    version: row?.version ?? 0,
    to: 'IN_PROGRESS',
    department: null,
    assigneeId: null,
    externalBody: null,
    duplicateOf: null,
    message: null,
    note: null,
    photoIds: [],
  });
  if (moved.kind !== 'moved') {
    throw new Error(`A signal was not moved on: ${JSON.stringify(moved)}`);
  }
}
