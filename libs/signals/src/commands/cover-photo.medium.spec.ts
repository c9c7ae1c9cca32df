import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mediaTasks, photosBySignal, publicPhotosOf } from '@ns/media';
import { sql } from '@ns/platform';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { mediaIn } from '../testing/media-test-bed.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { coverPhoto, type CoverPhotoProps } from './cover-photo.ts';
import { publishSignal, unpublishSignal } from './publish-signal.ts';

let count = 0;
const bed = await SignalsTestBed.open();
const { media, folder, files: store, logger, saveWhite } = await mediaIn(bed);
const needs = { database: bed.database, covers: media.covers, links: media.links };

/** A white photo of 100 × 50 pixels on a signal. */
async function photo(): Promise<{ readonly id: string; readonly signalId: string }> {
  const signalId = await bed.received();
  count += 1;
  const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  await saveWhite(id);
  await sql`
    insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id, position)
    values (${id}, ${bed.reporterId}, 'READY', 9, 100, 50, 9, 'x', now(), ${signalId}, 1)`.execute(bed.kysely);
  await sql`insert into photo_look (photo_id, state) values (${id}, 'BEFORE')`.execute(bed.kysely);
  return { id, signalId };
}
const leftHalf = { x: 0, y: 0, width: 0.5, height: 1 };
const cover = (photoId: string, over: Partial<CoverPhotoProps> = {}) =>
  coverPhoto(needs, { actor: bed.clerk, photoId, areas: [leftHalf], version: null, ...over });
const publicOf = async (signalId: string) =>
  (await publicPhotosOf(bed.database.fork(), media.links, [signalId]))[0]?.[0];
const staffOf = async (signalId: string) =>
  (await photosBySignal(bed.database.fork(), media.links, [signalId]))[0]?.[0];
const idIn = (url = '') => new URL(url).pathname.split('/')[2] ?? '';
const brightness = async (id: string, variant: 'full' | 'thumbnail', x: number) => {
  const picture = sharp(await media.store.read(id, variant));
  const { width } = await picture.metadata();
  return (
    (
      await picture
        .extract({ left: Math.floor(x * width), top: 10, width: 1, height: 1 })
        .raw()
        .toBuffer()
    )[0] ?? -1
  );
};

