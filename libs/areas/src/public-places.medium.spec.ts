import type { ApiContext } from '@ns/identity';
import { RequestLoaders, sql } from '@ns/platform';
import type { PublicSignal } from '@ns/signals';
import { pathsOfPlaces, placeBySlug, replaceStreets, type StreetsFile } from '@ns/streets';
import { describe, expect, it } from 'vitest';
import { StreetOfSignalResolver } from './graphql/public-place.resolver.ts';
import { FiguresOfPlaces } from './queries/place-figures.ts';
import { describePlace } from './queries/public-place.ts';
import { AreasTestBed } from './testing/areas-test-bed.ts';

const bed = await AreasTestBed.open();
const em = () => bed.database.fork();
const menus = () => bed.directory.menus();
const boulevard = { kind: 'STREET', settlement: '63427', code: 'boulevard.Липник' } as const;
const published = '2026-11-01T08:00:00Z';
const north = (meters: number) => ({ lat: 43.8311 + meters / 111_320, lon: 25.965 });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const repaired = (days: number) =>
  ({ status: 'RESOLVED', publishedAt: published, history: [['resolved', 'RESOLVED', inDays(days)]] }) as const;

/** Each question is a new version unless a test says otherwise. */
let version = 0;
const figures = new FiguresOfPlaces(bed.directory, { current: () => Promise.resolve(String(version)) });
const count = (place: Parameters<FiguresOfPlaces['of']>[1]) => {
  version += 1;
  return figures.of(em(), place);
};

describe('the figures of a place', () => {
  it('count what is published within 60 m of the line of a street, once each, and nothing else', async () => {
    await bed.signal({ publishedAt: published });
    await bed.signal({ publishedAt: published, point: north(40) });
    await bed.signal({ publishedAt: published, point: north(80) });
    await bed.signal({ publishedAt: published, point: null });
    await bed.signal({ publishedAt: null });
    await bed.signal({ publishedAt: published, status: 'REJECTED' });
    expect(await count(boulevard)).toEqual({ open: 2, done: 1, repaired: 0, medianDays: null });
    expect(await count({ kind: 'QUARTER', settlement: '63427', code: 'druzhba1' })).toMatchObject({ open: 3, done: 1 });
    expect(await count({ kind: 'SETTLEMENT', settlement: '63427', code: '' })).toMatchObject({ open: 4, done: 1 });
    expect(await count({ kind: 'SETTLEMENT', settlement: '53641', code: '' })).toMatchObject({ open: 0, done: 0 });
  });

  it('say how long repairs take from the fifth one on, by the last outcome', async () => {
    for (const days of [1, 2, 3]) {
      await bed.signal(repaired(days));
    }
    await bed.signal({
      status: 'CLOSED',
      publishedAt: published,
      history: [
        ['resolved', 'RESOLVED', inDays(1)],
        ['reopened', 'IN_PROGRESS', inDays(2)],
        ['resolved', 'RESOLVED', inDays(30)],
        ['closed', 'CLOSED', inDays(44)],
      ],
    });
    await bed.signal({ ...repaired(90), publishedAt: null });
    expect(await count(boulevard)).toMatchObject({ repaired: 4, medianDays: null });
    await bed.signal(repaired(40));
    expect(await count(boulevard)).toMatchObject({ repaired: 5, medianDays: expect.closeTo(3, 2) });
  });

  it('are counted once while nothing published changes, and not kept after a failure', async () => {
    version += 1;
    const before = await figures.of(em(), boulevard);
    await bed.signal({ publishedAt: published });
    expect(await figures.of(em(), boulevard)).toEqual(before);
    expect((await count(boulevard)).open).toBe(before.open + 1);
    version += 1;
    const broken = em();
    broken.getKysely = () => {
      throw new Error('no connection');
    };
    await expect(figures.of(broken, boulevard)).rejects.toThrow('no connection');
    expect((await figures.of(em(), boulevard)).open).toBe(before.open + 1);
  });
});

