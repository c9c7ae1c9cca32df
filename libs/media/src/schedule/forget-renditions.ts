import { type Database, rows, run, type ScheduledTask, sql } from '@ns/platform';
import { type PhotoStore } from '../store/photo-store.ts';

const batch = 100;
/** Longer than the making of a picture and its transaction can take. */
const unshownFor = '1 hour';

/** Removes covered pictures that are shown no more, or never were because a process died in between. */
export function forgetRenditions(database: Database, store: PhotoStore): ScheduledTask {
  return {
    name: 'media.forget_renditions',
    everyMs: 3_600_000,
    perform: async () => {
      const left = await rows(
        database.fork(),
        sql<{ id: string }>`
        select r.id from photo_rendition r where r.created_at < now() - ${unshownFor}::interval
          and not exists (select from photo_cover c where c.rendition_id = r.id) order by r.created_at limit ${batch}`,
      );
      for (const { id } of left) {
        await store.remove(id);
        await run(database.fork(), sql`delete from photo_rendition where id = ${id}`);
      }
      return [];
    },
  };
}