describe('covered parts of a photo', () => {
  it('are filled in both sizes of what everybody sees; staff keep the original', async () => {
    const { id, signalId } = await photo();
    expect(await cover(id)).toEqual({ kind: 'covered' });
    const shown = await publicOf(signalId);
    const rendition = idIn(shown?.url);
    expect(rendition).not.toBe(id);
    expect(idIn(shown?.thumbnailUrl)).toBe(rendition);
    for (const variant of ['full', 'thumbnail'] as const) {
      expect(await brightness(rendition, variant, 0.2)).toBeLessThan(90);
      expect(await brightness(rendition, variant, 0.8)).toBeGreaterThan(240);
    }
    expect(await brightness(id, 'full', 0.2)).toBeGreaterThan(240);
    expect(shown?.covers).toEqual([]);
    expect(await staffOf(signalId)).toMatchObject({
      covers: [leftHalf],
      coversVersion: 1,
      coveredUrl: expect.stringContaining(rendition) as string,
    });
    expect(await bed.events(signalId)).toEqual(['received', 'photo_covered']);
  });

  it('become a new picture when they change, and the old one is gone; none shows the original again', async () => {
    const { id, signalId } = await photo();
    await cover(id);
    const first = idIn((await publicOf(signalId))?.url);
    await cover(id, { areas: [{ x: 0.5, y: 0, width: 0.5, height: 1 }] });
    const second = idIn((await publicOf(signalId))?.url);
    expect(second).not.toBe(first);
    expect(await media.store.read(first, 'full')).toBeUndefined();
    expect(await brightness(second, 'full', 0.2)).toBeGreaterThan(240);
    expect(await cover(id, { areas: [] })).toEqual({ kind: 'covered' });
    expect(idIn((await publicOf(signalId))?.url)).toBe(id);
    expect(await media.store.read(second, 'full')).toBeUndefined();
    expect(await bed.events(signalId)).toEqual(['received', 'photo_covered', 'photo_covered', 'photo_uncovered']);
  });

  it('are not set over what somebody else has set meanwhile: two at once, one wins', async () => {
    const { id, signalId } = await photo();
    const outcomes = await Promise.all([
      cover(id, { version: 0 }),
      cover(id, { version: 0, areas: [{ ...leftHalf, x: 0.5 }] }),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['covered', 'stale']);
    expect((await staffOf(signalId))?.coversVersion).toBe(1);
  });

  it('need the right to publish the signal, lie inside the photo, and are at most 20', async () => {
    const { id } = await photo();
    expect(await cover(id, { actor: bed.otherClerk })).toEqual({ kind: 'notFound' });
    expect(await cover('no-uuid')).toEqual({ kind: 'notFound' });
    const wrong = await cover(id, {
      areas: [leftHalf, { x: 0.6, y: 0, width: 0.5, height: 1 }, { x: 0, y: 0, width: 0, height: 1 }],
    });
    expect(wrong).toMatchObject({ kind: 'invalid', problems: [{ path: 'areas.1' }, { path: 'areas.2' }] });
    expect(await cover(id, { areas: Array.from({ length: 21 }, () => leftHalf) })).toMatchObject({
      kind: 'invalid',
      problems: [{ path: 'areas' }],
    });
  });

  it('are not set on a full disk: nothing has changed, and nothing half is left', async () => {
    const { id, signalId } = await photo();
    const files = async () =>
      (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jpg')).length;
    const before = await files();
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const save = media.store.save.bind(media.store);
    vi.spyOn(media.store, 'save').mockImplementationOnce(async (rendition, pictures) => {
      await save(rendition, { full: pictures.full ?? Buffer.alloc(0) });
      throw full;
    });
    const renditions = () => sql`select id from photo_rendition`.execute(bed.kysely).then(({ rows }) => rows.length);
    const [rows, events] = [await renditions(), await bed.events(signalId)];
    expect(await cover(id)).toEqual({ kind: 'diskFull' });
    expect([await files(), await renditions(), await bed.events(signalId)]).toEqual([before, rows, events]);
    expect(await media.degraded()).toEqual([expect.stringContaining('disk is full') as string]);
    expect(await cover(id)).toEqual({ kind: 'covered' });
  });

  it('leave no picture behind that is never shown', async () => {
    const { id } = await photo();
    const orphan = await media.covers.render(id, [leftHalf]);
    await cover(id);
    await sql`update photo_rendition set created_at = now() - interval '2 hours'`.execute(bed.kysely);
    await mediaTasks(bed.database, store, logger)
      .find(({ name }) => name === 'media.forget_renditions')
      ?.perform();
    expect(await media.store.read(orphan ?? '', 'full')).toBeUndefined();
    expect(await media.store.read(idIn((await staffOf((await photo()).signalId))?.url), 'full')).toBeDefined();
  });

  it('end the public addresses given out before, at once, and so does hiding the signal', async () => {
    const server = createServer((request, response) => void media.photoHandler(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const statusOf = async (url = '') => {
      const { pathname, search } = new URL(url);
      return (await fetch(`http://127.0.0.1:${String(port)}${pathname}${search}`)).status;
    };
    const { id, signalId } = await photo();
    const uncovered = await publicOf(signalId);
    expect([await statusOf(uncovered?.url), await statusOf(uncovered?.thumbnailUrl)]).toEqual([200, 200]);
    await cover(id);
    expect([await statusOf(uncovered?.url), await statusOf(uncovered?.thumbnailUrl)]).toEqual([403, 403]);

    const versionOf = async () =>
      (await sql<{ version: number }>`select version from signal where id = ${signalId}`.execute(bed.kysely)).rows[0]
        ?.version ?? 0;
    const props = async () => ({ actor: bed.clerk, signalId, version: await versionOf() });
    expect(await publishSignal(needs, await props())).toEqual({ kind: 'done' });
    const covered = await publicOf(signalId);
    expect(await statusOf(covered?.url)).toBe(200);
    expect(await unpublishSignal(needs, await props())).toEqual({ kind: 'done' });
    expect(await statusOf(covered?.url)).toBe(403);
    // Staff and the reporter keep theirs.
    expect(await statusOf((await staffOf(signalId))?.url)).toBe(200);
    server.close();
  });
});
