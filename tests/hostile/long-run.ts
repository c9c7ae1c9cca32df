import type { TestSystem } from '../support/index.ts';
import { hostileCases } from './corpus/index.ts';
import { randomCases } from './random-cases.ts';
import { rawAttempt, refusedUpgrade } from './raw/raw-attempt.ts';
import { attack, type RawTarget } from './raw/raw-batch.ts';
import type { Target } from './target.ts';

/** What each round sends beside the corpus. */
const perRound = { raw: 5_000, upgrades: 1_000, worker: 1_000, documents: 500 } as const;

/**
 * Sends everything again and again: raw TCP to api and worker, refused handshakes, the corpus, random documents.
 * @param seed of the first round; each round has one of its own
 * @throws Error as soon as a process was replaced, does not answer, or answered with a fault of its own
 */
export async function runFor(minutes: number, seed: number, system: TestSystem, target: Target): Promise<void> {
  const api: RawTarget = { url: system.url, pid: () => system.api.pid };
  const worker: RawTarget = { url: new URL(system.worker.plan.readyUrl).origin, pid: () => system.worker.pid };
  const upTo = (count: number) => (made: number) => made >= count;
  const pid = api.pid();
  const statuses = new Map<number, number>();
  let [rounds, attempts] = [0, 0];
  for (const until = performance.now() + minutes * 60_000; performance.now() < until; rounds += 1) {
    const own = seed + rounds * 1_000_000;
    for (const { attempts: made, statuses: seen } of [
      await attack(api, { seed: own, make: rawAttempt, until: upTo(perRound.raw) }),
      await attack(api, { seed: own, make: refusedUpgrade, until: upTo(perRound.upgrades) }),
      await attack(worker, { seed: own, make: rawAttempt, until: upTo(perRound.worker) }),
    ]) {
      attempts += made;
      for (const [status, count] of seen) {
        statuses.set(status, (statuses.get(status) ?? 0) + count);
      }
    }
    for (const { send } of [...hostileCases, ...randomCases(own, perRound.documents)]) {
      await send(target);
    }
    if (api.pid() !== pid) {
      throw new Error(`The api was started again in the round of seed ${String(own)}.`);
    }
  }
  const answers = [...statuses]
    .toSorted(([a], [b]) => a - b)
    .map(([status, count]) => `${String(status)}: ${String(count)}`);
  console.log(
    `${String(minutes)} minutes, ${String(rounds)} rounds from seed ${String(seed)}, no process was replaced.`,
  );
  console.log(`raw TCP: ${String(attempts)} connections, answers ${answers.join(', ')}`);
  console.log(`each round: ${String(hostileCases.length)} cases and ${String(perRound.documents)} random documents`);
}
