import type { EntityManager } from '@ns/platform';
import type { Logo } from '../domain/logo.ts';
import { municipalityTables } from '../entities/municipality.entities.ts';

/** The picture of the municipality; undefined when it has none. */
export async function logoOf(em: EntityManager): Promise<Logo | undefined> {
  return municipalityTables(em)
    .selectFrom('municipality_logo')
    .select(['media_type as mediaType', 'content'])
    .executeTakeFirst();
}
