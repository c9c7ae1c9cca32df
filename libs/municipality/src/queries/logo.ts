import { type EntityManager, firstRow, sql } from '@ns/platform';
import { type Logo } from '../domain/logo.ts';

/** The picture of the municipality; undefined when it has none. */
export async function logoOf(em: EntityManager): Promise<Logo | undefined> {
  return firstRow(em, sql<Logo>`select media_type as "mediaType", content from municipality_logo`);
}
