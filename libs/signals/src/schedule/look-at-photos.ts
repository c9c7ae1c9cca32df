import { askForForgottenLooks, askForLooksOfPass, dueLooks } from '@ns/media';
import { defineJob, handleJob, type JobHandler, keyOfRound, requestJob, type ScheduledTask, sql } from '@ns/platform';
import { z } from 'zod';
import { lookAtPhoto } from '../commands/look-at-photo.ts';
import { s } from '../entities/index.ts';
import type { LookNeeds, Needs } from '../needs/signals-needs.ts';

/** Looks at one photo; see `lookAtPhoto`. One at a time: a look takes the whole of a core. */
export const lookAtPhotoJob = defineJob({
  name: 'signals.look-at-photo',
  queue: { name: 'photo-looks', concurrency: 1 },
  payload: z.object({ photoId: z.uuid() }),
});

/** Photos that are asked for at once. */
const batch = 100;

/** Does the job. */
export function lookAtPhotoHandler(needs: LookNeeds): JobHandler {
  return handleJob(lookAtPhotoJob, async ({ photoId }) => {
    await lookAtPhoto(needs, { photoId });
    return [];
  });
}

/** Finds every photo at which it is time to look. The queue may be emptied at any time; this fills it again. */
export function dueLooksTask({ database }: Needs<'database'>): ScheduledTask {
  return {
    name: 'signals.due-looks',
    everyMs: 1_000,
    perform: async () =>
      (await dueLooks(database.fork(), batch)).map(({ photoId, attempts, overdue }) =>
        requestJob(lookAtPhotoJob, { photoId }, keyOfRound(`${photoId}.${String(attempts)}`, overdue)),
      ),
  };
}

const published = sql<string>`select ${s.id} from signal s where ${s.publishedAt} is not null`;

/**
 * Asks for looks at photos of published signals that nobody asked for: the release before, which does not know of
 * looks, works beside this one during an upgrade.
 */
export function forgottenLooksTask({ database }: Needs<'database'>): ScheduledTask {
  return {
    name: 'signals.forgotten-looks',
    everyMs: 60_000,
    perform: async () => {
      await database.transaction((tx) => askForForgottenLooks(tx, published, batch));
      return [];
    },
  };
}

/** Goes on with the pass through the photos of published signals that were public before there were looks. */
export function photoPassTask({ database }: Needs<'database'>): ScheduledTask {
  return {
    name: 'signals.photo-pass',
    everyMs: 1_000,
    perform: async () => {
      await database.transaction((tx) => askForLooksOfPass(tx, published));
      return [];
    },
  };
}
