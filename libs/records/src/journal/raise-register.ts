import { type EntityManager, sql } from '@ns/platform';
import { recordsTables } from '../entities/records.entities.ts';
import type { LostDocument } from './lost-documents.ts';

/**
 * Lets our own register go on behind every number that it gave before the database was restored. A document whose
 * number nobody noted may have had one, and counts as one more.
 * @returns the number of the year behind which it goes on; undefined where it need not be moved
 */
export async function raiseRegister(
  tx: EntityManager,
  register: string,
  lost: readonly Pick<LostDocument, 'incomingNumber' | 'incomingDate'>[],
): Promise<{ readonly year: number; readonly number: number } | undefined> {
  const given = lost.flatMap(({ incomingNumber, incomingDate }) => {
    const number = ownNumber(register, incomingNumber ?? '');
    return number === undefined || incomingDate === null ? [] : [{ year: Number(incomingDate.slice(0, 4)), number }];
  });
  const year = Math.max(...given.map((each) => each.year));
  const highest = Math.max(...given.filter((each) => each.year === year).map(({ number }) => number));
  if (given.length === 0) {
    return undefined;
  }
  const last = highest + lost.filter(({ incomingNumber }) => incomingNumber === null).length;
  const moved = await recordsTables(tx)
    .insertInto('builtin_register_counter')
    .values({ register, year, last })
    .onConflict((known) =>
      known
        .columns(['register', 'year'])
        .doUpdateSet({ last })
        .where(sql<boolean>`builtin_register_counter.last < ${last}`),
    )
    .returning('last')
    .executeTakeFirst();
  return moved && { year, number: moved.last };
}

/** The count in `<register>-<n>/<dd.MM.yyyy>`. */
function ownNumber(register: string, number: string): number | undefined {
  const [count] = number.startsWith(`${register}-`) ? number.slice(register.length + 1).split('/') : [];
  return count !== undefined && /^\d{1,9}$/.test(count) ? Number(count) : undefined;
}
