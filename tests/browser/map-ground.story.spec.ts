import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { screens, tinyTiles } from '../support/index.ts';
import { importMap } from '../support/map-programs.ts';
import { smallTown, townMiddle } from '../support/small-town.ts';
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
