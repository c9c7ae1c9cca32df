import type { EntityManager } from '@ns/platform';
import { streetCode, type StreetName } from '../domain/street-code.ts';
import { slugsToKeep } from '../domain/street-slug.ts';
import { streetTables } from '../entities/street.entities.ts';

/** A street of a file with what it was called before. */
interface FormerNames extends StreetName {
  readonly settlement: string;
  readonly aliases: readonly string[];
}

/** Rows of one statement; each has four parameters and PostgreSQL takes 65,535. */
const batch = 10_000;

/**
 * Gives every street of the database that has none an address, in the caller's transaction; those that have one keep
 * it.
 * @param formerNames of streets; their addresses lead to the street from now on, where nothing else has them
 */
export async function keepStreetSlugs(tx: EntityManager, formerNames: readonly FormerNames[]): Promise<void> {
  const tables = streetTables(tx);
  const streets = await tables
    .selectFrom('street')
    .select(['settlement_code as settlement', 'kind', 'name'])
    .orderBy('settlement_code')
    .orderBy('kind')
    .orderBy('name')
    .execute();
  const known = await tables
    .selectFrom('street_slug')
    .select(['settlement_code as settlement', 'slug', 'street_code as streetCode', 'is_former as isFormer'])
    .execute();
  const knownOf = Map.groupBy(known, ({ settlement }) => settlement);
  const aliases = new Map(formerNames.map((street) => [keyOf(street), street.aliases]));
  const rows = [...Map.groupBy(streets, ({ settlement }) => settlement)].flatMap(([settlement, own]) =>
    slugsToKeep(
      knownOf.get(settlement) ?? [],
      own.map((street) => ({ ...street, aliases: aliases.get(keyOf(street)) ?? [] })),
    ).map(({ slug, streetCode: code, isFormer }) => ({
      settlement_code: settlement,
      slug,
      street_code: code,
      is_former: isFormer,
    })),
  );
  for (let at = 0; at < rows.length; at += batch) {
    await tables
      .insertInto('street_slug')
      .values(rows.slice(at, at + batch))
      .onConflict((kept) =>
        kept.columns(['settlement_code', 'slug']).doUpdateSet(({ ref }) => ({
          street_code: ref('excluded.street_code'),
          is_former: ref('excluded.is_former'),
        })),
      )
      .execute();
  }
}

function keyOf(street: StreetName & { readonly settlement: string }): string {
  return `${street.settlement}/${streetCode(street)}`;
}
