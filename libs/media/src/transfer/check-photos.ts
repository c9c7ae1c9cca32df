import { createHash } from 'node:crypto';
import type { Database } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import type { FilePlaces } from '../places/file-places.ts';
import { photosIn } from '../places/file-places.ts';
import { type FileVariant, photoVariants } from '../store/photo-store.ts';

const batch = 1_000;

/** What rows name compared with what is kept; the lists hold names of files such as `<id>/full`. */
export interface PhotoCheck {
  /** photos and covered pictures that rows name */
  readonly named: number;
  /** pictures in the place that is in use, and in the former one */
  readonly kept: number;
  readonly keptFormerly: number;
  /** named by a row and nowhere */
  readonly missing: readonly string[];
  /** of another size or content than the row says */
  readonly different: readonly string[];
  /** kept and named by no row */
  readonly unknown: readonly string[];
}

interface NamedRow {
  readonly id: string;
  /** whether its pictures must be there: not while it is uploaded, nor of a covered picture that is shown no more */
  readonly isDue: boolean;
  readonly variants: readonly FileVariant[];
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/**
 * Compares rows and files in both directions. While the system runs, a photo that comes or goes in these minutes may
 * be reported: run it again.
 * @param withContent reads every photo and compares its SHA-256 too
 */
export async function checkPhotos(
  database: Database,
  places: FilePlaces,
  { withContent }: { readonly withContent: boolean },
): Promise<PhotoCheck> {
  const kept = await sizesIn(places.current);
  const formerly = places.former ? await sizesIn(places.former) : new Map<string, number>();
  const photos = photosIn(places);
  const [missing, different, known]: [string[], string[], Set<string>] = [[], [], new Set()];
  let named = 0;
  for await (const { id, isDue, variants, bytes, sha256 } of rowsOf(database)) {
    named += isDue ? 1 : 0;
    for (const variant of variants) {
      const name = nameOf(id, variant);
      known.add(name);
      const size = kept.get(name) ?? formerly.get(name);
      const isFull = variant !== 'thumbnail' && bytes !== null;
      if (size === undefined) {
        missing.push(...(isDue ? [name] : []));
      } else if (isFull && (size !== bytes || (withContent && shaOf(await photos.read(id, variant)) !== sha256))) {
        different.push(name);
      }
    }
  }
  const unknown = [...new Set([...kept.keys(), ...formerly.keys()])].filter((name) => !known.has(name));
  return { named, kept: kept.size, keptFormerly: formerly.size, missing, different, unknown };
}

async function sizesIn({ photos }: FilePlaces['current']): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for await (const { id, variant, bytes } of photos.list()) {
    sizes.set(nameOf(id, variant), bytes);
  }
  return sizes;
}

function nameOf(id: string, variant: FileVariant): string {
  return `${id}/${variant}`;
}

function shaOf(content: Buffer | undefined): string | undefined {
  return content && createHash('sha256').update(content).digest('hex');
}

/** Photos and documents, then covered pictures. */
async function* rowsOf(database: Database): AsyncIterable<NamedRow> {
  yield* uploadsOf(database, 'photo', photoVariants);
  yield* uploadsOf(database, 'document', ['document']);
  const covered = await mediaTables(database.fork())
    .selectFrom('photo_rendition as r')
    .leftJoin('photo_cover as c', 'c.rendition_id', 'r.id')
    .select(['r.id', 'c.photo_id as photoId'])
    .execute();
  yield* covered.map(({ id, photoId }) => ({
    id,
    isDue: photoId !== null,
    variants: photoVariants,
    bytes: null,
    sha256: null,
  }));
}

async function* uploadsOf(
  database: Database,
  table: 'photo' | 'document',
  variants: readonly FileVariant[],
): AsyncIterable<NamedRow> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await mediaTables(database.fork())
      .selectFrom(table)
      .select([`${table}.id`, `${table}.bytes`, `${table}.sha256`, `${table}.state`])
      .where(`${table}.id`, '>', after)
      .orderBy(`${table}.id`)
      .limit(batch)
      .execute();
    yield* rows.map(({ state, ...row }) => ({ ...row, variants, isDue: state === 'READY' }));
    const last = rows.at(-1);
    if (!last) {
      return;
    }
    after = last.id;
  }
}
