import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { afterAll, describe, expect, it } from 'vitest';
import { importMap } from '../support/map-programs.ts';
import { tileOf } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const middle = { lat: 43.8488, lon: 25.9534 };

/** A block of a town: a boulevard with a former name, a street, a railway, a park, a river, a house with a number. */
const extract = `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="test">
${[
  [1, 0, 0],
  [2, 0, 0.004],
  [3, -0.004, 0.001],
  [4, -0.003, 0.001],
  [5, -0.003, 0.003],
  [6, -0.004, 0.003],
  [7, -0.002, 0],
  [8, -0.002, 0.004],
  // Far away, to be cut off.
  [9, -3, 5],
  [10, -3, 5.01],
]
  .map(
    ([id = 0, up = 0, aside = 0]) =>
      `<node id="${String(id)}" version="1" lat="${String(middle.lat + up)}" lon="${String(middle.lon + aside)}"/>`,
  )
  .join('\n')}
<node id="20" version="1" lat="${String(middle.lat)}" lon="${String(middle.lon)}">
  <tag k="place" v="city"/><tag k="name" v="Русе"/><tag k="name:en" v="Ruse"/></node>
${way(30, [1, 2], { highway: 'primary', name: 'бул. „Пробен“', 'name:en': 'Proben Blvd', old_name: 'Стар път' })}
${way(31, [7, 8], { highway: 'residential', name: 'ул. „Тиха пролет“' })}
${way(32, [1, 7], { railway: 'rail' })}
${way(33, [3, 4, 5, 6, 3], { leisure: 'park', name: 'Парк' })}
${way(34, [3, 4, 5, 3], { building: 'yes', 'addr:housenumber': '12' })}
${way(35, [9, 10], { highway: 'residential', name: 'ул. „Далечна“' })}
</osm>`;

function way(id: number, nodes: readonly number[], tags: Readonly<Record<string, string>>): string {
  const refs = nodes.map((node) => `<nd ref="${String(node)}"/>`).join('');
  const words = Object.entries(tags).map(([key, value]) => `<tag k="${key}" v="${value}"/>`);
  return `<way id="${String(id)}" version="1">${refs}${words.join('')}</way>`;
}

/** A file on disk for the reader of PMTiles. */
class FileOnDisk implements Source {
  constructor(private readonly content: Buffer) {}

  getKey(): string {
    return 'map';
  }

  getBytes(offset: number, length: number): Promise<RangeResponse> {
    return Promise.resolve({ data: Uint8Array.from(this.content.subarray(offset, offset + length)).buffer });
  }
}

const [system, folder] = await Promise.all([storySystem(), mkdtemp(join(tmpdir(), 'ns-map-story-'))]);
afterAll(() => rm(folder, { recursive: true, force: true }));

const streetsLike = async (text: string) =>
  (
    await system.graphql.request<{ streets: { name: string; settlement: { code: string } }[] }>(
      'query ($text: String!) { streets(text: $text, first: 5) { name settlement { code } } }',
      { text },
    )
  ).streets;

describe('an operator imports the map', () => {
  it('and gets tiles in the schema that the apps draw, and the streets to look for', async () => {
    const osm = join(folder, 'extract.osm');
    await writeFile(osm, extract);
    const { code, output } = await importMap(system, [osm, '--out', folder]);
    expect(code, output).toBe(0);
    expect(output).toContain('streets: 2');
    expect(output).toContain(`MAP_TILES_FILE=${join(folder, 'map.pmtiles')}`);

    expect(await streetsLike('пробен')).toEqual([
      { name: expect.stringContaining('Пробен'), settlement: { code: '63427' } },
    ]);
    expect(await streetsLike('стар път')).toHaveLength(1);
    expect(await streetsLike('tiha')).toHaveLength(1);
    expect(await streetsLike('далечна')).toEqual([]);

    const map = new PMTiles(new FileOnDisk(await readFile(join(folder, 'map.pmtiles'))));
    const tile = await map.getZxy(14, ...tileOf(middle, 14));
    const bytes = Buffer.from(tile?.data ?? new ArrayBuffer(0));
    const words = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
    for (const word of ['earth', 'roads', 'major_road', 'minor_road', 'rail', 'landuse', 'park', 'buildings']) {
      expect(words, word).toContain(word);
    }
    expect(words).toContain('addr_housenumber');
    expect(words).toContain('Тиха пролет');
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
