import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { answerStats, FactEngine, type StatsRequest } from '@ns/insights';
import { dayOf, type Menus, MunicipalityDirectory, plusDays } from '@ns/municipality';
import { createLogger, type Database } from '@ns/platform';
import { answerOf, counts, requireEqual } from './answers.ts';
import { answerByHand } from './by-hand.ts';
import { HealthProbe } from './health-probe.ts';
import { askedPeriods, Postgraphile } from './postgraphile.ts';
import { questionsOf } from './questions.ts';
import { tableLine, Timings, whole } from './timing.ts';

/** Milliseconds within which 95 of 100 answers are to come, for a million facts. */
const longestAnswer = 100;
const today = dayOf(new Date());
const aQuarter: StatsRequest = { from: plusDays(today, -90), to: today, interval: 'NONE', groupBy: [], filter: {} };
/** How often faster than the others we want to be. */
const leastRatio = 10;
const rounds = 7;
/** Rows above which some answers of the others take minutes. */
const mostRowsOfOthers = 2_000_000;
/** How long others are looked at without a question. */
const unaskedMs = 5_000;
/** Answers of ours in a round; the others take seconds, ours need more for a p95. */
const oursInRound = 3;

/**
 * Asks every question of `signalStats`, of a statement by hand and of PostGraphile in turn, and prints a table. Of many
 * rows the statement by hand is asked once, and PostGraphile not at all.
 * @throws Error when an answer differs
 */
export async function compareStatistics(database: Database, rows: number): Promise<void> {
  const menus = await new MunicipalityDirectory(() => database.fork()).menus();
  const folder = await mkdtemp(join(tmpdir(), 'ns-bench-figures-'));
  const settings = { folder, memoryMb: 256, threads: 2 };
  const logger = createLogger('bench', 'warn');
  const first = new FactEngine(database, settings, logger);
  const [making, opening] = [new Timings(), new Timings()];
  await making.time(() => untilThere(first));
  await first.close();
  const engine = new FactEngine(database, settings, logger);
  await opening.time(() => firstAnswer(() => engine.use('EN', (facts) => answerStats(facts, menus, aQuarter, 'EN'))));
  await untilThere(engine);
  console.log(
    `\nfacts copied in ${whole(making.median)} ms (${whole(making.medianProcessor)} ms of CPU of this process), ` +
      `first answer with the file there ${whole(opening.median)} ms, ${whole(process.memoryUsage().rss / 2 ** 20)} MB`,
  );
  const probe = await HealthProbe.start();
  await probe.during(() => pause(unaskedMs));
  console.log(`\n\`/health/live\` while nothing is asked, p50, p99, longest: ${await probe.taken()} ms`);
  const postgraphile = rows > mostRowsOfOthers ? undefined : await Postgraphile.start(database.url);
  console.log('\nmilliseconds: median (range) of rounds in turn\n');
  console.log(
    tableLine([
      ...['question', '`signalStats`', 'p95', 'its CPU', 'by hand', 'ratio', 'PostGraphile', 'ratio', 'equal cells'],
      '`/health/live` beside: p50, p99, longest',
    ]),
  );
  for (const { name, request } of questionsOf(today)) {
    const ours = () => engine.use('EN', (facts) => answerStats(facts, menus, request, 'EN'));
    const byHand = () => answerByHand(database, request);
    const theirs = postgraphile && (() => postgraphile.answer(request, askedPeriods(request)));
    const answer = answerOf(request, await ours());
    const [our, hand, graph] = [new Timings(), new Timings(), new Timings()];
    const cells =
      requireEqual(name, answer, await hand.time(byHand)) +
      (theirs ? requireEqual(name, answer, await graph.time(theirs), [...counts, 'averageStars']) : 0);
    for (let round = 0; round < rounds; round += 1) {
      await probe.during(async () => {
        for (let call = 0; call < oursInRound; call += 1) {
          await our.time(ours);
        }
      });
      if (theirs) {
        await hand.time(byHand);
        await graph.time(theirs);
      }
    }
    const ratio = (other: Timings) => other.median / our.median;
    console.log(
      tableLine([
        name,
        our.text,
        `${whole(our.p95)}${our.p95 > longestAnswer ? ' (missed)' : ''}`,
        whole(our.medianProcessor),
        hand.text,
        ratioText(ratio(hand)),
        ...(theirs ? [graph.text, ratioText(ratio(graph))] : ['–', '–']),
        whole(cells),
        await probe.taken(),
      ]),
    );
  }
  await postgraphile?.stop();
  await askThreeAtOnce(engine, menus, probe);
  await probe.stop();
  await engine.close();
  await rm(folder, { recursive: true, force: true });
}

/** What a country might ask: three years in full, three times at once. */
async function askThreeAtOnce(engine: FactEngine, menus: Menus, probe: HealthProbe): Promise<void> {
  const request = {
    ...aQuarter,
    ...({ from: plusDays(today, -1_095), interval: 'QUARTER', groupBy: ['STATUS', 'CHANNEL'] } as const),
  };
  const asked = new Timings();
  for (let round = 0; round < rounds; round += 1) {
    await probe.during(() =>
      Promise.all(
        [0, 1, 2].map(() => asked.time(() => engine.use('EN', (facts) => answerStats(facts, menus, request, 'EN')))),
      ),
    );
  }
  console.log(`\nthree years by quarter, status and channel, three at once: ${asked.text} ms, p95 ${whole(asked.p95)}`);
  console.log(`\`/health/live\` beside them, p50, p99, longest: ${await probe.taken()} ms`);
}

/** Asks until there is an answer, as a caller does whose answer says that it should try again. */
async function firstAnswer(ask: () => Promise<unknown>): Promise<void> {
  while (
    !(await ask().then(
      () => true,
      () => false,
    ))
  ) {
    await pause(100);
  }
}

/** Waits until the copy of the facts is made. */
export async function untilThere(engine: FactEngine): Promise<void> {
  while (!(await engine.useCopy('EN', () => Promise.resolve(true)).catch(() => false))) {
    await pause(100);
  }
}

function ratioText(ratio: number): string {
  return `${ratio.toFixed(ratio < leastRatio ? 1 : 0)}${ratio < leastRatio ? ' (missed)' : ''}`;
}
