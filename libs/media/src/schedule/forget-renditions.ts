import { type Database, type ScheduledTask, sql } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import type { PhotoStore } from '../store/photo-store.ts';

const batch = 100;
/** Longer than the making of a picture and its transaction can take. */
const unshownFor = '1 hour';

/** Removes covered pictures that are shown no more, or never were because a process died in between. */
export function forgetRenditions(database: Database, store: PhotoStore): ScheduledTask {
  return {
    name: 'media.forget_renditions',
    everyMs: 3_600_000,
    perform: async () => {
      const left = await mediaTables(database.fork())
        .selectFrom('photo_rendition as r')
        .select('r.id')
        .where('r.created_at', '<', sql<Date>`now() - ${unshownFor}::interval`)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('photo_cover as c').select('c.photo_id').whereRef('c.rendition_id', '=', 'r.id'))),
        )
        .orderBy('r.created_at')
        .limit(batch)
        .execute();
      for (const { id } of left) {
        await store.remove(id);
        await mediaTables(database.fork()).deleteFrom('photo_rendition').where('id', '=', id).execute();
      }
      return [];
    },
  };
}
