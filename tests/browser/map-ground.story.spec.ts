/** @module-tag long */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { languageRows } from '@ns/languages';
// eslint-disable-next-line ns/boundaries -- the style is data, and this looks whether the engine draws it
import { basemapLayers, darkColours, lightColours } from '@ns/web/basemap';
import { DrawnGround } from '../support/drawn-ground.ts';
import { screens, tinyTiles } from '../support/index.ts';
import { importMap } from '../support/map-programs.ts';
import { smallTown, townCorners, townMiddle } from '../support/small-town.ts';
import { storyWithPages } from './story-pages.ts';

const folder = await mkdtemp(join(tmpdir(), 'ns-ground-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const tiles = join(folder, 'map.pmtiles');
await writeFile(tiles, tinyTiles(townMiddle));
const { system, open } = await storyWithPages({ environment: { MAP_TILES_FILE: tiles } });
await writeFile(join(folder, 'town.osm'), smallTown);
const imported = await importMap(system, [join(folder, 'town.osm'), '--out', folder]);
/** What Chromium itself says of the graphics of this machine and of a worker that the story does not let in. */
const ofTheBrowser = /GL Driver Message|Service Worker registration/;

/** What is seen from each zoom on. */
const seenFrom: Readonly<Record<number, readonly string[]>> = {
  11: ['earth', 'green', 'water', 'streams', 'main-roads', 'main-road-edges', 'rails', 'borders', 'settlement-names'],
  12: ['built', 'main-street-names', 'minor-roads', 'minor-road-edges'],
  13: ['buildings', 'park-names'],
  14: ['paths', 'street-names', 'lake-names', 'water-names', 'quarter-names'],
  17: ['house-numbers'],
};
/** The words of each kind of name. */
const names: Readonly<Record<string, Readonly<Record<'BG' | 'EN', readonly string[]>>>> = {
  'settlement-names': { BG: ['Русе'], EN: ['Ruse'] },
  'quarter-names': { BG: ['Център'], EN: ['Tsentar'] },
  'main-street-names': { BG: ['Автомагистрала', 'бул. „Пробен“'], EN: ['Avtomagistrala', 'Proben Blvd'] },
  'street-names': { BG: ['ул. „Тиха пролет“'], EN: ['ul. „Tiha prolet“'] },
  'park-names': { BG: ['Градски парк'], EN: ['Gradski park'] },
  'lake-names': { BG: ['Езеро'], EN: ['Ezero'] },
  'water-names': { BG: ['Дунав'], EN: ['Dunav'] },
  'house-numbers': { BG: ['12', '7А'], EN: ['12', '7А'] },
};
const zooms = [11, 12, 13, 14, 15, 16, 17, 18];

describe('the ground', () => {
  it.each([
    ['BG', 'light', lightColours],
    ['EN', 'dark', darkColours],
  ] as const)(
    'shows what belongs to each zoom, with names in %s, in a %s scheme',
    async (language, _scheme, colours) => {
      const page = await open(screens.desktop);
      const layers = basemapLayers(colours, languageRows[language]);
      const ground = await DrawnGround.open(page, system.url, layers, colours.water);
      const words = new Map<string, Set<string>>();
      for (const zoom of zooms) {
        const drawn = await ground.at(zoom < 17 ? [townMiddle] : townCorners, zoom);
        const expected = Object.entries(seenFrom).flatMap(([from, ids]) => (Number(from) <= zoom ? ids : []));
        expect([zoom, expected.filter((id) => !drawn.has(id))]).toEqual([zoom, []]);
        for (const [id, texts] of drawn) {
          words.set(id, new Set([...(words.get(id) ?? []), ...texts]));
        }
      }
      expect(Object.fromEntries(Object.keys(names).map((id) => [id, [...(words.get(id) ?? [])].toSorted()]))).toEqual(
        Object.fromEntries(Object.entries(names).map(([id, byLanguage]) => [id, byLanguage[language]])),
      );
    },
  );
});

describe.each(['light', 'dark'] as const)('the imported map in a %s scheme', (scheme) => {
  it('is drawn at a street and from afar, and nothing in it is a fault of the style', async () => {
    expect(imported.code, imported.output).toBe(0);
    const page = await open(screens.desktop);
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() !== 'log' && !ofTheBrowser.test(message.text())) {
        said.push(message.text());
      }
    });
    await page.emulateMedia({ colorScheme: scheme });
    const tile = page.waitForResponse((answer) => answer.url().includes('/map/tiles.pmtiles') && answer.ok());
    await page.goto(`${system.url}/map?settlement=63427&street=${encodeURIComponent('street.Тиха пролет')}`);
    await page.locator('canvas.maplibregl-canvas').waitFor();
    await tile;
    await page.getByRole('heading', { name: 'ул. Тиха пролет' }).filter({ visible: true }).first().waitFor();
    for (let times = 0; times < 5; times += 1) {
      await page.locator('.maplibregl-ctrl-zoom-out').click();
    }
    expect(said).toEqual([]);
  });
});
