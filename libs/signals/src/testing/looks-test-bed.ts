import { randomUUID } from 'node:crypto';
import {
  allPhotosOf,
  type LookOutcome,
  type PhotoLooker,
  presentPhotos,
  presentPublicPhotos,
  allPublicPhotosOf,
} from '@ns/media';
import { sql } from '@ns/platform';
import { lookAtPhoto } from '../commands/look-at-photo.ts';
import { publishSignal, unpublishSignal } from '../commands/publish-signal.ts';
import type { LookNeeds } from '../needs/signals-needs.ts';
import { dueLooksTask, forgottenLooksTask, photoPassTask } from '../schedule/look-at-photos.ts';
import { mediaIn } from './media-test-bed.ts';
import type { SignalsTestBed } from './signals-test-bed.ts';

/** A face in the left half. */
export const face = { x: 0, y: 0, width: 0.5, height: 1, kind: 'FACE' } as const;

/** Photos of a test bed, and a machine that answers what a test says. */
export async function looksIn(bed: SignalsTestBed) {
  const { media, logger, saveWhite } = await mediaIn(bed);
  /** what the machine answers next, and how often it was asked */
  const machine = {
    answers: (): LookOutcome | Promise<LookOutcome> => ({ kind: 'looked', areas: [face] }),
    asked: 0,
  };
  const looker: PhotoLooker = {
    look: () => {
      machine.asked += 1;
      return Promise.resolve(machine.answers());
    },
    end: () => Promise.resolve(),
  };
  const needs = { ...bed.needs, covers: media.covers, links: media.links, photos: media.store, looker, logger };
  const versionOf = async (signalId: string) =>
    (await sql<{ version: number }>`select version from signal where id = ${signalId}`.execute(bed.kysely)).rows[0]
      ?.version ?? 0;
  const run = (statement: ReturnType<typeof sql>) => statement.execute(bed.kysely);
  return {
    media,
    machine,
    needs,
    run,
    /** A photo of 100 × 50 white pixels, attached to a signal. */
    async photo(signalId: string, eventId: string | null = null): Promise<string> {
      const id = await this.uploaded(bed.reporterId);
      await run(sql`update photo set signal_id = ${signalId}, event_id = ${eventId}, position = 1 where id = ${id}`);
      return id;
    },
    async uploaded(accountId: string): Promise<string> {
      const id = randomUUID();
      await saveWhite(id);
      await run(sql`
        insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at)
        values (${id}, ${accountId}, 'READY', 9, 100, 50, 9, 'x', now())`);
      return id;
    },
    look: (photoId: string, over: Partial<LookNeeds> = {}) => lookAtPhoto({ ...needs, ...over }, { photoId }),
    publish: async (signalId: string) =>
      (await publishSignal(needs, { actor: bed.clerk, signalId, version: await versionOf(signalId) })).kind,
    unpublish: async (signalId: string) =>
      (await unpublishSignal(needs, { actor: bed.clerk, signalId, version: await versionOf(signalId) })).kind,
    /** Ids of the photos that are due, who was asked first first. */
    due: async () =>
      (await dueLooksTask(needs).perform()).map(({ payload }) => (payload as { readonly photoId: string }).photoId),
    heal: () => forgottenLooksTask(needs).perform(),
    /** The worker goes on with the pass through photos that were public before. */
    goOn: () => photoPassTask(needs).perform(),
    /** A photo of a published signal that everybody saw before there were looks. */
    async before(): Promise<{ readonly signalId: string; readonly photoId: string }> {
      const signalId = await bed.received();
      const photoId = await this.photo(signalId);
      await this.publish(signalId);
      await run(sql`update photo_look set state = 'BEFORE', next_try_at = null where photo_id = ${photoId}`);
      return { signalId, photoId };
    },
    /** Lets the wait of a photo be over. */
    hurry: (photoId: string) =>
      run(sql`update photo_look set next_try_at = now() where photo_id = ${photoId}
      and next_try_at is not null`),
    /** The looks as staff see them, by photo. */
    async staffOf(signalId: string) {
      const [photos = []] = await allPhotosOf(bed.database.fork(), [signalId]);
      return new Map(presentPhotos(media.links, photos).map((photo) => [photo.id, photo]));
    },
    /** What everybody sees of a signal. */
    async publicOf(signalId: string) {
      const [photos = []] = await allPublicPhotosOf(bed.database.fork(), [signalId]);
      return presentPublicPhotos(media.links, photos);
    },
  };
}
