import { resolve } from 'node:path';
import { readDatabase } from '../invariants/database-state.ts';
import { type Finding, found } from '../invariants/finding.ts';
import { checkLateness } from '../invariants/lateness.ts';
import { checkMails } from '../invariants/mails.ts';
import { checkSecondNumbers } from '../invariants/second-numbers.ts';
import { SeededRandom } from '../faults/seeded-random.ts';
import { Acknowledgements } from '../people/acknowledgements.ts';
import { gatherCrowd } from '../people/crowd.ts';
import { Load } from '../people/load.ts';
import { brokenPromises } from '../report/inspect.ts';
import { settle } from '../settle.ts';
import type { ProcessName } from '../test-bed/lines.ts';
import { setUpTestBed, type TestBed } from '../test-bed/test-bed.ts';
import { AttemptWatch } from './attempt-watch.ts';
import { type FreezeReport, familiesOf } from './freeze-report.ts';
import { commonPlaces, type Place } from './place.ts';
import { type Clock, clocks, type StrikeKind, strikeKinds, type StrikeTimes, type Struck, Victim } from './victim.ts';

export interface FreezeOptions {
  readonly queue: 'postgres' | 'redis';
  readonly records: 'seos' | 'rest';
  readonly seed: number;
  /** new reports per second; few, so that what comes late is late because of a strike and not of busy cores */
  readonly perSecond: number;
  /** attempts of each worker that are looked at to learn what an attempt passes */
  readonly learnedFrom: number;
  /** Workspace whose built programs are tried. */
  readonly root: string;
  readonly keepData: boolean;
  /** Which of all strikes happen; left out: all of them. */
  readonly only?: ((place: Place, kind: StrikeKind, clock: Clock) => boolean) | undefined;
}

/** Seconds at most that the records system is waited for, and PostgreSQL; short, so that a strike is. */
const recordsSeconds = 1;
const silenceSeconds = 8;
/** Seconds of the lease of an attempt, and of the time that a vendor gets to finish: four time-outs. */
const otherSendsAfter = 4 + 4 * recordsSeconds;
const times: StrikeTimes = {
  // Others ask at doubling distances, so the one after whose question they send comes within twice the time.
  frozenMs: (2 * otherSendsAfter + 1) * 1_000,
  silentMs: (silenceSeconds + 2) * 1_000,
  givenUpMs: silenceSeconds * 1_000,
};

/** The first worker is never struck. */
const victims: ReadonlyMap<ProcessName, Clock> = new Map([
  ['worker-2', 'right'],
  ['worker-3', 'an hour ahead'],
  ['worker-4', 'an hour behind'],
]);
const settleWithinMs = 180_000;

/**
 * Strikes three workers at each place of an attempt to register, in each way, while a fourth one does the work, and
 * holds what came of it against what is promised.
 * @param say receives progress messages
 */
export async function runFreezeCampaign(options: FreezeOptions, say: (line: string) => void): Promise<FreezeReport> {
  const random = new SeededRandom(options.seed);
  const watches = new Map<ProcessName, AttemptWatch>();
  const testBed = await setUpTestBed({
    ...options,
    random,
    processes: ['api-1', 'worker-1', ...victims.keys()],
    environmentOf: (name) => environmentOf(name, options.root),
    watch: (lines) => {
      for (const name of victims.keys()) {
        const watch = new AttemptWatch({
          postgres: lines.proxy(`${name} → postgres`),
          records: lines.proxy(`${name} → records`),
        });
        watches.set(name, watch);
      }
    },
  });
  say(`logs: ${testBed.logFolder}`);
  try {
    return await underStrikes(options, testBed, watches, random, say);
  } finally {
    await testBed.stop(options.keepData);
  }
}

