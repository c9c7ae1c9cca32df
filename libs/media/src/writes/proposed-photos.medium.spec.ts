import { randomUUID } from 'node:crypto';
import { DerivedKeys, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { proposedPhotosOf } from '../queries/proposed-photos.ts';
import { PhotoLinks } from '../store/photo-links.ts';
import { MediaTestBed } from '../testing/media-test-bed.ts';
import { plainPicture } from '../testing/pictures.ts';
import { begin, idOf, look, pathOf, sendBytes } from '../testing/uploading.ts';
import { claimPhotos } from './claim-photos.ts';
import { forgetReceivedPhotos } from './forget.ts';
import { giveProposedPhotos, keepProposedPhotos } from './proposed-photos.ts';

const bed = await MediaTestBed.open();
const heading = (link: string) => ({ authorization: `WorkLink work-${link}` });

/** Sends a photo with a contractor's link. */
async function sent(link: string): Promise<string> {
  const jpeg = await plainPicture(30, 20, 'jpeg');
  const begun = await begin(bed, '', jpeg.length, heading(link));
  expect(begun.status).toBe(201);
  expect((await sendBytes(bed, '', pathOf(begun), 0, jpeg, heading(link))).status).toBe(204);
  return idOf(pathOf(begun));
}
const keep = (ids: readonly string[], link: string) =>
  bed.database.transaction((tx) => keepProposedPhotos(tx, ids, link));
const claim = (id: string, account: string) =>
  bed.database.transaction((tx) => claimPhotos(tx, [id], account, { signalId: randomUUID(), eventId: null }));
const rows = async (id: string) =>
  (
    await sql<object>`select account_id as account, work_link as link, received from photo where id = ${id}`.execute(
      bed.em().getKysely(),
    )
  ).rows;

describe('a photo of a contractor', () => {
  it('is taken with its link, belongs to it, and to nobody else', async () => {
    const [link, other] = [randomUUID(), randomUUID()];
    const id = await sent(link);
    expect(await rows(id)).toEqual([{ account: null, link, received: false }]);
    expect((await bed.send({ method: 'HEAD', path: `/files/${id}`, headers: heading(other) })).status).toBe(404);
    expect((await look(bed, await bed.account(), `/files/${id}`)).status).toBe(404);
    expect((await begin(bed, '', 10, { authorization: 'WorkLink none of ours' })).status).toBe(401);
    expect(await keep([id], other)).toMatchObject([{ path: 'photoIds.0' }]);
    expect(await claim(id, await bed.account())).toMatchObject([{ path: 'photoIds.0' }]);
    expect(await claim(id, link)).toMatchObject([{ path: 'photoIds.0' }]);
  });

  it('stays with the answer it came with, once, until somebody takes it or the answer is forgotten', async () => {
    const [link, account] = [randomUUID(), await bed.account()];
    const [taken, gone] = [await sent(link), await sent(link)];
    expect(await keep([taken, gone], link)).toEqual([]);
    const links = new PhotoLinks(new DerivedKeys('a secret of the tests, long enough'), 'http://demo.test');
    const shown = await proposedPhotosOf(bed.em(), links, [taken]);
    expect(shown).toMatchObject([{ id: taken, width: 30, height: 20, covers: [] }]);
    expect(await keep([taken], link)).toMatchObject([{ path: 'photoIds.0' }]);
    await sql`update photo set created_at = now() - interval '8 days' where work_link = ${link}`.execute(
      bed.em().getKysely(),
    );
    await bed.perform('media.forget_photos');
    expect(await rows(gone)).toHaveLength(1);
    await bed.database.transaction((tx) => giveProposedPhotos(tx, [taken], account));
    expect(await claim(taken, account)).toEqual([]);
    await bed.database.transaction((tx) => forgetReceivedPhotos(tx, [taken, gone]));
    expect([await rows(taken), await rows(gone)]).toEqual([[{ account, link: null, received: false }], []]);
  });
});
