import { type EntityManager, sql } from '@ns/platform';
import { signalTables } from '../entities/index.ts';
import type { ReferenceMarks } from './reference-marks.ts';

/** How this municipality names signals. */
export interface ReferenceTerms {
  readonly referencePrefix: string;
  readonly marks: ReferenceMarks;
}

/**
 * The next reference of a year, `NS-2026-000123`. One sequence serves all years, so that submissions never wait for
 * each other; a year's numbers are counted from the value of the sequence at the year's first signal. Gaps are
 * harmless: the reference is our public id, not the incoming number.
 */
export async function nextReference(
  tx: EntityManager,
  { referencePrefix, marks }: ReferenceTerms,
  year: number,
): Promise<string> {
  await beginYear(tx, year);
  const { number } = await yearOf(tx, year)
    .select(sql<string>`nextval('signal_reference_seq') - base`.as('number'))
    .executeTakeFirstOrThrow();
  marks.cover(year, Number(number));
  return `${referencePrefix}-${String(year)}-${number.padStart(6, '0')}`;
}

/** How far references were moved on. Those between `known` and `number` were perhaps given and are gone. */
export interface RaisedReferences {
  readonly year: number;
  /** behind which references go on */
  readonly number: number;
  /** the last one that the database knew to be given; 0 when it knew of none of this year */
  readonly known: number;
}

/**
 * Lets the references of a database that was restored go on behind the highest mark of the newest year: up to two
 * hundred numbers stay unused. Older years issue none any more.
 * @returns undefined when there is no mark beyond the database
 */
export async function raiseReferences(tx: EntityManager, marks: ReferenceMarks): Promise<RaisedReferences | undefined> {
  const newest = [...(await marks.highest())].toSorted(([a], [b]) => b - a)[0];
  if (newest === undefined) {
    return undefined;
  }
  const [year, number] = newest;
  await beginYear(tx, year);
  const { rows } = await sql<{ known: number; raised: string }>`
    select (seq.last_value - base)::int as known, setval('signal_reference_seq', base + ${number}) as raised
    from signal_reference_year, (
      select case when is_called then last_value else 0 end as last_value from signal_reference_seq
    ) seq
    where year = ${year} and base + ${number} > seq.last_value
      and not exists (select from signal_reference_year where year > ${year})`.execute(tx.getKysely());
  return rows[0] && { year, number, known: rows[0].known };
}

function yearOf(tx: EntityManager, year: number) {
  return signalTables(tx).selectFrom('signal_reference_year').where('year', '=', year);
}

/** Remembers where a year begins, unless that is known. */
async function beginYear(tx: EntityManager, year: number): Promise<void> {
  if (await yearOf(tx, year).select('base').executeTakeFirst()) {
    return;
  }
  // The first signals of a year wait here once; then they find the row of the year.
  await sql`lock table signal_reference_year in share row exclusive mode`.execute(tx.getKysely());
  const begun = sql<never>`
    select ${year}, case when is_called then last_value else 0 end from signal_reference_seq`;
  await signalTables(tx)
    .insertInto('signal_reference_year')
    .columns(['year', 'base'])
    .expression(begun)
    .onConflict((there) => there.column('year').doNothing())
    .execute();
}