describe('the street of a published signal', () => {
  const resolver = new StreetOfSignalResolver({ directory: bed.directory });
  const read = (language: 'BG' | 'EN', signal: object) => {
    const context = { em: em(), language, loaders: new RequestLoaders() } as unknown as ApiContext;
    const root = { settlement: { code: '63427' }, ...signal } as PublicSignal;
    return { street: () => resolver.street(context, root), placeUrl: () => resolver.placeUrl(context, root) };
  };

  it.each([
    ['бул. Липник', 'бул. Липник', 'bul. Lipnik'],
    ['ул. Никаква', 'ул. Никаква', 'ул. Никаква'],
    ['алея Лилия', 'алея Лилия', 'алея Лилия'],
  ])('%s is called as on its own page, where it is known', async (street, bulgarian, english) => {
    expect(await read('BG', { street }).street()).toBe(bulgarian);
    expect(await read('EN', { street }).street()).toBe(english);
  });

  it('is none where the address has none', async () => {
    expect(await read('EN', {}).street()).toBeNull();
  });

  it('has a small map only where a street is known around it', async () => {
    const placeUrl = '/s/NS-2026-000001/place.svg';
    const of = (location: object | null) => read('BG', { placeUrl, location }).placeUrl();
    expect(await of(north(0))).toBe(placeUrl);
    expect(await of({ lat: 43.2, lon: 25.1 })).toBeNull();
    expect(await of(null)).toBeNull();
  });
});

describe('the address of a place', () => {
  const file = (names: readonly (readonly [name: string, ...aliases: string[]])[]): StreetsFile => ({
    attribution: 'Demo',
    licence: 'ODbL',
    source: 'demo',
    settlement: '63427',
    digest: names.join(),
    lines: names.map(([name, ...aliases]) => ({
      class: 'minor',
      name,
      aliases,
      line: [
        [25.96, 43.83],
        [25.97, 43.83],
      ],
    })),
  });
  const put = (...names: Parameters<typeof file>[0][number][]) =>
    bed.database.transaction((tx) => replaceStreets(tx, file(names), 'import'));
  const street = async (slug: string) => {
    const found = await placeBySlug(em(), await menus(), 'STREET', 'ruse', slug);
    return found && [found.code, found.path];
  };

  it('stays with its street in each import, and a former name leads to it', async () => {
    await put(['Ленин'], ['Хан Аспарух'], ['Хан-Аспарух']);
    expect(await street('lenin')).toEqual(['street.Ленин', '/ulitsa/ruse/lenin']);
    const second = await street('han-asparuh-2');
    await put(['Хан-Аспарух'], ['Хан Аспарух'], ['Борисова', 'Ленин']);
    expect(await street('han-asparuh-2')).toEqual(second);
    expect(await street('lenin')).toEqual(['street.Борисова', '/ulitsa/ruse/borisova']);
    await put(['Хан-Аспарух']);
    expect(await street('borisova')).toBeUndefined();
    expect(await pathsOfPlaces(em(), await menus())).toEqual(
      expect.arrayContaining(['/selishte/ruse', '/kvartal/ruse/druzhba-1', second?.[1]]),
    );
    expect(await pathsOfPlaces(em(), await menus())).not.toContain('/ulitsa/ruse/borisova');
  });

  it('is understood in any case and by codes, and is otherwise none', async () => {
    const known = await menus();
    const path = async (kind: 'QUARTER' | 'SETTLEMENT', ...parts: [string, string]) =>
      (await placeBySlug(em(), known, kind, ...parts))?.path;
    expect(await path('QUARTER', '63427', 'druzhba1')).toBe('/kvartal/ruse/druzhba-1');
    expect(await path('SETTLEMENT', 'NIKOLOVO', '')).toBe('/selishte/nikolovo');
    for (const part of ['', '%', '_', "'; drop table street_slug; --", 'x'.repeat(5_000), '../ruse', '\u0000']) {
      expect(await street(part), part).toBeUndefined();
      expect(await path('QUARTER', 'ruse', part), part).toBeUndefined();
      expect(await path('SETTLEMENT', part, ''), part).toBeUndefined();
    }
  });

  it('leads to no place that is out of use', async () => {
    const found = await placeBySlug(em(), await menus(), 'STREET', 'ruse', 'han-asparuh');
    expect(found).toBeUndefined();
    await sql`update quarter set archived_at = now()`.execute(em().getKysely());
    bed.directory.renew();
    expect(await placeBySlug(em(), await menus(), 'QUARTER', 'ruse', 'druzhba-1')).toBeUndefined();
    const gone = { ...boulevard, path: '/ulitsa/ruse/bulevard-lipnik' };
    expect(await describePlace(em(), await menus(), gone)).toBeUndefined();
  });
});
