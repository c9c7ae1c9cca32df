import { type Kill, type Outage, roleOf } from '../faults/fault-injector.ts';
import type { AnswerMoment } from '../people/entrance.ts';

/** Milliseconds; none when there was nothing to measure. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** How long the system was away after kills. */
export interface Recovery {
  /**
   * from the kill until anybody's next request was answered (api), or the records system or the mail server next took
   * something from a worker
   */
  readonly service: Spread;
  /**
   * the same, less the time in which something that the role needs was away: what the system itself took, waiting after
   * an outage included
   */
  readonly unhindered: Spread;
  /** as `service`, only of kills that nothing else overlapped */
  readonly serviceAlone: Spread;
  /** from the kill until the killed process itself was ready again */
  readonly process: Spread;
  /** the longest absences */
  readonly worst: readonly {
    readonly process: string;
    readonly ms: number;
    readonly readyAfterMs: number;
    readonly overlapping: readonly string[];
  }[];
}

const shownWorst = 5;

/**
 * A fault that ended within this time before a kill still overlaps it: the system was still recovering. Milliseconds.
 */
const aftermath = 3_000;

/** @param workedAt moments at which workers did something, milliseconds, in any order */
export function measureRecovery(
  kills: readonly Kill[],
  outages: readonly Outage[],
  answers: readonly AnswerMoment[],
  workedAt: readonly number[],
): Recovery {
  const answered = answers.map(({ at }) => at).sort((one, other) => one - other);
  const worked = workedAt.toSorted((one, other) => one - other);
  const measured = kills.flatMap((kill) => {
    const next = firstAfter(kill.process.startsWith('api') ? answered : worked, kill.at);
    return next === undefined ? [] : [{ kill, ms: next - kill.at }];
  });
  const overlapping = ({ kill: { process, at }, ms }: Measured): string[] => [
    ...outages
      .filter(({ from, to, hinders }) => hinders.includes(roleOf(process)) && from < at + ms && to > at - aftermath)
      .map(({ what }) => what),
    ...kills
      .filter(
        (other) =>
          other.process !== process &&
          roleOf(other.process) === roleOf(process) &&
          other.at < at + ms &&
          other.at + other.readyAfterMs > at,
      )
      .map((other) => `kill ${other.process}`),
  ];
  const alone = measured.filter((one) => overlapping(one).length === 0);
  return {
    service: spread(measured.map(({ ms }) => ms)),
    unhindered: spread(measured.map((one) => one.ms - coveredMs(outages, one))),
    serviceAlone: spread(alone.map(({ ms }) => ms)),
    process: spread(kills.map(({ readyAfterMs }) => readyAfterMs)),
    worst: worstOf(measured, overlapping),
  };
}

/** A kill and how long nobody was served. */
interface Measured {
  readonly kill: Kill;
  readonly ms: number;
}

/** How much of an absence lies within outages that hinder the role; outages that overlap count once. */
function coveredMs(outages: readonly Outage[], { kill: { process, at }, ms }: Measured): number {
  const hindering = outages
    .filter(({ hinders }) => hinders.includes(roleOf(process)))
    .toSorted((one, other) => one.from - other.from);
  let covered = 0;
  let reached = at;
  for (const { from, to } of hindering) {
    const [start, end] = [Math.max(from, reached), Math.min(to, at + ms)];
    if (end <= start) {
      continue;
    }
    covered += end - start;
    reached = end;
  }
  return covered;
}

function worstOf(measured: readonly Measured[], overlapping: (one: Measured) => readonly string[]): Recovery['worst'] {
  return measured
    .toSorted((one, other) => other.ms - one.ms)
    .slice(0, shownWorst)
    .map((one) => ({
      process: one.kill.process,
      ms: one.ms,
      readyAfterMs: one.kill.readyAfterMs,
      overlapping: overlapping(one),
    }));
}

/** Nearest-rank percentiles. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { count: sorted.length, p50: rank(0.5), p99: rank(0.99), max: rank(1) };
}

function firstAfter(sorted: readonly number[], moment: number): number | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) > moment) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return sorted[low];
}
