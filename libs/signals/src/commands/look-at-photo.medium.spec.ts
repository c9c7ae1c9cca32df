import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type LookOutcome, StoreUnavailable } from '@ns/media';
import { sql } from '@ns/platform';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { face, looksIn } from '../testing/looks-test-bed.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { addPhotos } from './add-photos.ts';
import { coverPhoto } from './cover-photo.ts';
import { lookThroughPhotos } from './look-through-photos.ts';

const bed = await SignalsTestBed.open();
const looks = await looksIn(bed);
const { machine, media } = looks;
const found = (): LookOutcome => ({ kind: 'looked', areas: [face] });
const plain = { x: 0, y: 0, width: 0.5, height: 1 };
const stateOf = async (signalId: string, photoId: string) => (await looks.staffOf(signalId)).get(photoId)?.look;
const idIn = (url = '') => new URL(url).pathname.split('/')[2] ?? '';
const cover = (photoId: string, areas: readonly (typeof plain)[], version: number | null = null) =>
  coverPhoto(looks.needs, { actor: bed.clerk, photoId, areas, version });
const renditions = async () => {
  const rows = await sql<{ n: number }>`select count(*)::int as n from photo_rendition r
    where not exists (select from photo_cover c where c.rendition_id = r.id)`.execute(bed.kysely);
  return rows.rows[0]?.n;
};

beforeEach(async () => {
  machine.answers = found;
  machine.asked = 0;
  await looks.run(sql`update photo_look set next_try_at = null, state = 'SEEN', seen_at = now()`);
  await looks.run(sql`update signal set published_at = null`);
});

/** A published signal with a photo that waits. */
async function waiting(): Promise<{ readonly signalId: string; readonly photoId: string }> {
  const signalId = await bed.received();
  const photoId = await looks.photo(signalId);
  expect(await looks.publish(signalId)).toBe('done');
  return { signalId, photoId };
}

