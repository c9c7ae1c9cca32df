import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, drawnStreet, type PlateInStreet } from '../testing/drawn-street.ts';
import { lookingProgram, modelsFolder } from '../testing/models-folder.ts';
import type { LookLimits, LookOutcome, PhotoLooker } from './look-outcome.ts';
import { photoLookerOf } from './photo-looker.ts';

const [width, height] = [900, 640];
const plate: PlateInStreet = { number: 'СВ 1234 КН', width: 150, x: 600, y: 430 };

let models: URL;
let street: Buffer;
let astronaut: Buffer;
let looker: PhotoLooker;
let known: ReadonlySet<number>;

beforeAll(async () => {
  models = await modelsFolder();
  astronaut = await readFile(new URL('../testing/astronaut.jpg', import.meta.url));
  const people = [{ picture: astronaut, width: 120, x: 100, y: 300 }];
  street = await drawnStreet({ width, height, seed: 9, plates: [plate], people });
});

afterEach(async () => {
  await looker.end();
});

afterAll(async () => {
  await rm(models, { recursive: true });
});

/** A looker of the test, and the processes that were there before it. */
async function start(limits: Partial<LookLimits> = {}, folder = models): Promise<void> {
  known = new Set(await children());
  looker = photoLookerOf(lookingProgram, folder, { niceness: 0, ...limits });
}

/** Processes that this one started, as Linux says it. */
async function children(): Promise<readonly number[]> {
  const threads = await readdir('/proc/self/task');
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/self/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}

async function lookingProcess(): Promise<number | undefined> {
  return (await children()).find((pid) => !known.has(pid));
}

async function residentMegabytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** What a build leaves out by mistake, and the way to put it there. */
async function folderWithoutFaces(): Promise<{ readonly folder: URL; readonly complete: () => Promise<void> }> {
  const folder = await modelsFolder();
  const faces = new URL('faces.bin', folder);
  const kept = await readlink(faces);
  await rm(faces);
  return { folder, complete: () => symlink(kept, faces) };
}

const kindsOf = (outcome: LookOutcome) => (outcome.kind === 'looked' ? outcome.areas.map(({ kind }) => kind) : []);

describe('a look at a photo', { timeout: 120_000 }, () => {
  it('finds a face and a plate, each with its margin', async () => {
    await start();

    const outcome = await looker.look(street);

    expect(kindsOf(outcome).toSorted()).toEqual(['FACE', 'PLATE']);
    const areas = outcome.kind === 'looked' ? outcome.areas : [];
    const truth = boxOf(plate);
    const [face, plateArea] = ['FACE', 'PLATE'].map((kind) => {
      const { x = 0, width: wide = 0 } = areas.find((area) => area.kind === kind) ?? {};
      return { left: x * width, right: (x + wide) * width };
    });
    expect(plateArea?.left).toBeLessThan(truth.x + 10);
    expect(plateArea?.right).toBeGreaterThan(truth.x + truth.width - 2);
    expect(face?.left).toBeGreaterThan(90);
    expect(face?.right).toBeLessThan(230);
  });

  it('finds nothing where nothing is', async () => {
    await start();
    const empty = await drawnStreet({ width, height, seed: 14 });

    expect(await looker.look(empty)).toEqual({ kind: 'looked', areas: [] });
  });

  it('says of what is no photo that it is broken, and looks at the next one', async () => {
    await start();
    const half = street.subarray(0, street.length / 2);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>');

    const outcomes = await Promise.all(
      [half, svg, Buffer.alloc(0), Buffer.from('no photo')].map((each) => looker.look(each)),
    );

    expect(outcomes).toEqual(outcomes.map(() => ({ kind: 'failed', reason: 'BROKEN' })));
    expect((await looker.look(astronaut)).kind).toBe('looked');
  });

  it('does not decode a picture of more pixels than an upload may have', async () => {
    await start();
    const bomb = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: '#888' } })
      .png({ compressionLevel: 9 })
      .toBuffer();

    expect(await looker.look(bomb)).toEqual({ kind: 'failed', reason: 'TOO_LARGE' });
    expect(await residentMegabytes(await lookingProcess())).toBeLessThan(300);
  });
});

describe('no connection', { timeout: 120_000 }, () => {
  it('is open while it looks: none of its sockets belongs to a network', async () => {
    await start();
    const looking = looker.look(street);
    await expect.poll(lookingProcess).toBeDefined();
    const pid = await lookingProcess();
    let looks = 0;
    let isLooking = true;
    const watched = (async () => {
      while (isLooking) {
        expect(await socketsOfNetworks(pid)).toEqual([]);
        looks++;
        await setTimeout(20);
      }
    })();

    expect((await looking).kind).toBe('looked');
    isLooking = false;
    await watched;

    expect(looks).toBeGreaterThan(2);
  });

  it('is needed: it finds the same where there is no network', async () => {
    const photo = new URL('street.jpg', models);
    await writeFile(photo, street);
    await start();
    const here = await looker.look(street);

    const there = await lookWithoutNetwork(fileURLToPath(photo));

    expect(there).toEqual(here);
  });
});

/** Sockets of a process that a list of connections of the system has. */
async function socketsOfNetworks(pid: number | undefined): Promise<readonly string[]> {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
  const links = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')));
  const own = links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []);
  const lists = await Promise.all(
    ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].map((kind) =>
      readFile(`/proc/${pid}/net/${kind}`, 'utf8').catch(() => ''),
    ),
  );
  const known = new Set(lists.flatMap((list) => list.split('\n').map((line) => line.trim().split(/\s+/)[9])));
  return own.filter((inode) => known.has(inode));
}

