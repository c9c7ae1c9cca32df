import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { MunicipalityDirectory, municipalitySchema } from '@ns/municipality';
import { checkMigrated, ConfigurationError, Database, outboxSchema, runProgram } from '@ns/platform';
import { readStreetsFile, seedStreets, streetsSchema } from '@ns/streets';
import { type Box, boxOf, groundOf, type MapPlace } from './map-area.ts';
import { type OsmLine, type StreetLine, streetLine } from './street-lines.ts';
import { inEveryLanguage, textOf } from './texts/index.ts';

const usage = `npm run map:import -- <extract.osm.pbf> [--out <folder>]

Прави карта и списък на улиците от извадка на OpenStreetMap и записва улиците в базата данни (DATABASE_URL).
Makes the map and the list of streets from an extract of OpenStreetMap and writes the streets into the database
(DATABASE_URL). Extracts: https://download.geofabrik.de/europe/bulgaria.html`;
const textsOfTiles = 'tools/map-import/tiles.lua';
const attribution = '© OpenStreetMap contributors';
const licence = 'ODbL-1.0, https://opendatacommons.org/licenses/odbl/1-0/';

/** Runs a program to its end. @throws ConfigurationError with its last words, or when it is not there */
function runTool(program: 'osmium' | 'tilemaker', args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => (words = `${words}${chunk.toString()}`.slice(-2_000)));
    child.once('error', () =>
      fail(
        new ConfigurationError(
          `${program} липсва. На Debian: apt-get install osmium-tool tilemaker\n` +
            `${program} is missing. On Debian: apt-get install osmium-tool tilemaker`,
        ),
      ),
    );
    child.once('close', (code) =>
      code === 0 ? done() : fail(new ConfigurationError(`${program}: ${words.trim() || `ended with ${String(code)}`}`)),
    );
  });
}

async function importMap(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string', default: '.data/map' } },
  });
  const [given] = positionals;
  if (given === undefined || positionals.length > 1) {
    throw new ConfigurationError(usage);
  }
  const extract = resolve(given);
  if (!(await stat(extract).catch(() => null))?.isFile()) {
    throw new ConfigurationError(`Няма такъв файл · there is no such file: ${given}`);
  }
  const url = process.env['DATABASE_URL'];
  if (!url) {
    throw new ConfigurationError('DATABASE_URL: is missing; the streets are written there');
  }
  const out = resolve(values.out);
  await mkdir(out, { recursive: true });
  const work = await mkdtemp(join(tmpdir(), 'ns-map-'));
  const database = await Database.open({
    url,
    poolSize: 2,
    slices: [outboxSchema, municipalitySchema, streetsSchema],
  });
  try {
    await checkMigrated(database);
    const { settlements, territory } = await new MunicipalityDirectory(() => database.fork()).menus();
    const places = [...settlements.values()].map(({ code, lat, lon }) => ({ code, lat, lon }));
    const box = boxOf(places, territory);
    const city = join(work, 'city.osm.pbf');
    say('cuttingOut');
    await runTool('osmium', ['extract', '--bbox', box.join(), '--strategy', 'smart', '-O', '-o', city, extract]);
    say('streets');
    const streets = await writeStreets(city, work, join(out, 'streets.json'), places);
    const count = await seedStreets(database, await readStreetsFile(streets), 'import');
    say('map');
    const tiles = join(out, 'map.pmtiles');
    await writeTiles(city, work, box, tiles);
    console.log(
      `\n${inEveryLanguage(count === null ? textOf('sameStreets') : textOf('streetCount', { count }))}\n` +
        `${inEveryLanguage(textOf('set'))} MAP_TILES_FILE=${tiles}\n${attribution}`,
    );
  } finally {
    await database.close();
    await rm(work, { recursive: true, force: true });
  }
}

function say(step: 'cuttingOut' | 'streets' | 'map'): void {
  console.log(`${inEveryLanguage(textOf(step))} …`);
}

async function writeStreets(city: string, work: string, target: string, places: readonly MapPlace[]): Promise<string> {
  const [ways, exported] = [join(work, 'ways.osm.pbf'), join(work, 'ways.geojsonseq')];
  await runTool('osmium', ['tags-filter', '-O', '-o', ways, city, 'w/highway', 'w/railway=rail']);
  await runTool('osmium', ['export', '-O', '-f', 'geojsonseq', '--geometry-types=linestring', '-o', exported, ways]);
  const lines: StreetLine[] = [];
  for await (const text of createInterface({ input: createReadStream(exported) })) {
    const line = streetLine(JSON.parse(text.replace('\u001e', '')) as OsmLine, places);
    if (line) {
      lines.push(line);
    }
  }
  const source = 'OpenStreetMap, cut out by npm run map:import';
  const file = { attribution, licence, source, settlement: places[0]?.code, lines };
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, JSON.stringify(file));
  return target;
}

async function writeTiles(city: string, work: string, box: Box, target: string): Promise<void> {
  const [ground, config] = [join(work, 'ground.geojson'), join(work, 'tiles.json')];
  await writeFile(ground, groundOf(box));
  const every = { minzoom: 0, maxzoom: 14 };
  const layers = {
    earth: { ...every, source: ground },
    landuse: { ...every, minzoom: 9 },
    water: { ...every, minzoom: 6 },
    buildings: { ...every, minzoom: 13 },
    roads: { ...every, minzoom: 5 },
    boundaries: { ...every, minzoom: 7 },
    places: every,
    pois: { ...every, minzoom: 12 },
  };
  const settings = { minzoom: 0, maxzoom: 14, basezoom: 14, include_ids: false, compress: 'gzip' };
  const named = { name: 'map', version: '1', description: attribution, bounding_box: box };
  await writeFile(config, JSON.stringify({ layers, settings: { ...settings, ...named } }));
  await runTool('tilemaker', ['--input', city, '--output', target, '--config', config, '--process', textsOfTiles]);
}

await runProgram(importMap);
