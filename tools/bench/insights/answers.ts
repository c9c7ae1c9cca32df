import type { StatsRequest } from '@ns/insights';
import { type BenchDimension, dimensionColumns, dimensionsOf } from './questions.ts';

/** Numbers that are counted, those of promises, and those that are worked out from hours, stars or other numbers. */
export const counts = [
  'received',
  'resolved',
  'open',
  'overdue',
  'resolvedInTime',
  'reopened',
  'disputed',
  'rated',
] as const;
export const promises = ['promisesMade', 'promisesKept', 'promisesMoved', 'promisesBroken'] as const;
export const measures = [
  'averageStars',
  'medianHoursToRegister',
  'medianHoursToFirstResponse',
  'medianHoursToResolve',
  'p90HoursToResolve',
  'shareKept',
] as const;
export type AnswerNumber = (typeof counts | typeof promises | typeof measures)[number];

/** Numbers by name, and the codes of the group. */
export type AnswerRow = Readonly<
  Partial<Record<'period' | (typeof dimensionColumns)[BenchDimension] | AnswerNumber, string | number | null>>
>;
/** Rows by period and codes, see {@link keyOf}. */
export type Answer = ReadonlyMap<string, AnswerRow>;

/** Under which a row stands in an answer. */
export function keyOf(period: unknown, codes: readonly string[]): string {
  return [period, ...codes].join(' ');
}

/** Rows in the form in which answers are compared. */
export function answerOf(request: StatsRequest, rows: readonly AnswerRow[]): Answer {
  const names = dimensionsOf(request).map((name) => dimensionColumns[name]);
  return new Map(
    rows.map((row) => [
      keyOf(
        row.period,
        names.map((name) => String(row[name])),
      ),
      row,
    ]),
  );
}

/** Parts in a thousand million by which two ways of adding up may differ. */
const tolerance = 1e-9;

/**
 * Compares cell by cell.
 * @param numbers those that the other answer has
 * @returns how many cells were compared
 * @throws Error that names the first cell that differs
 */
export function requireEqual(
  question: string,
  ours: Answer,
  other: Answer,
  numbers: readonly AnswerNumber[] = [...counts, ...promises, ...measures],
): number {
  const missing = [...ours.keys(), ...other.keys()].find((key) => !ours.has(key) || !other.has(key));
  if (missing !== undefined) {
    throw new Error(`${question}: only one of the answers has the row ${missing}.`);
  }
  for (const [key, row] of ours) {
    for (const name of numbers) {
      const [one, two] = [row[name] ?? null, other.get(key)?.[name] ?? null];
      const isEqual =
        typeof one === 'number' && typeof two === 'number'
          ? Math.abs(one - two) <= tolerance * Math.max(1, Math.abs(one))
          : one === two;
      if (!isEqual) {
        throw new Error(`${question}: ${name} of ${key} is ${String(one)}, by the other way ${String(two)}.`);
      }
    }
  }
  return ours.size * numbers.length;
}
