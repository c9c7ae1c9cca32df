import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { expect, it } from 'vitest';
import { MediaTestBed } from '../testing/media-test-bed.ts';
import { allPhotosOf, photosByEvent } from './attached-photos.ts';
import { allPublicPhotosOf, publicPhotosByEvent } from './public-photos.ts';

const bed = await MediaTestBed.open();
const account = await bed.account();
const { links } = bed.media;

/** A photo of a signal, of its report or of an event. */
async function photoOf(signalId: string, eventId: string | null, position: number): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id, event_id,
      position)
    values (${id}, ${account}, 'READY', 9, 4, 3, 5, 'x', now(), ${signalId}, ${eventId}, ${position})`.execute(
    bed.em().getKysely(),
  );
  return id;
}

it('photos come in their order, for everybody with the covered picture and without what is covered', async () => {
  const [signalId, none] = [randomUUID(), randomUUID()];
  const outcome = await photoOf(signalId, '7', 2);
  const reported = await photoOf(signalId, null, 1);
  const renditionId = randomUUID();
  const area = { x: 0.1, y: 0.1, width: 0.2, height: 0.2 };
  const kysely = bed.em().getKysely();
  await sql`insert into photo_rendition (id) values (${renditionId})`.execute(kysely);
  await sql`insert into photo_cover (photo_id, areas, rendition_id, version)
    values (${reported}, ${JSON.stringify([area])}, ${renditionId}, 3)`.execute(kysely);

  const [withoutPhotos, photos] = await allPhotosOf(bed.em(), [none, signalId]);
  expect(withoutPhotos).toEqual([]);
  expect(photos).toMatchObject([
    { id: reported, eventId: null, width: 4, height: 3, covers: [area], coversVersion: 3, renditionId },
    { id: outcome, eventId: '7', covers: [], coversVersion: 0, renditionId: null },
  ]);
  expect(await allPublicPhotosOf(bed.em(), [signalId])).toEqual([[]]);
  await sql`insert into photo_look (photo_id, state) values (${reported}, 'BEFORE'), (${outcome}, 'BEFORE')`.execute(
    kysely,
  );
  const [shown] = await allPublicPhotosOf(bed.em(), [signalId]);
  expect(shown).toMatchObject([
    { id: reported, renditionId },
    { id: outcome, renditionId: null },
  ]);
  expect(shown?.flatMap(Object.keys)).not.toContain('covers');
  const ids = async (lists: Promise<readonly (readonly { id: string }[])[]>) =>
    (await lists).map((list) => list.map(({ id }) => id));
  expect(await ids(photosByEvent(bed.em(), links, ['8', '7']))).toEqual([[], [outcome]]);
  expect(await ids(publicPhotosByEvent(bed.em(), links, ['8', '7']))).toEqual([[], [outcome]]);
});