describe('a photo of a published report', () => {
  it('is not there for everybody until the machine has looked, and then it is covered', async () => {
    const { signalId, photoId } = await waiting();
    expect(await looks.publicOf(signalId)).toEqual([]);
    expect(await stateOf(signalId, photoId)).toMatchObject({ state: 'WAITING', found: [], lookedAt: null });
    expect(await looks.due()).toEqual([photoId]);
    await looks.look(photoId);
    const [shown] = await looks.publicOf(signalId);
    expect(shown).toMatchObject({ id: photoId, covers: [], look: null });
    expect(idIn(shown?.url)).not.toBe(photoId);
    const [pixel] = await sharp(await media.store.read(idIn(shown?.url), 'full'))
      .extract({ left: 10, top: 10, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(pixel).toBeLessThan(90);
    expect((await looks.staffOf(signalId)).get(photoId)).toMatchObject({
      covers: [plain],
      coversVersion: 1,
      look: { state: 'LOOKED', reason: null, found: [face], lookedAt: expect.any(Date) as Date },
    });
    expect(await bed.events(signalId)).toEqual(['received', 'published', 'photo_looked']);
    expect(await looks.due()).toEqual([]);
    await looks.look(photoId);
    expect(machine.asked).toBe(1);
  });

  it('is shown whole when the machine found nothing', async () => {
    machine.answers = () => ({ kind: 'looked', areas: [] });
    const { signalId, photoId } = await waiting();
    await looks.look(photoId);
    expect(idIn((await looks.publicOf(signalId))[0]?.url)).toBe(photoId);
    expect((await looks.staffOf(signalId)).get(photoId)).toMatchObject({ coversVersion: 0, look: { state: 'LOOKED' } });
  });

  it('has no address before: a public one leads to nothing, also when it was made by us', async () => {
    const server = createServer((request, response) => void media.photoHandler(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const statusOf = async (url: string) => {
      const { pathname, search } = new URL(url);
      return (await fetch(`http://127.0.0.1:${String(port)}${pathname}${search}`)).status;
    };
    const { signalId, photoId } = await waiting();
    const { url, thumbnailUrl } = media.links.ofPublic(photoId, 0);
    expect([await statusOf(url), await statusOf(thumbnailUrl)]).toEqual([404, 404]);
    machine.answers = () => ({ kind: 'failed', reason: 'BROKEN' });
    await looks.look(photoId);
    expect([await statusOf(url), await statusOf(thumbnailUrl)]).toEqual([404, 404]);
    await cover(photoId, []);
    const shown = (await looks.publicOf(signalId))[0]?.url ?? '';
    expect([await statusOf(shown), await statusOf(url)]).toEqual([200, 403]);
    server.close();
  });

  it('that the machine cannot look at asks for a person, whose look makes it public', async () => {
    for (const reason of ['BROKEN', 'TOO_LONG', 'TOO_LARGE'] as const) {
      machine.answers = () => ({ kind: 'failed', reason });
      const { signalId, photoId } = await waiting();
      await looks.look(photoId);
      expect(await stateOf(signalId, photoId)).toMatchObject({ state: 'FAILED', reason });
      expect(await looks.publicOf(signalId)).toEqual([]);
      expect(await looks.due()).toEqual([]);
      expect(await cover(photoId, [], 0)).toEqual({ kind: 'covered' });
      expect(await stateOf(signalId, photoId)).toMatchObject({ state: 'SEEN' });
      expect(await looks.publicOf(signalId)).toMatchObject([{ id: photoId }]);
      expect(await bed.events(signalId)).toEqual(['received', 'published', 'photo_not_looked', 'photo_seen']);
    }
  });

  it('waits for a machine that is away, then asks for a person, and becomes public when it is back', async () => {
    machine.answers = () => ({ kind: 'unavailable', cause: 'no models' });
    const { signalId, photoId } = await waiting();
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await looks.look(photoId);
      const state = attempt < 6 ? { state: 'WAITING', reason: null } : { state: 'FAILED', reason: 'UNAVAILABLE' };
      expect(await stateOf(signalId, photoId)).toMatchObject(state);
      expect(await looks.due()).toEqual([]);
      await looks.hurry(photoId);
    }
    expect(await bed.events(signalId)).toEqual(['received', 'published', 'photo_not_looked']);
    machine.answers = found;
    await looks.look(photoId);
    expect(await looks.publicOf(signalId)).toMatchObject([{ id: photoId }]);
  });

  it('is looked at by the machine no more once a person has', async () => {
    machine.answers = () => ({ kind: 'unavailable', cause: 'no models' });
    const { signalId, photoId } = await waiting();
    await looks.look(photoId);
    await cover(photoId, []);
    await looks.hurry(photoId);
    expect(await looks.due()).toEqual([]);
    machine.asked = 0;
    await looks.look(photoId);
    expect([machine.asked, await stateOf(signalId, photoId)]).toMatchObject([0, { state: 'SEEN' }]);
  });
});

describe('a look', () => {
  it('never covers over what a person has set, also while the machine is looking', async () => {
    const { signalId, photoId } = await waiting();
    const right = { ...plain, x: 0.5 };
    machine.answers = async () => {
      expect(await cover(photoId, [right])).toEqual({ kind: 'covered' });
      return found();
    };
    await looks.look(photoId);
    expect((await looks.staffOf(signalId)).get(photoId)).toMatchObject({
      covers: [right],
      coversVersion: 1,
      look: { state: 'SEEN' },
    });
    expect(await bed.events(signalId)).toEqual(['received', 'published', 'photo_covered']);
    expect(await renditions()).toBe(0);
  });

  it('of what the release before let a person cover leaves the covers as they are', async () => {
    const { signalId, photoId } = await waiting();
    await cover(photoId, [{ ...plain, x: 0.5 }]);
    await looks.run(sql`delete from photo_look where photo_id = ${photoId}`);
    await looks.heal();
    await looks.look(photoId);
    expect((await looks.staffOf(signalId)).get(photoId)).toMatchObject({
      covers: [{ ...plain, x: 0.5 }],
      look: { state: 'LOOKED' },
    });
    expect(await renditions()).toBe(0);
  });

  it('is changed by a person afterwards, and what the machine found stays written down', async () => {
    const { signalId, photoId } = await waiting();
    await looks.look(photoId);
    expect(await cover(photoId, [], 0)).toEqual({ kind: 'stale' });
    expect(await cover(photoId, [], 1)).toEqual({ kind: 'covered' });
    expect((await looks.staffOf(signalId)).get(photoId)).toMatchObject({
      covers: [],
      look: { state: 'LOOKED', found: [face] },
    });
    expect(idIn((await looks.publicOf(signalId))[0]?.url)).toBe(photoId);
    expect((await bed.events(signalId)).at(-1)).toBe('photo_uncovered');
  });

  it('that is undone at its end leaves nothing, and is done again', async () => {
    const { signalId, photoId } = await waiting();
    const dies: typeof media.covers.setFirst = async (...given) => {
      await media.covers.setFirst(...given);
      throw new Error('The process ends here.');
    };
    const covers = Object.assign(Object.create(media.covers) as typeof media.covers, { setFirst: dies });
    await expect(looks.look(photoId, { covers })).rejects.toThrow('The process ends here.');
    expect(await looks.publicOf(signalId)).toEqual([]);
    expect((await looks.staffOf(signalId)).get(photoId)).toMatchObject({
      coversVersion: 0,
      look: { state: 'WAITING' },
    });
    // As long as the lease of the dead one runs, nobody takes it.
    expect(await looks.due()).toEqual([]);
    await looks.run(sql`update photo_look set lease_until = now() where photo_id = ${photoId}`);
    expect(await looks.due()).toEqual([photoId]);
    await looks.look(photoId);
    expect(await looks.publicOf(signalId)).toMatchObject([{ id: photoId }]);
    expect((await bed.events(signalId)).filter((type) => type === 'photo_looked')).toHaveLength(1);
  });

  it('happens once when many workers have the same job', async () => {
    const { signalId, photoId } = await waiting();
    await Promise.all(Array.from({ length: 20 }, () => looks.look(photoId)));
    expect(machine.asked).toBe(1);
    expect((await bed.events(signalId)).filter((type) => type === 'photo_looked')).toHaveLength(1);
  });

  it('that was overtaken by another attempt writes nothing', async () => {
    const { signalId, photoId } = await waiting();
    machine.answers = async () => {
      machine.answers = () => ({ kind: 'looked', areas: [] });
      await looks.run(sql`update photo_look set lease_until = now() where photo_id = ${photoId}`);
      await looks.look(photoId);
      return found();
    };
    await looks.look(photoId);
    expect((await looks.staffOf(signalId)).get(photoId)).toMatchObject({ covers: [], look: { found: [] } });
    expect((await bed.events(signalId)).filter((type) => type === 'photo_looked')).toHaveLength(1);
  });

  it('that was overtaken by one which waits again leaves the photo to that', async () => {
    const { signalId, photoId } = await waiting();
    machine.answers = async () => {
      machine.answers = () => ({ kind: 'unavailable', cause: 'no models' });
      await looks.run(sql`update photo_look set lease_until = now() where photo_id = ${photoId}`);
      await looks.look(photoId);
      return found();
    };
    await looks.look(photoId);
    expect((await looks.staffOf(signalId)).get(photoId)).toMatchObject({ covers: [], look: { state: 'WAITING' } });
  });

  it('waits for a store that is away', async () => {
    const { signalId, photoId } = await waiting();
    const photos = { read: () => Promise.reject(new StoreUnavailable(undefined)) };
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await looks.look(photoId, { photos });
      await looks.hurry(photoId);
    }
    expect(await stateOf(signalId, photoId)).toMatchObject({ state: 'WAITING', reason: null });
    await looks.look(photoId);
    expect(await stateOf(signalId, photoId)).toMatchObject({ state: 'LOOKED' });
  });

  it('of a photo that was erased meanwhile leaves nothing', async () => {
    const [{ signalId, photoId }, before] = [await waiting(), await renditions()];
    machine.answers = async () => {
      await looks.run(sql`delete from photo where id = ${photoId}`);
      return found();
    };
    await looks.look(photoId);
    expect(await bed.events(signalId)).toEqual(['received', 'published']);
    expect(await renditions()).toBe(before);
    await looks.look(photoId);
    await looks.look(randomUUID());
  });

  it('asks for a person when the file is gone, or what was found is no area of the photo', async () => {
    const { signalId, photoId } = await waiting();
    machine.answers = () => ({ kind: 'looked', areas: [{ ...face, x: 0.9 }] });
    await looks.look(photoId);
    expect(await stateOf(signalId, photoId)).toMatchObject({ state: 'FAILED', reason: 'BROKEN' });
    const other = await waiting();
    await media.store.remove(other.photoId);
    await looks.look(other.photoId);
    expect(await stateOf(other.signalId, other.photoId)).toMatchObject({ state: 'FAILED', reason: 'BROKEN' });
  });
});

describe('looks are asked for', () => {
  it('once for each photo, in the order in which they were asked, however many there are', async () => {
    const [first, second] = [await waiting(), await waiting()];
    const signalId = await bed.received();
    const photos = await Promise.all(Array.from({ length: 120 }, () => looks.photo(signalId)));
    await looks.publish(signalId);
    await looks.unpublish(signalId);
    await looks.publish(signalId);
    const due = await looks.due();
    expect(due.slice(0, 2)).toEqual([first.photoId, second.photoId]);
    expect(due).toHaveLength(100);
    expect(due.slice(2).every((id) => photos.includes(id))).toBe(true);
    expect(await bed.events(signalId)).toEqual(['received', 'published', 'unpublished', 'published']);
  });

  it('by who may publish, before the publication; the look is done when it comes', async () => {
    const signalId = await bed.received();
    const photoId = await looks.photo(signalId);
    const ask = (actor: typeof bed.clerk, id = signalId) => lookThroughPhotos(bed.needs, { actor, signalId: id });
    expect(await ask(bed.otherClerk)).toEqual({ kind: 'notFound' });
    expect(await ask(bed.clerk, 'no uuid')).toEqual({ kind: 'notFound' });
    expect(await looks.due()).toEqual([]);
    expect(await Promise.all([ask(bed.clerk), ask(bed.clerk)])).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    expect(await looks.due()).toEqual([photoId]);
    await looks.look(photoId);
    await looks.publish(signalId);
    expect(await looks.due()).toEqual([]);
    expect(await looks.publicOf(signalId)).toMatchObject([{ id: photoId }]);
  });

  it('when photos join a published report, and not before it is published', async () => {
    const signalId = await bed.received();
    const early = await looks.uploaded(bed.reporterId);
    const add = (id: string) =>
      addPhotos(looks.needs, { accountId: bed.reporterId, signalId, photoIds: [id.toUpperCase()] });
    expect(await add(early)).toMatchObject({ kind: 'done' });
    expect(await looks.due()).toEqual([]);
    await looks.publish(signalId);
    const late = await looks.uploaded(bed.reporterId);
    expect(await add(late)).toMatchObject({ kind: 'done' });
    expect((await looks.due()).toSorted()).toEqual([early, late].toSorted());
  });

  it('again by a schedule, of published reports alone', async () => {
    const [{ photoId }, hidden] = [await waiting(), await bed.received()];
    await looks.photo(hidden);
    await looks.run(sql`delete from photo_look where photo_id = ${photoId}`);
    expect(await looks.due()).toEqual([]);
    await looks.heal();
    expect(await looks.due()).toEqual([photoId]);
  });
});