async function underStrikes(
  options: FreezeOptions,
  testBed: TestBed,
  watches: ReadonlyMap<ProcessName, AttemptWatch>,
  random: SeededRandom,
  say: (line: string) => void,
): Promise<FreezeReport> {
  const acknowledged = new Acknowledgements();
  const crowd = await gatherCrowd(testBed, 12, random.fork('crowd'));
  const load = new Load(crowd, acknowledged, random.fork('load'), {
    signals: Number.MAX_SAFE_INTEGER,
    perSecond: options.perSecond,
    withPhotos: false,
    atOnce: 8,
  });
  // It leaves most of the work to those who are struck.
  testBed.lines.proxy('worker-1 → postgres').use({ kind: 'slow', delayMs: 15 });
  const loading = load.run();
  const places = await learn([...watches.values()], options.learnedFrom);
  say(`${String(places.length)} places of an attempt:`);
  places.forEach((place) => say(`  ${place.slice(0, 110)}`));

  const struck: Struck[] = [];
  const findings: Finding[] = [];
  let unmet = 0;
  const sufferAll = async (name: ProcessName, clock: Clock, watch: AttemptWatch): Promise<void> => {
    const victim = new Victim(name, clock, {
      process: partOf(testBed.processes, name),
      postgres: testBed.lines.proxy(`${name} → postgres`),
      watch,
      times,
    });
    for (const { place, kind } of strikes(places)) {
      if (options.only?.(place, kind, clock) ?? true) {
        const end = await victim.suffer(place, kind);
        if (typeof end === 'object') {
          struck.push(end);
          say(`${name} was ${kind} at ${place.slice(0, 80)}`);
        } else if (end === 'unmet') {
          unmet += 1;
          say(`${name} never came to ${place.slice(0, 80)}`);
        } else {
          findings.push(...found('processes that stayed away', [`${name}, before ${kind} at ${place}`]));
        }
      }
    }
    say(`${name} is through`);
  };
  await Promise.all([...victims].map(([name, clock]) => sufferAll(name, clock, partOf(watches, name))));
  load.end();
  await loading;
  say(`${String(load.accepted)} reports, ${String(struck.length)} strikes, all over`);

  const [dispatcher] = crowd.staff.dispatchers;
  if (!dispatcher) {
    throw new Error('There is no dispatcher.');
  }
  const { left } = await settle(testBed.postgres.url(), dispatcher, crowd.subscribers, {
    withinMs: settleWithinMs,
    pressDeferred: false,
  });
  for (const subscriber of crowd.subscribers) {
    await subscriber.stop();
  }
  const [state, documents] = await Promise.all([readDatabase(testBed.postgres.url()), testBed.records.documents()]);
  const mails = checkMails(state, testBed.mail.office);
  findings.push(
    ...brokenPromises({
      state,
      documents,
      acknowledged,
      left,
      subscribers: crowd.subscribers,
      mails: mails.findings,
    }),
    ...checkLateness(state, testBed.mail.office.letters, struck),
    ...(await checkSecondNumbers(testBed.postgres.url(), documents)),
    ...found(
      'processes that died by themselves',
      [...testBed.processes.values()].filter(({ crashes }) => crashes > 0).map(({ name }) => name),
    ),
  );
  return {
    title: `queue on ${options.queue}, records system ${options.records}`,
    reports: state.signals.length,
    places: places.length,
    mails: mails.figures,
    families: familiesOf(struck, state, documents, findings),
    unmet,
    findings,
  };
}

/** Every place in every way, where it has a meaning. */
function strikes(places: readonly Place[]): { readonly place: Place; readonly kind: StrikeKind }[] {
  return places.flatMap((place) =>
    strikeKinds.filter((kind) => Victim.can(place, kind)).map((kind) => ({ place, kind })),
  );
}

async function learn(watches: readonly AttemptWatch[], learnedFrom: number): Promise<Place[]> {
  const attempts = await Promise.all(
    watches.map(async (watch) => {
      const seen: ReadonlySet<Place>[] = [];
      while (seen.length < learnedFrom) {
        seen.push(await watch.record());
      }
      return seen;
    }),
  );
  return commonPlaces(attempts.flat());
}

function environmentOf(name: ProcessName, root: string): Readonly<Record<string, string>> {
  if (!name.startsWith('worker')) {
    return {};
  }
  const clock = victims.get(name);
  return {
    RECORDS_TIMEOUT_MS: String(recordsSeconds * 1_000),
    DATABASE_SILENCE_SECONDS: String(silenceSeconds),
    ...(clock !== undefined &&
      clock !== 'right' && {
        CLOCK_SHIFT_MS: String(clocks[clock]),
        NODE_OPTIONS: `--import ${resolve(root, 'tests/faults/test-bed/shifted-clock.mjs')}`,
      }),
  };
}

function partOf<Part>(parts: ReadonlyMap<ProcessName, Part>, name: ProcessName): Part {
  const part = parts.get(name);
  if (part === undefined) {
    throw new Error(`There is no ${name}.`);
  }
  return part;
}
