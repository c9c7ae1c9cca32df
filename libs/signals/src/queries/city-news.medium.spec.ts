import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { cityNews } from './city-news.ts';

const bed = await SignalsTestBed.open();

/** A photo as an upload leaves it. */
async function photo(signalId: string, eventId: string | null): Promise<void> {
  await sql`
    insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id, event_id,
      position)
    values (gen_random_uuid(), ${bed.reporterId}, 'READY', 9, 640, 480, 5, 'x', now(), ${signalId}, ${eventId},
      1)`.execute(bed.kysely);
  await sql`insert into photo_look (photo_id, state) select id, 'BEFORE' from photo on conflict do nothing`.execute(
    bed.kysely,
  );
}

async function published(status: 'RECEIVED' | 'RESOLVED' | 'DUPLICATE', photos: readonly ('before' | 'after')[] = []) {
  const id = await bed.received();
  await sql`update signal set published_at = now(), status = ${status}::signal_status, status_since = now()
    where id = ${id}`.execute(bed.kysely);
  const event = sql<{ id: string }>`
    insert into signal_event (signal_id, type, actor_kind, status) values (${id}, 'resolved', 'STAFF', 'RESOLVED')
    returning id`;
  for (const each of photos) {
    await photo(id, each === 'after' ? ((await event.execute(bed.kysely)).rows[0]?.id ?? null) : null);
  }
  return id;
}

describe('the news of the city', () => {
  it('begin with repairs that can be seen, then the newest; nothing that was joined or is hidden', async () => {
    const both = await published('RESOLVED', ['before', 'after']);
    const older = [await published('RESOLVED', ['after']), await published('RECEIVED', ['before'])];
    await published('DUPLICATE');
    await bed.received();
    const newest = await published('RECEIVED');
    const news = await cityNews(bed.database.fork(), 6, 'BG');
    expect(news.map(({ id }) => id)).toEqual([both, newest, ...older.toReversed()]);
    expect((await cityNews(bed.database.fork(), 1, 'BG')).map(({ id }) => id)).toEqual([both]);
  });

  it('are half repairs at most', async () => {
    for (let count = 0; count < 4; count += 1) {
      await published('RESOLVED', ['before', 'after']);
    }
    const fresh = [await published('RECEIVED'), await published('RECEIVED')];
    const news = await cityNews(bed.database.fork(), 4, 'BG');
    expect(news.map(({ status }) => status)).toEqual(['RESOLVED', 'RESOLVED', 'RECEIVED', 'RECEIVED']);
    expect(news.slice(2).map(({ id }) => id)).toEqual(fresh.toReversed());
  });

  it('are near a point where one is given, repairs first, and nothing beyond the radius', async () => {
    const square = { lat: 43.8486, lon: 25.9546 };
    const at = async (id: string, metersNorth: number) =>
      void (await sql`update signal set lat = ${square.lat + metersNorth / 111_195}, lon = ${square.lon}
        where id = ${id}`.execute(bed.kysely));
    await sql`update signal set lat = null, lon = null`.execute(bed.kysely);
    const [repaired, older, newest] = [
      await published('RESOLVED', ['before', 'after']),
      await published('RECEIVED'),
      await published('RECEIVED'),
    ];
    const far = [await published('RESOLVED', ['before', 'after']), await published('RECEIVED')];
    const hidden = await bed.received();
    for (const [id, meters] of [
      [repaired, 1400],
      [older, 300],
      [newest, -1400],
      [far[0] ?? '', 1600],
      [far[1] ?? '', -1600],
      [hidden, 0],
    ] as const) {
      await at(id, meters);
    }
    const near = async (radiusMeters: number) =>
      (await cityNews(bed.database.fork(), 6, 'BG', { ...square, radiusMeters })).map(({ id }) => id);
    expect(await near(1500)).toEqual([repaired, newest, older]);
    expect(await near(500)).toEqual([older]);
    expect(await near(100)).toEqual([]);
  });
});