/** In a network namespace of its own; where the machine gives none, the lists of connections above are the proof. */
async function lookWithoutNetwork(photo: string): Promise<unknown> {
  const program = fileURLToPath(new URL('../testing/look-once.ts', import.meta.url));
  const command = [process.execPath, program, photo, fileURLToPath(models)];
  const { stdout } = await promisify(execFile)('unshare', ['--map-root-user', '--net', ...command]).catch(
    async (cause: { readonly stderr?: string }) => {
      expect(cause.stderr).toContain('unshare');
      return promisify(execFile)(process.execPath, command.slice(1));
    },
  );
  return JSON.parse(stdout);
}

describe('the process', { timeout: 120_000 }, () => {
  it('answers each of two hundred photos at once, in order and within its memory', async () => {
    await start();
    const tiny = await sharp(astronaut).resize(64).toBuffer();
    let most = 0;
    let isLooking = true;
    const watched = (async () => {
      while (isLooking) {
        most = Math.max(most, await residentMegabytes(await lookingProcess()));
        await setTimeout(50);
      }
    })();
    const order: number[] = [];

    const outcomes = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const outcome = await looker.look(index % 70 === 0 ? street : tiny);
        order.push(index);
        return outcome;
      }),
    );
    isLooking = false;
    await watched;

    expect(outcomes.every(({ kind }) => kind === 'looked')).toBe(true);
    expect(order).toEqual(Array.from({ length: 200 }, (_, index) => index));
    expect(most).toBeGreaterThan(50);
    expect(most).toBeLessThan(600);
  });

  it('ends with a photo that takes too long, and the next photo gets another one', async () => {
    await start({ msPerPhoto: 1 });

    expect(await looker.look(street)).toEqual({ kind: 'failed', reason: 'TOO_LONG' });
    expect(await lookingProcess()).toBeUndefined();
    expect(await looker.look(street)).toEqual({ kind: 'failed', reason: 'TOO_LONG' });
  });

  it('ends with a photo that takes too much memory, and looks at the next one', async () => {
    await start();
    await looker.look(astronaut);
    const small = await residentMegabytes(await lookingProcess());
    await looker.end();
    const large = await drawnStreet({ width: 2_560, height: 1_920, seed: 14 });
    await start({ mostMegabytes: small + 40 });

    expect(await looker.look(large)).toEqual({ kind: 'failed', reason: 'TOO_LARGE' });
    expect(await lookingProcess()).toBeUndefined();
    expect((await looker.look(astronaut)).kind).toBe('looked');
  });

  it('does not start where it may have no memory', async () => {
    await start({ mostMegabytes: 20 });

    expect(await looker.look(astronaut)).toMatchObject({
      kind: 'unavailable',
      cause: expect.stringContaining('memory'),
    });
    expect(await lookingProcess()).toBeUndefined();
  });

  it('is replaced when something ends it, and the photo is looked at all the same', async () => {
    await start();
    await looker.look(astronaut);
    const first = await lookingProcess();
    expect(first).toBeDefined();
    const looking = looker.look(street);
    process.kill(first ?? 0, 'SIGKILL');

    expect(kindsOf(await looking)).toContain('FACE');
    expect(await lookingProcess()).not.toBe(first);
  });

  it('goes when no photo came for a while, and comes back with the next one', async () => {
    await start({ idleMs: 200 });
    await looker.look(astronaut);
    expect(await lookingProcess()).toBeDefined();

    await expect.poll(lookingProcess, { timeout: 20_000 }).toBeUndefined();
    expect((await looker.look(astronaut)).kind).toBe('looked');
  });

  it('is not there before the first photo and after the end, when nothing is looked at any more', async () => {
    await start();
    expect(await lookingProcess()).toBeUndefined();
    const [looking, waiting] = [looker.look(street), looker.look(street)];
    await expect.poll(lookingProcess).toBeDefined();

    await looker.end();

    expect((await looking).kind).toBe('unavailable');
    expect((await waiting).kind).toBe('unavailable');
    expect((await looker.look(street)).kind).toBe('unavailable');
    expect(await lookingProcess()).toBeUndefined();
  });

  it('says that it cannot look without its models, and looks when they are there', async () => {
    const { folder, complete } = await folderWithoutFaces();
    await start({ pauseMs: 0 }, folder);

    expect(await looker.look(astronaut)).toMatchObject({
      kind: 'unavailable',
      cause: expect.stringContaining('faces.bin'),
    });
    expect(await lookingProcess()).toBeUndefined();

    await complete();
    expect((await looker.look(astronaut)).kind).toBe('looked');
    await rm(folder, { recursive: true });
  });

  it('is not started again and again while it cannot look', async () => {
    const { folder, complete } = await folderWithoutFaces();
    await start({ pauseMs: 600_000 }, folder);
    await looker.look(astronaut);
    // Started again, it would look now.
    await complete();

    const outcomes = await Promise.all(Array.from({ length: 100 }, () => looker.look(astronaut)));

    expect(outcomes.every(({ kind }) => kind === 'unavailable')).toBe(true);
    await rm(folder, { recursive: true });
  });
});
