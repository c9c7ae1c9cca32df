import {
  importSetup,
  municipalitySchema,
  MunicipalityDirectory,
  readSeedFile,
  saveQuarter,
  saveSettlement,
  seedMunicipality,
} from '@ns/municipality';
import { sql } from '@ns/platform';
import { openTestDatabase } from '@ns/platform/testing';
import { describe, expect, it } from 'vitest';
import { placeBySlug } from './queries/place-by-slug.ts';
import { replaceStreets } from './seed/seed-streets.ts';
import { streetsSchema } from './streets.schema.ts';

const { database } = await openTestDatabase([municipalitySchema, streetsSchema]);
const seed = await readSeedFile('tools/seed/ruse.json');
await seedMunicipality(database, seed);

/** The path that the parts of an address lead to. */
const pathOf = async (kind: 'QUARTER' | 'SETTLEMENT' | 'STREET', settlement: string, slug = '') => {
  const menus = await new MunicipalityDirectory(() => database.fork()).menus();
  return (await placeBySlug(database.fork(), menus, kind, settlement, slug))?.path;
};
const quarter = (slug: string) => pathOf('QUARTER', 'ruse', slug);
const versionOf = async (code: string) => {
  const row = await sql<{ version: number }>`
    select version from quarter where code = ${code}
    union all select version from settlement where code = ${code}`.execute(database.fork().getKysely());
  return row.rows[0]?.version ?? null;
};
const renameQuarter = async (code: string, bg: string, archived = false) => {
  const version = await versionOf(code);
  const place = { settlement: '63427', location: { lat: 43.83, lon: 25.96 } };
  const entry = { ...place, code, version, name: { bg, en: bg }, archived, position: null };
  const { kind } = await database.transaction((tx) => saveQuarter(tx, entry));
  expect(kind).toBe('saved');
};

describe('the former address of a quarter', () => {
  it('leads to it after it was renamed twice, and after it was renamed back', async () => {
    await renameQuarter('druzhba_1', 'Приятелство');
    await renameQuarter('druzhba_1', 'Надежда');
    for (const former of ['druzhba-1', 'priyatelstvo', 'nadezhda', 'PRIYATELSTVO']) {
      expect(await quarter(former), former).toBe('/kvartal/ruse/nadezhda');
    }
    await renameQuarter('druzhba_1', 'Дружба 1');
    for (const former of ['druzhba-1', 'priyatelstvo', 'nadezhda']) {
      expect(await quarter(former), former).toBe('/kvartal/ruse/druzhba-1');
    }
  });

  it('is that of another one that takes the name, and leads back when that one has another', async () => {
    await renameQuarter('druzhba_2', 'Надежда');
    expect(await quarter('nadezhda')).toBe('/kvartal/ruse/nadezhda');
    expect(await quarter('druzhba-2')).toBe('/kvartal/ruse/nadezhda');
    await renameQuarter('druzhba_2', 'Дружба 2');
    expect(await quarter('nadezhda')).toBe('/kvartal/ruse/druzhba-2');
  });

  it('leads on when another one comes to have the same name', async () => {
    await renameQuarter('druzhba_3', 'Дружба 2');
    expect(await quarter('druzhba-2')).toBe('/kvartal/ruse/druzhba-2-druzhba-2');
    expect(await quarter('druzhba-3')).toBe('/kvartal/ruse/druzhba-2-druzhba-3');
    await renameQuarter('druzhba_3', 'Дружба 3');
    expect(await quarter('druzhba-2')).toBe('/kvartal/ruse/druzhba-2');
    expect(await quarter('druzhba-2-druzhba-3')).toBe('/kvartal/ruse/druzhba-3');
  });

  it('leads nowhere while it is archived, and to it afterwards', async () => {
    await renameQuarter('druzhba_1', 'Дружба 1', true);
    expect(await quarter('druzhba-1')).toBeUndefined();
    expect(await quarter('priyatelstvo')).toBeUndefined();
    await renameQuarter('druzhba_1', 'Светлина');
    expect(await quarter('druzhba-1')).toBe('/kvartal/ruse/svetlina');
    expect(await quarter('priyatelstvo')).toBe('/kvartal/ruse/svetlina');
  });

  it('is kept when the set-up file of the start or an import renames it', async () => {
    const renamed = (from: string, to: string) => ({
      ...seed,
      quarters: seed.quarters.map((each) => (each.name.bg === from ? { ...each, name: { bg: to, en: to } } : each)),
    });
    await seedMunicipality(database, renamed('Център', 'Средище'));
    expect(await quarter('tsentar')).toBe('/kvartal/ruse/sredishte');
    await seedMunicipality(database, seed);
    expect(await quarter('sredishte')).toBe('/kvartal/ruse/tsentar');
    const imported = renamed('Център', 'Стария град');
    const { faults } = await database.transaction((tx) => importSetup(tx, imported, false));
    expect(faults).toEqual([]);
    expect(await quarter('tsentar')).toBe('/kvartal/ruse/staria-grad');
  });
});

