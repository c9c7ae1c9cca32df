import { type EntityManager, run, sql } from '@ns/platform';
import { signalTables } from '../entities/index.ts';

/**
 * The next reference of a year, `NS-2026-000123`. One sequence serves all years, so that submissions never wait for
 * each other; a year's numbers are counted from the value of the sequence at the year's first signal. Gaps are
 * harmless: the reference is our public id, not the incoming number.
 */
export async function nextReference(tx: EntityManager, prefix: string, year: number): Promise<string> {
  const ofYear = signalTables(tx).selectFrom('signal_reference_year').where('year', '=', year);
  if (!(await ofYear.select('base').executeTakeFirst())) {
    await beginYear(tx, year);
  }
  const { number } = await ofYear
    .select(sql<string>`nextval('signal_reference_seq') - base`.as('number'))
    .executeTakeFirstOrThrow();
  return `${prefix}-${String(year)}-${number.padStart(6, '0')}`;
}

async function beginYear(tx: EntityManager, year: number): Promise<void> {
  // The first signals of a year wait here once; then they find the row of the year.
  await run(tx)`lock table signal_reference_year in share row exclusive mode`;
  const begun = sql<never>`
    select ${year}, case when is_called then last_value else 0 end from signal_reference_seq`;
  await signalTables(tx)
    .insertInto('signal_reference_year')
    .columns(['year', 'base'])
    .expression(begun)
    .onConflict((there) => there.column('year').doNothing())
    .execute();
}
