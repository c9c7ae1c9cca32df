import { defaultTag, type EntityManager, sql } from '@ns/platform';
import { slugsByCode } from '../domain/place-slug.ts';
import { municipalityTables, type Quarter, type Settlement } from '../entities/municipality.entities.ts';

/**
 * Changes settlements and quarters, and keeps what addresses named those by that have another address afterwards, or
 * none. The caller holds the lock of the menus, so that nothing changes between.
 */
export async function keepingFormerSlugs<T>(tx: EntityManager, change: () => Promise<T>): Promise<T> {
  const before = await currentSlugs(tx);
  const outcome = await change();
  const after = await currentSlugs(tx);
  const rows = [...before]
    .filter(([key, { slug }]) => after.get(key)?.slug !== slug)
    .map(([, { settlement, quarter, slug }]) => ({
      settlement_code: settlement,
      quarter_code: quarter,
      slug,
      used_until: sql<Date>`now()`,
    }));
  if (rows.length > 0) {
    await municipalityTables(tx)
      .insertInto('former_place_slug')
      .values(rows)
      .onConflict((kept) =>
        kept.columns(['settlement_code', 'quarter_code', 'slug']).doUpdateSet({ used_until: sql<Date>`now()` }),
      )
      .execute();
  }
  return outcome;
}

/** What names each settlement and quarter in use; the code of a settlement's quarter is empty. */
async function currentSlugs(tx: EntityManager) {
  const tables = municipalityTables(tx);
  const settlements = await tables
    .selectFrom('settlement')
    .select(['code', 'name'])
    .where('archived_at', 'is', null)
    .execute();
  const quarters = await tables
    .selectFrom('quarter')
    .select(['settlement_code as settlement', 'code', 'name'])
    .where('archived_at', 'is', null)
    .execute();
  const named = [
    ...[...slugsByCode(settlements.map(inBulgarian))].map(([settlement, slug]) => ({ settlement, quarter: '', slug })),
    ...[...Map.groupBy(quarters, ({ settlement }) => settlement)].flatMap(([settlement, own]) =>
      [...slugsByCode(own.map(inBulgarian))].map(([quarter, slug]) => ({ settlement, quarter, slug })),
    ),
  ];
  return new Map(named.map((each) => [`${each.settlement}/${each.quarter}`, each]));
}

function inBulgarian({ code, name }: Pick<Settlement | Quarter, 'code' | 'name'>) {
  return { code, name: name[defaultTag] };
}