describe('the former address of a settlement', () => {
  it('leads to its page, its quarters and its streets', async () => {
    const line: [number, number][] = [
      [25.96, 43.83],
      [25.97, 43.83],
    ];
    const lines = [{ class: 'minor' as const, name: 'Липник', aliases: [], line }];
    const file = { attribution: 'Demo', licence: 'ODbL', source: 'demo', settlement: '63427', digest: '1', lines };
    await database.transaction((tx) => replaceStreets(tx, file, 'import'));
    const entry = { kind: 'city', location: { lat: 43.83557, lon: 25.96566 }, radiusMeters: null } as const;
    const name = { bg: 'Рушчук', en: 'Rushchuk' };
    const version = await versionOf('63427');
    const named = { ...entry, code: '63427', version, name, archived: false, position: null };
    await database.transaction((tx) => saveSettlement(tx, named));
    expect(await pathOf('SETTLEMENT', 'ruse')).toBe('/selishte/rushchuk');
    expect(await pathOf('QUARTER', 'ruse', 'druzhba-2')).toBe('/kvartal/rushchuk/druzhba-2');
    expect(await pathOf('STREET', 'ruse', 'lipnik')).toBe('/ulitsa/rushchuk/lipnik');
    expect(await pathOf('SETTLEMENT', 'marten')).toBe('/selishte/marten');
  });
});

describe('the former address of a street', () => {
  const put = (digest: string, ...names: readonly (readonly [string, ...string[]])[]) => {
    const line: [number, number][] = [
      [25.96, 43.83],
      [25.97, 43.83],
    ];
    const lines = names.map(([name, ...aliases]) => ({ class: 'minor' as const, name, aliases, line }));
    const file = { attribution: 'Demo', licence: 'ODbL', source: 'demo', settlement: '63427', digest, lines };
    return database.transaction((tx) => replaceStreets(tx, file, 'import'));
  };
  const street = (slug: string) => pathOf('STREET', '63427', slug);

  it('leads to it after two renamings and back again, and the living one wins', async () => {
    await put('a', ['Ленин']);
    await put('b', ['Борисова', 'Ленин']);
    await put('c', ['Княжеска', 'Борисова', 'Ленин']);
    for (const former of ['lenin', 'borisova', 'knyazheska']) {
      expect(await street(former), former).toBe('/ulitsa/rushchuk/knyazheska');
    }
    await put('d', ['Ленин', 'Княжеска', 'Борисова']);
    for (const former of ['lenin', 'borisova', 'knyazheska']) {
      expect(await street(former), former).toBe('/ulitsa/rushchuk/lenin');
    }
    await put('e', ['Ленин', 'Княжеска', 'Борисова'], ['Борисова']);
    expect(await street('borisova')).toBe('/ulitsa/rushchuk/borisova');
    expect(await street('knyazheska')).toBe('/ulitsa/rushchuk/lenin');
  });
});
