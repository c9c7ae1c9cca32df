import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FetchSource, PMTiles } from 'pmtiles';
import { afterAll, describe, expect, it } from 'vitest';
import { startSystem, tileOf, tinyTiles } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

interface Setup {
  readonly tilesFile: string;
  readonly styleUrl: null;
  readonly attribution: { readonly text: string; readonly url: string };
}

const ruse = { lat: 43.84597, lon: 25.96028 };
const folder = await mkdtemp(join(tmpdir(), 'ns-tiles-'));
const file = join(folder, 'town.pmtiles');
await writeFile(file, tinyTiles(ruse));
const system = await storySystem({ environment: { MAP_TILES_FILE: file, MAP_ORIGINS: 'https://tiles.example.test' } });
afterAll(() => rm(folder, { recursive: true, force: true }));

const setup = async (): Promise<Setup> => (await (await fetch(`${system.url}/map/setup.json`)).json()) as Setup;

describe('without tiles', () => {
  it('the apps draw the streets of the municipality, and the address of the answer can be kept for good', async () => {
    const plain = await startSystem();
    try {
      const { groundUrl } = (await (await fetch(`${plain.url}/map/setup.json`)).json()) as { groundUrl: string };
      const ground = await fetch(`${plain.url}${groundUrl}`);
      expect(ground.headers.get('cache-control')).toContain('immutable');
      expect(ground.headers.get('access-control-allow-origin')).toBe('*');
      const { features } = (await ground.json()) as { features: { properties: { class: string; name?: string } }[] };
      expect(features.map(({ properties }) => properties.name)).toContain('Липник');
      const other = await fetch(`${plain.url}/map/ground.json?v=of-yesterday`);
      expect(other.headers.get('cache-control')).toBe('no-cache');
    } finally {
      await plain.stop();
    }
  });
});

describe('the map comes from the municipality’s own server', () => {
  it('the apps learn where the tiles are and whose data they show', async () => {
    expect(await setup()).toMatchObject({
      tilesFile: expect.stringMatching(/^\/map\/tiles\.pmtiles\?v=/),
      styleUrl: null,
      groundUrl: null,
      attribution: { text: '© OpenStreetMap', url: 'https://www.openstreetmap.org/copyright' },
    });
  });

  it('tiles are read in ranges of one file, and kept by the browser for as long as the file is the same', async () => {
    const address = `${system.url}${(await setup()).tilesFile}`;
    const part = await fetch(address, { headers: { range: 'bytes=0-6' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toMatch(/^bytes 0-6\/\d+$/);
    expect(part.headers.get('cache-control')).toContain('immutable');
    expect(part.headers.get('content-type')).toBe('application/octet-stream');
    expect(await part.text()).toBe('PMTiles');
    expect((await fetch(address, { headers: { range: 'bytes=900000-' } })).status).toBe(416);

    const [x, y] = tileOf(ruse, 12);
    const tile = await new PMTiles(new FetchSource(address)).getZxy(12, x, y);
    expect(Buffer.from(tile?.data ?? new ArrayBuffer(0)).toString()).toContain('Пробна улица');
  });

  it('a replaced file has another address, and the old one is not kept any longer', async () => {
    const before = (await setup()).tilesFile;
    await writeFile(file, tinyTiles(ruse, 13));
    expect((await setup()).tilesFile).not.toBe(before);
    expect(
      (await fetch(`${system.url}${before}`, { headers: { range: 'bytes=0-6' } })).headers.get('cache-control'),
    ).toBe('no-cache');
  });

  it('pages may fetch from what is configured and from nothing else', async () => {
    const policy = (await fetch(`${system.url}/`)).headers.get('content-security-policy') ?? '';
    expect(/connect-src ([^;]+)/.exec(policy)?.[1]).toBe(
      `'self' ${system.url} ${system.url.replace('http', 'ws')} https://tiles.example.test`,
    );
  });

  it('settlements list their quarters', async () => {
    const { settlements } = await system.graphql.request<{
      settlements: { code: string; quarters: { name: string; location: object | null }[] }[];
    }>('{ settlements { code quarters { code name location { lat lon } } } }');
    const [town] = settlements;
    expect(town?.quarters[0]).toMatchObject({ name: 'Център', location: { lat: expect.closeTo(43.846, 2) } });
    expect(town?.quarters.find(({ name }) => name === 'Родина')?.location).toBeNull();
  });
});
