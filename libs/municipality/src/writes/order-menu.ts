import { type EntityManager, sql } from '@ns/platform';
import type { MenuProblem } from '../domain/menu-rules.ts';
import { textOf } from '../texts/index.ts';
import { announceMenus, lockMenus } from './save-entry.ts';

/** Menus with an order of their own. Quarters are named `settlement/code`. */
const tables = {
  DEPARTMENTS: { table: 'department', key: sql`code` },
  EXTERNAL_BODIES: { table: 'external_body', key: sql`code` },
  SETTLEMENTS: { table: 'settlement', key: sql`code` },
  QUARTERS: { table: 'quarter', key: sql`settlement_code || '/' || code` },
  CATEGORIES: { table: 'category', key: sql`code` },
} as const;

export type OrderedMenu = keyof typeof tables;
export const orderedMenus = Object.keys(tables) as readonly OrderedMenu[];

/**
 * Puts entries of a menu into an order, among the places that they have; the others stay where they are.
 * @returns what is wrong; none: done
 */
export async function orderMenu(
  tx: EntityManager,
  menu: OrderedMenu,
  codes: readonly string[],
): Promise<readonly MenuProblem[]> {
  await lockMenus(tx);
  const { table, key } = tables[menu];
  const present = (
    await sql<{ code: string; position: number }>`
    select ${key} as code, position from ${sql.table(table)} where ${key} = any(${[...codes]}::text[])
      order by position`.execute(tx.getKysely())
  ).rows;
  if (present.length !== codes.length || new Set(codes).size !== codes.length) {
    return [
      {
        path: 'codes',
        message: textOf('menuChanged'),
      },
    ];
  }
  const places = increasing(present.map(({ position }) => position));
  await sql`
    update ${sql.table(table)} set position = given.position, edited = true
    from (select unnest(${[...codes]}::text[]) as entry, unnest(${places}::int[]) as position) given
    where ${key} = given.entry`.execute(tx.getKysely());
  await announceMenus(tx);
  return [];
}

/** The same places, each after the one before it, also where two entries shared one. */
function increasing(positions: readonly number[]): number[] {
  let last = -1;
  return positions.map((position) => {
    last = Math.max(position, last + 1);
    return last;
  });
}
