/** @module-tag long */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languageRows } from '@ns/languages';
import { afterAll, describe, expect, it } from 'vitest';
// eslint-disable-next-line ns/boundaries -- the style is data, and this looks whether the tiles have what it draws
import { basemapLayers, lightColours } from '@ns/web/basemap';
import { drawnBy, tileAround } from '../support/drawn-features.ts';
import { importMap } from '../support/map-programs.ts';
import { smallTown, townMiddle } from '../support/small-town.ts';
import { storySystem } from '../support/story-system.ts';

const [system, folder] = await Promise.all([storySystem(), mkdtemp(join(tmpdir(), 'ns-map-story-'))]);
afterAll(() => rm(folder, { recursive: true, force: true }));

const streetsLike = async (text: string) =>
  (
    await system.graphql.request<{ streets: { name: string; settlement: { code: string } }[] }>(
      'query ($text: String!) { streets(text: $text, first: 5) { name settlement { code } } }',
      { text },
    )
  ).streets;

const layer = (id: string) => {
  const found = basemapLayers(lightColours, languageRows.EN).find((each) => each.id === id);
  expect(found, id).toBeDefined();
  return found as NonNullable<typeof found>;
};

describe('an operator imports the map', () => {
  it('and gets tiles in the schema that the apps draw, and the streets to look for', async () => {
    const osm = join(folder, 'extract.osm');
    await writeFile(osm, smallTown);
    const { code, output } = await importMap(system, [osm, '--out', folder]);
    expect(code, output).toBe(0);
    expect(output).toContain('streets: 3');
    expect(output).toContain(`MAP_TILES_FILE=${join(folder, 'map.pmtiles')}`);

    expect(await streetsLike('пробен')).toEqual([
      { name: expect.stringContaining('Пробен'), settlement: { code: '63427' } },
    ]);
    expect(await streetsLike('стар път')).toHaveLength(1);
    expect(await streetsLike('tiha')).toHaveLength(1);
    expect(await streetsLike('далечна')).toEqual([]);

    const tiles = join(folder, 'map.pmtiles');
    const near = await tileAround(tiles, townMiddle, 14);
    // Each layer of the style has something to draw, in light and dark and both languages alike.
    for (const language of ['BG', 'EN'] as const) {
      const layers = basemapLayers(lightColours, languageRows[language]);
      // Names of houses are drawn nearer from the same tile.
      expect(layers.filter((layer) => drawnBy(layer, near, 18).length === 0).map(({ id }) => id)).toEqual([]);
    }
    const names = drawnBy(layer('street-names'), near, 18).map(({ properties }) => properties);
    expect(names).toContainEqual(
      expect.objectContaining({ 'name:bg': 'ул. „Тиха пролет“', 'name:en': 'ul. „Tiha prolet“' }),
    );
    const main = drawnBy(layer('main-street-names'), near, 18).map(({ properties }) => properties['name:en']);
    expect(main).toEqual(expect.arrayContaining(['Proben Blvd', 'Avtomagistrala']));
    expect(drawnBy(layer('house-numbers'), near, 18).map(({ properties }) => properties['addr_housenumber'])).toEqual(
      expect.arrayContaining(['12', '7А']),
    );
    const far = await tileAround(tiles, townMiddle, 11);
    for (const id of ['earth', 'green', 'water', 'main-roads', 'rails', 'borders', 'settlement-names']) {
      expect(drawnBy(layer(id), far, 11), id).not.toEqual([]);
    }
  });

  it('and reads in one sentence what is wrong', async () => {
    const missing = await importMap(system, ['nothing.osm.pbf']);
    expect(missing).toMatchObject({ code: 1, output: expect.stringContaining('there is no such file') });
    const broken = join(folder, 'broken.osm.pbf');
    await writeFile(broken, 'no map');
    const refused = await importMap(system, [broken, '--out', folder]);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('osmium:');
    expect(refused.output).not.toContain('    at ');
    expect((await importMap(system, [])).output).toContain('npm run map:import');
    expect(await streetsLike('пробен')).toHaveLength(1);
  });
});
