import { answerStats, FactStore } from '@ns/insights';
import { dayOf, MunicipalityDirectory } from '@ns/municipality';
import type { Database } from '@ns/platform';
import { answerOf, counts, requireEqual } from './answers.ts';
import { answerByHand } from './by-hand.ts';
import { askedPeriods, Postgraphile } from './postgraphile.ts';
import { questionsOf } from './questions.ts';
import { tableLine, Timings, whole } from './timing.ts';

/** Milliseconds within which 95 of 100 answers are to come, for a million facts. */
const longestAnswer = 50;
/** How often faster than the others we want to be. */
const leastRatio = 10;
const rounds = 7;
/** Answers of ours in a round; the others take seconds, ours need more for a p95. */
const oursInRound = 3;

/**
 * Asks every question of `signalStats`, of a statement by hand and of PostGraphile in turn, and prints a table.
 * @throws Error when an answer differs
 */
export async function compareStatistics(database: Database): Promise<void> {
  const menus = await new MunicipalityDirectory(() => database.fork()).menus();
  const facts = new FactStore(() => database.fork());
  const reading = new Timings();
  await reading.time(() => facts.current());
  console.log(
    `\nfacts read into memory in ${whole(reading.median)} ms (${whole(reading.medianProcessor)} ms of this process), ` +
      `${whole(process.memoryUsage().rss / 2 ** 20)} MB`,
  );
  const postgraphile = await Postgraphile.start(database.url);
  console.log('\nmilliseconds: median (range) of rounds in turn\n');
  console.log(
    tableLine([
      ...['question', '`signalStats`', 'p95', 'its CPU', 'by hand', 'ratio', 'PostGraphile', 'ratio', 'equal cells'],
    ]),
  );
  for (const { name, request } of questionsOf(dayOf(new Date()))) {
    const ours = () => answerStats(facts, menus, request, 'EN');
    const byHand = () => answerByHand(database, request);
    const theirs = () => postgraphile.answer(request, askedPeriods(request));
    const answer = answerOf(request, await ours());
    const cells =
      requireEqual(name, answer, await byHand()) +
      requireEqual(name, answer, await theirs(), [...counts, 'averageStars']);
    const [our, hand, graph] = [new Timings(), new Timings(), new Timings()];
    for (let round = 0; round < rounds; round += 1) {
      for (let call = 0; call < oursInRound; call += 1) {
        await our.time(ours);
      }
      await hand.time(byHand);
      await graph.time(theirs);
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
        graph.text,
        ratioText(ratio(graph)),
        whole(cells),
      ]),
    );
  }
  await postgraphile.stop();
}

function ratioText(ratio: number): string {
  return `${ratio.toFixed(ratio < leastRatio ? 1 : 0)}${ratio < leastRatio ? ' (missed)' : ''}`;
}
