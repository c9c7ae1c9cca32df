import { mustExist, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import {
  listNearbySignals,
  listPublicCards,
  listPublicSignals,
  nearbyLimit,
  publicPlaceOf,
  publicSignalById,
} from './public-signals.ts';
import { publishSignal, unpublishSignal } from '../commands/publish-signal.ts';
import { takeReporterStep } from '../commands/take-reporter-step.ts';

const bed = await SignalsTestBed.open();

const em = () => bed.database.fork();
/** The square before the town hall of Ruse. */
const square = { lat: 43.8486, lon: 25.9546 };
const metersNorth = (meters: number) => ({ lat: square.lat + meters / 111_195, lon: square.lon });
const metersEast = (meters: number) => ({
  lat: square.lat,
  lon: square.lon + meters / (111_195 * Math.cos((square.lat * Math.PI) / 180)),
});

async function published(over: Parameters<SignalsTestBed['report']>[0] = {}): Promise<string> {
  const signalId = await bed.received(over);
  const { version } = await bed.state(signalId);
  expect(await publishSignal(bed.needs, { actor: bed.clerk, signalId, version })).toEqual({ kind: 'done' });
  return signalId;
}

const listed = async (filter: Parameters<typeof listPublicSignals>[1] = {}) =>
  (await listPublicSignals(em(), filter, 50, null, 'BG')).map(({ id }) => id);
const near = async (radiusMeters: number, categories?: readonly string[]) =>
  (await listNearbySignals(em(), { ...square, radiusMeters, categories })).map(({ id }) => id);

describe('a signal', () => {
  it('is public from when the staff publishes it until they hide it', async () => {
    const signalId = await bed.received({ location: metersNorth(5000) });
    expect(await listed()).not.toContain(signalId);
    expect(await publicSignalById(em(), signalId)).toBeUndefined();
    const { version } = await bed.state(signalId);
    await publishSignal(bed.needs, { actor: bed.dispatcher, signalId, version });
    expect(await listed()).toContain(signalId);
    expect(await publicSignalById(em(), signalId)).toMatchObject({ id: signalId });
    await unpublishSignal(bed.needs, { actor: bed.clerk, signalId, version: version + 1 });
    expect(await listed()).not.toContain(signalId);
    expect(await bed.events(signalId)).toEqual(['received', 'published', 'unpublished']);
  });

  it('is published only on the version that was read, and once', async () => {
    const signalId = await bed.received();
    await bed.step(signalId, 'IN_PROGRESS');
    expect(await publishSignal(bed.needs, { actor: bed.clerk, signalId, version: 1 })).toEqual({
      kind: 'stale',
    });
    expect(await publishSignal(bed.needs, { actor: bed.clerk, signalId, version: 2 })).toEqual({
      kind: 'done',
    });
    expect(await publishSignal(bed.needs, { actor: bed.clerk, signalId, version: 2 })).toEqual({
      kind: 'done',
    });
    expect(await bed.events(signalId)).toEqual(['received', 'started', 'published']);
  });

  it('is not published by a clerk of another department', async () => {
    const signalId = await bed.received();
    expect(await publishSignal(bed.needs, { actor: bed.otherClerk, signalId, version: 1 })).toEqual({
      kind: 'notFound',
    });
  });

  it('that was withdrawn is never public', async () => {
    const [before, after] = [await published(), await bed.received()];
    for (const signalId of [before, after]) {
      await takeReporterStep(bed.needs, { event: 'withdrawn', accountId: bed.reporterId, signalId });
    }
    expect(await listed()).not.toContain(before);
    const { version } = await bed.state(after);
    expect(await publishSignal(bed.needs, { actor: bed.clerk, signalId: after, version })).toEqual({
      kind: 'withdrawn',
    });
    await expect(
      sql`update signal set published_at = now() where id = ${after}`.execute(em().getKysely()),
    ).rejects.toThrow('signal_withdrawn_is_not_public');
  });
});

describe('the public list', () => {
  it('is narrowed by category, group and box, and comes page by page', async () => {
    const place = { lat: 43.7, lon: 25.5 };
    const [pothole, sign] = [
      await published({ location: place }),
      await published({ category: 'roads.sign', answers: [], location: place }),
    ];
    const bbox = [25.4, 43.6, 25.6, 43.8] as const;
    expect(await listed({ bbox })).toEqual([sign, pothole]);
    expect(await listed({ bbox, categories: ['roads.pothole'] })).toEqual([pothole]);
    expect(await listed({ bbox: [25.6, 43.6, 25.8, 43.8] })).toEqual([]);
    const first = mustExist((await listPublicSignals(em(), { bbox }, 1, null, 'BG'))[0], 'no page');
    expect((await listPublicSignals(em(), { bbox }, 1, publicPlaceOf(first), 'BG')).map(({ id }) => id)).toEqual([
      pothole,
    ]);
  });
});

describe('what is near', () => {
  it('are open published signals within the radius, the nearest first, measured along the earth', async () => {
    const [far, east, north] = [
      await published({ location: metersNorth(300) }),
      await published({ location: metersEast(100) }),
      await published({ location: metersNorth(90) }),
    ];
    await bed.received({ location: square });
    const done = await published({ location: square });
    await bed.step(done, 'IN_PROGRESS');
    await bed.step(done, 'RESOLVED', { message: 'Готово.' });
    expect(await near(250)).toEqual([north, east]);
    expect(await near(301)).toEqual([north, east, far]);
    const [first] = await listNearbySignals(em(), { ...square, radiusMeters: 250, categories: undefined });
    expect(first?.distance).toBeGreaterThan(89.5);
    expect(first?.distance).toBeLessThan(90.5);
    expect(await near(250, ['roads.sign'])).toEqual([]);
  });

  it('are the nearest on the ground, not by degrees, where there are more than are listed', async () => {
    const west = metersEast(-6000);
    const [degreesNorth, degreesEast] = [metersNorth(130).lat - square.lat, metersEast(120).lon - square.lon];
    expect(degreesNorth).toBeLessThan(degreesEast);
    await published({ location: { ...west, lat: west.lat + degreesNorth } });
    const nearer: string[] = [];
    for (let number = 0; number < nearbyLimit; number++) {
      nearer.push(await published({ location: { ...west, lon: west.lon + degreesEast } }));
    }
    const found = await listNearbySignals(em(), { ...west, radiusMeters: 250, categories: undefined });
    expect(found.map(({ id }) => id).toSorted()).toEqual(nearer.toSorted());
  });

  it('come with their photos, as the public list does; without any it is null', async () => {
    const [signalId, bare] = [
      await published({ location: metersNorth(1500) }),
      await published({ location: metersNorth(1501) }),
    ];
    await sql`
      insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
          position)
        select gen_random_uuid(), ${bed.reporterId}, 'READY', 1, width, 3, 1, 'a', now(), ${signalId}, 2 - width
        from (values (1), (2)) sizes (width)`.execute(em().getKysely());
    await sql`insert into photo_look (photo_id, state) select id, 'BEFORE' from photo on conflict do nothing`.execute(
      em().getKysely(),
    );
    const photos = [2, 1].map((width) => expect.objectContaining({ width, height: 3, eventId: null, edition: 0 }));
    const near = await listNearbySignals(em(), { ...metersNorth(1500), radiusMeters: 50, categories: undefined });
    expect(near.map(({ id, photos: read }) => [id, read])).toEqual([
      [signalId, photos],
      [bare, null],
    ]);
    const cards = await listPublicCards(em(), {}, 2, null, 'BG');
    expect(cards.find(({ id }) => id === signalId)?.photos).toEqual(photos);
  });

  it('is read from the index of open published places', async () => {
    const plan = await bed.database.transaction(async (tx) => {
      // Of this connection alone, and until the transaction ends.
      await sql`set local enable_seqscan = off`.execute(tx.getKysely());
      const explained = await sql<{ 'QUERY PLAN': unknown }>`
        explain (format json) select id from signal s
        where s.published_at is not null and s.lat is not null and s.status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS',
          'AWAITING_REPORTER')
          and map_point(s.lon, s.lat) <@ box(map_point(25, 43), map_point(26, 44))
        order by map_point(s.lon, s.lat) <-> map_point(25.5, 43.5) limit 5`.execute(tx.getKysely());
      return explained.rows[0];
    });
    expect(JSON.stringify(plan)).toContain('signal_published_open_place');
  });
});
