import { readFile } from 'node:fs/promises';
import { municipalitySchema, MunicipalityDirectory, readSeedFile, seedMunicipality } from '@ns/municipality';
import { sql } from '@ns/platform';
import { openTestDatabase } from '@ns/platform/testing';
import { describe, expect, it } from 'vitest';
import { addressAt } from './queries/address-at.ts';
import { linesAround } from './queries/lines-around.ts';
import { piecesOfStreet, searchStreets } from './queries/search-streets.ts';
import { mapGround } from './seed/map-ground.ts';
import { seedStreets } from './seed/seed-streets.ts';
import { readStreetsFile } from './seed/streets-file.ts';
import { streetsSchema } from './streets.schema.ts';

const starter = 'tools/seed/ruse-streets.json';
const test = await openTestDatabase([municipalitySchema, streetsSchema]);
await seedMunicipality(test.database, await readSeedFile('tools/seed/ruse.json'));
await seedStreets(test.database, await readStreetsFile(starter));
const menus = await new MunicipalityDirectory(() => test.database.fork()).menus();

const found = async (text: string, settlement: string | null = null) => {
  const { streets, houseNumber } = await searchStreets(test.database.fork(), { text, settlement, first: 5 });
  return { names: streets.map(({ name }) => name), houseNumber };
};

describe('streets', () => {
  it.each([
    ['борис', 'Борисова', ''],
    ['бул. Липник 12', 'Липник', '12'],
    ['lipnik 12', 'Липник', '12'],
    ['ул. Стефан Стамболов', 'Стефан Стамболов', ''],
    ['стамб стеф', 'Стефан Стамболов', ''],
    ['tsar osv', 'Цар Освободител', ''],
    ['19', '19-ти февруари', ''],
  ])('„%s“ finds %s', async (text, name, houseNumber) => {
    const answer = await found(text);
    expect(answer.names).toContain(name);
    expect(answer.houseNumber).toBe(houseNumber);
  });

  it.each([['ул.'], [''], ['%'], ['_'], ["'; drop table street; --"], ['няматакаваулица']])(
    '„%s“ finds nothing and harms nothing',
    async (text) => {
      expect((await found(text)).names).toEqual([]);
    },
  );

  it('of another settlement are left out', async () => {
    expect((await found('Липник', '63427')).names).toContain('Липник');
    expect((await found('Липник', '77061')).names).toEqual([]);
  });

  it.each([
    ['бул. Липник', ['Липник']],
    ['lipnik', ['Липник']],
    ['липн', []],
  ])('„%s“ names whole %o', async (text, names) => {
    const { streets } = await searchStreets(test.database.fork(), { text, settlement: null, first: 20 });
    expect(streets.filter(({ exact }) => exact).map(({ name }) => name)).toEqual(names);
  });

  it('have their line in straight pieces within their box', async () => {
    const { streets } = await searchStreets(test.database.fork(), { text: 'Липник', settlement: null, first: 1 });
    const { west = 0, east = 0 } = streets[0] ?? {};
    const pieces = await piecesOfStreet(test.database.fork(), '63427', 'boulevard.Липник');
    expect(pieces.length).toBeGreaterThan(1);
    expect(Math.min(...pieces.flatMap(({ fromLon, toLon }) => [fromLon, toLon]))).toBeCloseTo(west, 6);
    expect(Math.max(...pieces.flatMap(({ fromLon, toLon }) => [fromLon, toLon]))).toBeCloseTo(east, 6);
    expect(await piecesOfStreet(test.database.fork(), '77061', 'boulevard.Липник')).toEqual([]);
    expect(await piecesOfStreet(test.database.fork(), '63427', "x'; drop table street; --")).toEqual([]);
  });

  it('are lines in the square around a point, from its upper left corner; none where there are none', async () => {
    const lines = await linesAround(test.database.fork(), { lat: 43.8487, lon: 25.9534 }, 300);
    expect(lines.length).toBeGreaterThan(3);
    // Each piece touches the square.
    const touches = lines.filter(
      ([fromX, fromY, toX, toY]) =>
        Math.max(fromX, toX) >= 0 &&
        Math.min(fromX, toX) <= 1 &&
        Math.max(fromY, toY) >= 0 &&
        Math.min(fromY, toY) <= 1,
    );
    expect(touches.length).toBe(lines.length);
    expect(await linesAround(test.database.fork(), { lat: 42, lon: 23 }, 300)).toEqual([]);
  });

  it('have their middle on the street itself', async () => {
    const [street] = (await searchStreets(test.database.fork(), { text: 'Липник', settlement: null, first: 1 }))
      .streets;
    if (!street) {
      throw new Error('The street is missing.');
    }
    const { street: near } = await addressAt(test.database.fork(), menus, street);
    expect(near?.name).toBe('Липник');
    expect(near?.meters).toBeLessThan(1);
  });
});

describe('a point', () => {
  it('has settlement, quarter and street', async () => {
    const address = await addressAt(test.database.fork(), menus, { lat: 43.84597, lon: 25.96028 });
    expect(address.settlement).toBe('63427');
    expect(address.metersOutside).toBe(0);
  });

  it('far from every street has none', async () => {
    const { street } = await addressAt(test.database.fork(), menus, { lat: 43.75, lon: 26.1 });
    expect(street).toBeNull();
  });
});

describe('the streets file', () => {
  it('is read once: the same file changes nothing, an import is not replaced by the seed', async () => {
    const file = await readStreetsFile(starter);
    expect(await seedStreets(test.database, file)).toBeNull();
    const [line] = file.lines.filter(({ name }) => name === 'Липник');
    const imported = { ...file, digest: 'of-an-import', lines: line ? [line] : [] };
    expect(await seedStreets(test.database, imported, 'import')).toBe(1);
    expect(await seedStreets(test.database, file)).toBeNull();
    expect((await sql`select name from street`.execute(test.database.fork().getKysely())).rows).toEqual([
      { name: 'Липник' },
    ]);
    await sql`delete from street_source`.execute(test.database.fork().getKysely());
    expect(await seedStreets(test.database, file)).toBeGreaterThan(250);
  });

  it('becomes the ground of the map, with the land around it', async () => {
    const file = await readStreetsFile(starter);
    const lands = [[25.9, 43.8, 26, 43.8, 26, 43.9]].map((ring) => [
      [ring[0] ?? 0, ring[1] ?? 0],
      [ring[2] ?? 0, ring[3] ?? 0],
      [ring[4] ?? 0, ring[5] ?? 0],
    ]);
    const { body, attribution } = mapGround(file, { lands, circles: [] });
    const { features } = JSON.parse(body) as {
      features: { properties: Record<string, string>; geometry: { type: string; coordinates: unknown[] } }[];
    };
    const [land] = features;
    expect(land?.geometry.coordinates).toEqual([[...(lands[0] ?? []), lands[0]?.[0]]]);
    expect(features.filter(({ properties }) => properties['class'] === 'rail').length).toBeGreaterThan(0);
    expect(attribution).toContain('OpenStreetMap');
    expect(await readFile(starter, 'utf8')).toContain('ODbL-1.0');
  });
});
