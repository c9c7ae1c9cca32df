import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { photoLooker, type LookOutcome } from '@ns/covers';
import { boxOf, drawnStreet, type PlateInStreet } from '@ns/covers/testing/drawn-street';

/**
 * `npm run bench:covers`: how many drawn plates and pasted faces the built looking process finds by their size, what it
 * takes for one in streets without any, and what a photo costs. `--rounds 3` takes three streets for each size
 * of plates instead of one; `--photos FOLDER` looks at photos of a folder as well and prints what was found in each.
 */
const { values } = parseArgs({ options: { photos: { type: 'string' }, rounds: { type: 'string', default: '1' } } });
const workspace = new URL('../../../', import.meta.url);
const folder = new URL('dist/apps/worker/covers/', workspace);
const portrait = await readFile(new URL('libs/covers/src/testing/astronaut.jpg', workspace));
/** The face of the portrait, in parts of its width. */
const facePart = 0.5;
const letters = 'АВЕКМНОРСТУХ';

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const looker = photoLooker(folder);
const times: number[] = [];
let most = 0;

async function look(photo: Buffer): Promise<LookOutcome> {
  const before = (await lookingProcess()).cpuSeconds;
  const outcome = await looker.look(photo);
  const { cpuSeconds, megabytes } = await lookingProcess();
  times.push(cpuSeconds - before);
  most = Math.max(most, megabytes);
  return outcome;
}

/** What the process that looks has used so far, as Linux says it; nothing when it is not there. */
async function lookingProcess(): Promise<{ readonly cpuSeconds: number; readonly megabytes: number }> {
  const children = await readFile(`/proc/self/task/${process.pid}/children`, 'utf8').catch(() => '');
  const [pid = ''] = children.split(' ');
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, , , , , , , , , , , user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticksPerSecond = 100;
  return {
    cpuSeconds: (user + system) / ticksPerSecond,
    megabytes: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
  };
}

/** Whether at least three quarters of a rectangle are covered by one area. */
function isCovered(outcome: LookOutcome, truth: Part, kind: 'FACE' | 'PLATE'): boolean {
  const areas = outcome.kind === 'looked' ? outcome.areas.filter((area) => area.kind === kind) : [];
  return areas.some((area) => {
    const [x, y] = [area.x * 2048, area.y * 1536];
    const wide = Math.min(x + area.width * 2048, truth.x + truth.width) - Math.max(x, truth.x);
    const high = Math.min(y + area.height * 1536, truth.y + truth.height) - Math.max(y, truth.y);
    return wide > 0 && high > 0 && wide * high > 0.75 * truth.width * truth.height;
  });
}

async function plates(width: number, more: Partial<PlateInStreet>, light: number): Promise<string> {
  let [found, all] = [0, 0];
  for (let seed = 1; seed <= Number(values.rounds); seed++) {
    const street = Array.from({ length: 4 }, (_, index): PlateInStreet => {
      const letter = (step: number) => letters[(seed * 5 + index * 3 + width + step) % letters.length] ?? 'А';
      const number = `${letter(0)} ${1000 + ((seed * 2_377 + index * 1_913) % 9_000)} ${letter(4)}${letter(7)}`;
      const across = more.isTwoLine ? width * 0.7 : width;
      return { number, width: across, x: 280 + index * 490, y: 960 + (index % 2) * 300 + seed, ...more };
    });
    const outcome = await look(await drawnStreet({ seed: seed * 31 + width, plates: street, light }));
    found += street.filter((plate) => isCovered(outcome, boxOf(plate), 'PLATE')).length;
    all += street.length;
  }
  return `${found} of ${all}`;
}

async function faces(size: number, light: number): Promise<string> {
  const turns = [-12, 0, 12];
  const pictures = await Promise.all(
    turns.flatMap((turn) => [
      sharp(portrait).rotate(turn, { background: '#8d8d8d' }).png().toBuffer(),
      sharp(portrait).flop().rotate(turn, { background: '#8d8d8d' }).modulate({ brightness: 0.6 }).png().toBuffer(),
    ]),
  );
  const width = size / facePart;
  const people = Array.from({ length: 24 }, (_, index) => ({
    picture: pictures[index % pictures.length] ?? portrait,
    width,
    x: 60 + (index % 6) * 330,
    y: 700 + Math.floor(index / 6) * 200,
  }));
  const outcome = await look(await drawnStreet({ seed: size, people, light }));
  const found = people.filter(({ x, y }) => {
    const truth = { x: x + width * 0.35, y: y + width * 0.35, width: width * 0.3, height: width * 0.3 };
    return isCovered(outcome, truth, 'FACE');
  });
  return `${found.length} of ${people.length}`;
}

const kinds = {
  straight: {},
  'turned 9°': { turned: 9 },
  'from aside 35°': { away: 35 },
  blurred: { blur: 0.8 },
  'two lines': { isTwoLine: true },
};
const byKind = Object.fromEntries(
  await sequence(Object.entries(kinds), async ([kind, more]) => [kind, await bySize(more, 1)] as const),
);
console.log('Drawn plates that are covered, by pixels of width');
console.table({ ...byKind, night: await bySize({}, 0.25) });

async function bySize(more: Partial<PlateInStreet>, light: number): Promise<Record<string, string>> {
  const sizes = [60, 80, 110, 150, 220];
  return Object.fromEntries(await sequence(sizes, async (width) => [`${width} px`, await plates(width, more, light)]));
}

console.log('Pasted faces of one person that are covered, by pixels of width');
console.table({
  day: Object.fromEntries(
    await sequence([16, 20, 24, 32, 48, 96], async (size) => [`${size} px`, await faces(size, 1)]),
  ),
  night: Object.fromEntries(
    await sequence([16, 20, 24, 32, 48, 96], async (size) => [`${size} px`, await faces(size, 0.25)]),
  ),
});

const empty = await sequence([101, 102, 103, 104, 105, 106, 107, 108], async (seed) =>
  look(await drawnStreet({ seed })),
);
const wrong = (kind: string) =>
  empty.flatMap((outcome) => (outcome.kind === 'looked' ? outcome.areas : [])).filter((area) => area.kind === kind)
    .length;
console.log(`Streets without any: ${wrong('FACE')} faces and ${wrong('PLATE')} plates in ${empty.length}`);
const middle = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
console.log(`A photo of 2048×1536: ${middle.toFixed(1)} s of CPU in the middle, ${most.toFixed(0)} MB at most`);

if (values.photos) {
  const from = pathToFileURL(`${values.photos}/`);
  for (const name of (await readdir(fileURLToPath(from))).filter((each) => /\.(jpe?g|png|webp)$/i.test(each))) {
    const outcome = await look(await readFile(new URL(name, from)));
    console.log(name, outcome.kind === 'looked' ? outcome.areas.map(({ kind }) => kind).join(' ') : outcome);
  }
}
await looker.end();
console.log(`After it: ${(await lookingProcess()).megabytes} MB`);

async function sequence<From, To>(items: readonly From[], step: (item: From) => Promise<To>): Promise<To[]> {
  const results: To[] = [];
  for (const item of items) {
    results.push(await step(item));
  }
  return results;
}
