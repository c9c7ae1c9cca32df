import { SeededRandom } from '../../faults/faults/seeded-random.ts';
import type { RawAttempt } from './raw-attempt.ts';
import { sendRawAttempt } from './raw-connection.ts';

/** A server under attack. */
export interface RawTarget {
  /** such as `http://127.0.0.1:3000` */
  readonly url: string;
  /** the process that serves now */
  readonly pid: () => number | undefined;
}

/** What came back, over all attempts. */
export interface RawResult {
  readonly attempts: number;
  /** answers by their status */
  readonly statuses: ReadonlyMap<number, number>;
}

const atOnce = 50;

/**
 * Sends attempts, fifty at a time, and asks for `/health/live` after each fifty.
 * @param until called before each batch with the number of attempts so far
 * @throws Error with the seed of the batch when the process was replaced, does not answer, or answered with a fault of
 *   its own
 */
export async function attack(
  target: RawTarget,
  { seed, make, until }: RawPlan & { readonly until: (attempts: number) => boolean },
): Promise<RawResult> {
  const { hostname: host, port } = new URL(target.url);
  const pid = target.pid();
  const statuses = new Map<number, number>();
  let attempts = 0;
  for (let batch = 0; !until(attempts); batch += 1) {
    const random = new SeededRandom(seed + batch);
    const made = Array.from({ length: atOnce }, () => make(random));
    const answers = await Promise.all(made.map((each) => sendRawAttempt({ host, port: Number(port) }, each)));
    attempts += made.length;
    for (const [index, status] of answers.flatMap((each, index) => each.map((status) => [index, status] as const))) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) {
        throw new Error(`${String(status)} ${placeOf(seed + batch)}:\n${shown(made[index])}`);
      }
    }
    const failure = await livenessFailure(target, pid);
    if (failure !== undefined) {
      throw new Error(`${failure} ${placeOf(seed + batch)}`);
    }
  }
  return { attempts, statuses };
}

/** Which attempts are made: the same ones for the same seed. */
export interface RawPlan {
  readonly seed: number;
  readonly make: (random: SeededRandom) => RawAttempt;
}

async function livenessFailure({ url, pid }: RawTarget, before: number | undefined): Promise<string | undefined> {
  const status = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(10_000) }).then(
    (answer) => answer.status,
    (cause: unknown) => String(cause),
  );
  if (status !== 200) {
    return `/health/live: ${String(status)}`;
  }
  return pid() === before ? undefined : 'the process was replaced';
}

function placeOf(seed: number): string {
  return `in the batch of seed ${String(seed)}`;
}

function shown(attempt: RawAttempt | undefined): string {
  return JSON.stringify(
    Buffer.concat([...(attempt?.parts ?? [])])
      .toString('latin1')
      .slice(0, 600),
  );
}
