import { readFile } from 'node:fs/promises';
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Page } from 'playwright-core';

/** What of the engine the page of this file uses. */
interface Engine {
  jumpTo(view: { center: [number, number]; zoom: number }): void;
  once(event: 'idle', then: () => void): void;
  triggerRepaint(): void;
  queryRenderedFeatures(): readonly {
    /** with what its expressions say of the feature */
    layer: { id: string; layout?: { 'text-field'?: { toString(): string } } };
  }[];
}

const packages: Readonly<Record<string, string>> = {
  'maplibre-gl.mjs': 'maplibre-gl/dist/maplibre-gl.mjs',
  'maplibre-gl-shared.mjs': 'maplibre-gl/dist/maplibre-gl-shared.mjs',
  'maplibre-gl-worker.mjs': 'maplibre-gl/dist/maplibre-gl-worker.mjs',
  'maplibre-gl.css': 'maplibre-gl/dist/maplibre-gl.css',
  'pmtiles.js': 'pmtiles/dist/pmtiles.js',
};

/** What can be seen of a map: by layer of the style, the words that are drawn. */
export type Drawn = ReadonlyMap<string, readonly string[]>;

/** A page with nothing but the ground of the map, drawn by the engine of the apps from the tiles of a system. */
export class DrawnGround {
  private constructor(private readonly page: Page) {}

  /** @param url of the system, which has the tiles */
  static async open(
    page: Page,
    url: string,
    layers: readonly LayerSpecification[],
    background: string,
  ): Promise<DrawnGround> {
    const folder = `${url}/ground-alone/`;
    await page.route(`${folder}**`, async (route) => {
      const name = route.request().url().slice(folder.length);
      const file = packages[name];
      await route.fulfill({
        contentType: name.endsWith('.css') ? 'text/css' : file ? 'text/javascript' : 'text/html',
        body: file ? await readFile(`node_modules/${file}`) : pageOfMap,
      });
    });
    const style: StyleSpecification = {
      version: 8,
      sources: { basemap: { type: 'vector', url: `pmtiles://${url}/map/tiles.pmtiles` } },
      layers: [{ id: 'ground', type: 'background', paint: { 'background-color': background } }, ...layers],
    };
    await page.addInitScript(`globalThis.groundStyle = ${JSON.stringify(style)}`);
    await page.goto(`${folder}page.html`);
    await page.waitForFunction(() => 'ground' in globalThis);
    return new DrawnGround(page);
  }

  /** Moves the map to each of the places, waits until it is drawn, and says what is seen. */
  async at(places: readonly { readonly lat: number; readonly lon: number }[], zoom: number): Promise<Drawn> {
    const seen = [];
    for (const { lat, lon } of places) {
      seen.push(...(await this.seen([lon, lat], zoom)));
    }
    return new Map(
      [...Map.groupBy(seen, ({ layer }) => layer)].map(([layer, found]) => [
        layer,
        [...new Set(found.map(({ text }) => text))].filter((text) => text !== ''),
      ]),
    );
  }

  private seen(center: [number, number], zoom: number): Promise<{ layer: string; text: string }[]> {
    return this.page.evaluate(
      async (view) => {
        const { ground } = globalThis as unknown as { ground: Engine };
        ground.jumpTo(view);
        await new Promise<void>((resolve) => {
          ground.once('idle', resolve);
          ground.triggerRepaint();
        });
        return ground.queryRenderedFeatures().map(({ layer: { id, layout } }) => ({
          layer: id,
          text: layout?.['text-field']?.toString() ?? '',
        }));
      },
      { center, zoom },
    );
  }
}

const pageOfMap = `<!doctype html><html lang="bg"><head><title>ground</title>
<link rel="stylesheet" href="maplibre-gl.css"><style>body { margin: 0 } #map { height: 100vh }</style></head>
<body><div id="map"></div><script src="pmtiles.js"></script><script type="module">
import { Map, addProtocol, setWorkerUrl } from './maplibre-gl.mjs';
setWorkerUrl(new URL('maplibre-gl-worker.mjs', location.href).href);
addProtocol('pmtiles', new pmtiles.Protocol().tilev4);
const map = new Map({ container: 'map', style: groundStyle, attributionControl: false, fadeDuration: 0 });
map.once('load', () => { window.ground = map; });
</script></body></html>`;
