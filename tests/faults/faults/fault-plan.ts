import { faultKinds } from '@ns/records-simulator';
import { mailFaults } from '../mail/mail-faults.ts';
import {
  type LineName,
  type ProcessName,
  processNames,
  type ServerName,
  serverNames,
  talks,
} from '../test-bed/lines.ts';
import type { Fault, PlannedFault } from './fault.ts';
import type { SeededRandom } from './seeded-random.ts';

export interface PlanOptions {
  readonly signals: number;
  readonly faults: number;
  readonly withRedis: boolean;
  /** two of everything behind nginx: both halves of each pair in turn */
  readonly cluster?: boolean;
  /** 1 is as long as in life: a freeze takes 5 to 60 seconds */
  readonly timeScale: number;
  /** only these kinds; left out: all */
  readonly kinds?: readonly string[] | undefined;
}

type Draw = (random: SeededRandom, options: PlanOptions) => Fault;

const ofCluster: readonly ServerName[] = ['standby', 's3'];
const lines = processNames.flatMap((process) =>
  serverNames
    .filter((server) => talks(process, server) && !ofCluster.includes(server))
    .map((server): LineName => `${process} → ${server}`),
);
const several = <T>(random: SeededRandom, things: readonly T[], count: number): readonly T[] =>
  random.shuffled(things).slice(0, count);
const during = (random: SeededRandom, { timeScale }: PlanOptions, from: number, to: number): number =>
  Math.round(random.between(from, to) * timeScale * 1_000);

/**
 * Half of the time the lines are slow before: the moments between two steps, milliseconds otherwise, are then long
 * enough to be met.
 */
const slowness = (random: SeededRandom): number => (random.chance(0.5) ? Math.round(random.between(20, 150)) : 0);

const kill: Draw = (random) => {
  const together = random.chance(0.15)
    ? random.pick([
        ['api-1', 'api-2'],
        ['worker-1', 'worker-2'],
      ] as const)
    : undefined;
  return { kind: 'kill', processes: together ?? [random.pick(processNames)], slowMs: slowness(random) };
};
const freeze: Draw = (random, options) => ({
  kind: 'freeze',
  process: random.pick(processNames),
  ms: during(random, options, 5, 60),
});
const postgresStop: Draw = (random) => ({ kind: 'postgres stop', slowMs: slowness(random) });
const redisFault: Draw = (random, options) =>
  random.chance(0.5) ? { kind: 'redis flush' } : { kind: 'redis restart', ms: during(random, options, 1, 10) };
const recordsFault: Draw = (random, options) => ({
  kind: 'records',
  faults: several(random, faultKinds, 3),
  probability: random.between(0.15, 0.3),
  ms: during(random, options, 5, 30),
});
const mailFault: Draw = (random, options) => ({
  kind: 'mail',
  faults: several(random, mailFaults, 2),
  probability: random.between(0.3, 0.8),
  ms: during(random, options, 5, 30),
});
const clientsCut: Draw = () => ({ kind: 'clients cut' });

const lineFault: Draw = (random, options) => {
  const line = random.pick(lines.filter((name) => options.withRedis || !name.endsWith('redis')));
  const ms = during(random, options, 5, 30);
  const state = random.pick([
    { kind: 'cut' },
    { kind: 'slow', delayMs: Math.round(random.between(20, 300)) },
    { kind: 'refused' },
    { kind: 'silent' },
  ] as const);
  return { kind: 'line', line, state, ms };
};

/** How often each kind is dealt in one round of twelve; with Redis its faults take two of the places. */
const round: readonly Draw[] = [
  kill,
  kill,
  kill,
  kill,
  freeze,
  postgresStop,
  recordsFault,
  recordsFault,
  mailFault,
  lineFault,
  lineFault,
  clientsCut,
];
const roundWithRedis: readonly Draw[] = [
  kill,
  kill,
  kill,
  freeze,
  postgresStop,
  redisFault,
  redisFault,
  recordsFault,
  mailFault,
  lineFault,
  lineFault,
  clientsCut,
];

const killOf =
  (process: ProcessName): Draw =>
  (random) => ({ kind: 'kill', processes: [process], slowMs: slowness(random) });
const bucketAway: Draw = (random, options) => ({
  kind: 'line',
  line: `${random.pick(processNames)} → s3`,
  state: random.pick([{ kind: 'cut' }, { kind: 'refused' }, { kind: 'silent' }] as const),
  ms: during(random, options, 5, 30),
});
const standbyStop: Draw = () => ({ kind: 'standby stop' });
/** Both halves of every pair once, and what there is one of; the database moves to the other half each time. */
const roundOfCluster: readonly Draw[] = [
  ...processNames.map(killOf),
  postgresStop,
  standbyStop,
  postgresStop,
  redisFault,
  bucketAway,
  bucketAway,
];

/**
 * Every fault of a run, fixed by the seed: spread over the signals, all kinds in every twelve. The faults strike by
 * the count of accepted signals and not by the clock, so that a quick and a slow machine meet them at the same
 * moments of the work.
 */
export function planFaults(random: SeededRandom, options: PlanOptions): readonly PlannedFault[] {
  const { signals, faults, withRedis } = options;
  const dealt: Fault[] = [];
  const isWanted = ({ kind }: Fault): boolean => options.kinds?.includes(kind) ?? true;
  for (let rounds = 0; dealt.length < faults; rounds += 1) {
    if (rounds > faults + 12) {
      throw new RangeError(`There are no faults of the kinds ${String(options.kinds)}.`);
    }
    dealt.push(
      ...random
        .shuffled(options.cluster ? roundOfCluster : withRedis ? roundWithRedis : round)
        .map((draw) => draw(random, options))
        .filter(isWanted),
    );
  }
  // Nothing strikes in the first and the last twentieth: before there is work, and when nobody would see how it goes
  // on.
  const share = (signals * 0.9) / faults;
  return dealt.slice(0, faults).map((fault, index) => ({
    number: index + 1,
    after: Math.round(signals * 0.05 + share * (index + random.next() * 0.8)),
    fault,
  }));
}
