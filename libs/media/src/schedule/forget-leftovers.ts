import type { Database, ScheduledTask } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import type { OldUpload, RawUploads } from '../uploads/raw-uploads.ts';

/** As long as an unfinished upload has a row. */
const leftAfterMs = 2 * 3_600_000;

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Removes bytes of uploads that are under way no more: what a process wrote that died, or a request that ended after
 * its upload was given up.
 */
export function forgetLeftovers(database: Database, places: readonly RawUploads[]): ScheduledTask {
  return {
    name: 'media.forget_leftovers',
    everyMs: 3_600_000,
    perform: async () => {
      for (const place of places) {
        for await (const upload of place.before(new Date(Date.now() - leftAfterMs))) {
          if (!(await isUnderWay(database, upload))) {
            await upload.remove();
          }
        }
      }
      return [];
    },
  };
}

/** Whether a row still waits for it; files that are no uploads of ours are left alone. */
async function isUnderWay(database: Database, { id }: OldUpload): Promise<boolean> {
  if (!idShape.test(id)) {
    return true;
  }
  for (const table of ['photo', 'document'] as const) {
    const row = await mediaTables(database.fork())
      .selectFrom(table)
      .select(`${table}.id`)
      .where(`${table}.id`, '=', id)
      .where(`${table}.state`, '=', 'UPLOADING')
      .executeTakeFirst();
    if (row) {
      return true;
    }
  }
  return false;
}
