/** @module-tag long */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ServiceProcess } from '@ns/embedded';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { debianPostgres, startDebianPostgres } from '../support/debian-postgres.ts';
import {
  aPhoto,
  builtCommand,
  eventually,
  password,
  type Person,
  registerCitizen,
  signIn,
  submit,
  upload,
} from '../support/index.ts';
import { filePlanNight } from '../support/erasure/file-plan-night.ts';
import { storySystem } from '../support/story-system.ts';
import { createDatabase } from '../support/test-postgres.ts';

const server = await startDebianPostgres();
afterAll(() => server.stop());
await createDatabase(server.server, 'signals');
const system = await storySystem({ databaseServer: server.server });
const backups = await mkdtemp(join(tmpdir(), 'ns-backups-'));
const apart = await mkdtemp(join(tmpdir(), 'ns-backups-'));
let programs: readonly ServiceProcess[] = [system.api, system.worker];
const stop = () => Promise.all(programs.map((program) => program.stop()));
afterAll(async () => {
  await stop();
  await Promise.all([backups, apart].map((each) => rm(each, { recursive: true, force: true })));
});

/** The programs that belong to the server, whichever the machine has besides. */
const programsOfServer = { PATH: `${debianPostgres}:${process.env['PATH'] ?? ''}` };

const backup = (...args: string[]) => builtCommand(system, 'backup', args, '', programsOfServer);
const restore = (databaseUrl: string, ...args: string[]) =>
  builtCommand(system, 'restore', args, '', { ...programsOfServer, DATABASE_URL: databaseUrl });
const numberIn = (text: string, words: RegExp) => Number(words.exec(text)?.[1]);

const workerUrl = `http://127.0.0.1:${String(system.worker.plan.environment['WORKER_PORT'])}`;

/** Api and worker on another database; the words of one that does not start. */
async function startOn(databaseUrl: string): Promise<string> {
  await stop();
  programs = [system.api, system.worker].map(
    ({ plan }) => new ServiceProcess({ ...plan, environment: { ...plan.environment, DATABASE_URL: databaseUrl } }),
  );
  const started = await Promise.allSettled(programs.map((program) => program.start()));
  return started.map((outcome) => (outcome.status === 'rejected' ? String(outcome.reason) : '')).join('\n');
}

/** Sends reports and waits until the records system has them. @returns incoming numbers by reference */
async function report(citizen: Person, count: number, photoIds: readonly string[] = []): Promise<Map<string, string>> {
  const numbers = new Map<string, string>();
  for (let sent = 0; sent < count; sent += 1) {
    const { reference } = await submit(citizen, { photoIds: sent === 0 ? photoIds : [] });
    const { number } = await system.records.waitForNumber(reference, 60_000);
    numbers.set(reference, number ?? '');
  }
  return numbers;
}

const citizen = await registerCitizen(system);
const leaver = await registerCitizen(system);
const photo = await upload(system, citizen.token, await aPhoto());
const kept = await report(citizen, 3, [photo.id]);
// The words and the photo of this one are over since long ago.
const plannedPhoto = await upload(system, citizen.token, await aPhoto());
const planned = await submit(citizen, {
  description: 'Пън до Демо Съсед, тел. 082 000 000.',
  photoIds: [plannedPhoto.id],
});
await system.records.waitForNumber(planned.reference, 60_000);
await ask(
  system.databaseUrl,
  `update signal set status = 'CLOSED', promise_kind = null, promised_on = null,
    status_since = now() - interval '70 months' where id = '${planned.id}'`,
);
// Staff entered a report for her long ago; she never registered, and nothing outside of the database names her.
const [forgotten] = await ask<{ id: string }>(
  system.databaseUrl,
  `insert into account (name, email, role, created_at)
    values ('Демо Забравена', 'forgotten@demo.test', 'CITIZEN', '2020-01-01') returning id`,
);
await confirmFilePlan();
const [folder = ''] = await madeBackups(2);
// The night erases her and the old report, after the backup.
const ofPlan = { REPORTERS: 1, PHOTOS: 1, NOTES: 1, REPORTS: 1, UNFINISHED: 1 };
const erasedByNight = await filePlanNight(system.databaseUrl);
const lost = await report(citizen, 5);
await leaver.api.request('mutation ($password: String!) { deleteMyAccount(password: $password) { __typename } }', {
  password,
});

/** Counts and confirms the file plan as it is by default. */
async function confirmFilePlan(): Promise<void> {
  const admin = await signIn(system, 'admin@demo.test');
  const { tryFilePlan } = await admin.api.request<{ tryFilePlan: { edition: number } }>(
    'mutation { tryFilePlan { edition } }',
  );
  await admin.api.request('mutation ($edition: Int!) { confirmFilePlan(edition: $edition) { __typename } }', {
    edition: tryFilePlan.edition,
  });
}

async function ask<T extends object>(url: string, statement: string): Promise<readonly T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** What a database has of the report whose time is over. */
const plannedIn = (url: string) =>
  ask<object>(
    url,
    `select description, reporter_id as reporter, erased_at is not null as "isErased",
      (select count(*)::int from photo where signal_id = s.id) as photos,
      (select count(*)::int from signal_search q where q.signal_id = s.id and q::text ~* 'съсед|пън|082') as found
    from signal s where id = '${planned.id}'`,
  );
const nothingOfPlanned = [{ description: '', reporter: null, isErased: true, photos: 0, found: 0 }];
const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, count) => all + count, 0);

/** A figure of the worker without labels. */
async function figure(name: string): Promise<number> {
  const text = await (await fetch(`${workerUrl}/metrics`)).text();
  return numberIn(text, new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm'));
}

/** What the worker says about backups. */
async function wordsOfWorker(): Promise<readonly string[]> {
  const { degraded } = (await (await fetch(`${workerUrl}/health/ready`)).json()) as { degraded: readonly string[] };
  return degraded.filter((words) => words.startsWith('backup:'));
}

/** Makes backups, one after the other. @returns their folders, the oldest first */
async function madeBackups(count: number): Promise<readonly string[]> {
  for (let made = 0; made < count; made += 1) {
    const { code, output } = await backup('--to', backups);
    expect([code, output]).toEqual([0, expect.stringContaining('4 reports')]);
  }
  return (await readdir(backups)).toSorted().map((name) => join(backups, name));
}

describe('a backup', () => {
  it('is made while everything runs, and takes no room for files that are unchanged', async () => {
    const copies = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jpg'));
    expect(copies.length).toBeGreaterThan(0);
    for (const copy of copies) {
      expect((await stat(join(folder, copy))).nlink).toBe(2);
    }
    expect((await backup('--check', folder)).output).toContain('is whole: 4 reports');
  });

  it('keeps the newest ones only, when it is asked to', async () => {
    const before = await readdir(backups);
    const { output } = await backup('--to', backups, '--keep', '3');
    expect(output).not.toContain('removed');
    expect(await readdir(backups)).toHaveLength(before.length + 1);
    expect((await backup('--to', backups, '--keep', '3')).output).toContain('old backups removed: 1');
    expect(await readdir(backups)).not.toContain(before.toSorted()[0]);
  });

  it('needs no right to write where the files are, and old ones go all the same', async () => {
    const notes = join(system.api.plan.environment['DATA_FOLDER'] ?? '', 'notes', 'last-backup');
    await rm(notes, { recursive: true, force: true });
    await mkdir(join(notes, 'in the way'), { recursive: true });
    const made = [await backup('--to', apart, '--keep', '1'), await backup('--to', apart, '--keep', '1')];
    await rm(notes, { recursive: true });
    expect([made.map(({ code }) => code), (await readdir(apart)).length]).toEqual([[0, 0], 1]);
  });

  it('that fails is said with its words by the worker, until one is made', async () => {
    expect(await figure('ns_backup_failed')).toBe(0);
    const without = await builtCommand(system, 'backup', ['--to', apart], '', { PATH: join(apart, 'nowhere') });
    expect([without.code, without.output]).toEqual([1, expect.stringContaining('pg_dump is missing')]);
    const failed = expect.stringMatching(/^backup: the last try failed at .*: pg_dump is missing/) as string;
    await eventually(async () => (await wordsOfWorker()).length > 0, 'the worker says that no backup was made');
    expect(await wordsOfWorker()).toEqual([failed]);
    expect(await figure('ns_backup_failed')).toBe(1);
    expect(await figure('ns_backup_age_seconds')).toBeLessThan(3_600);
    expect((await backup('--to', apart)).code).toBe(0);
    await eventually(async () => (await wordsOfWorker()).length === 0, 'the worker says nothing more of backups');
    expect(await figure('ns_backup_failed')).toBe(0);
  });

  it('that is not whole, damaged or newer than the program is refused in words', async () => {
    const [newest = ''] = (await readdir(backups)).toSorted().toReversed();
    const copy = join(backups, 'copy');
    await promisify(execFile)('cp', ['-r', join(backups, newest), copy]);
    const target = await createDatabase(server.server, 'refused');
    const refusal = async () => {
      const { code, output } = await restore(target, copy);
      expect([code, output]).toEqual([1, expect.not.stringMatching(/^ {4}at /m)]);
      return output;
    };
    const described = join(copy, 'backup.json');
    const text = await readFile(described, 'utf8');
    await writeFile(described, text.replace('"migrations": [', '"migrations": ["29990101T0000_newer",'));
    expect(await refusal()).toContain('made by a newer release');
    await writeFile(described, text);
    await writeFile(join(copy, 'database.dump'), 'half');
    expect(await refusal()).toContain('the backup is damaged');
    await rm(described);
    expect(await refusal()).toContain('no finished backup');
    await rm(copy, { recursive: true });
    expect((await restore(system.databaseUrl, join(backups, newest))).output).toContain('The database is not empty');
  });
});

describe('a database that was restored by hand', () => {
  it('is refused by api and worker, which would issue numbers again, until it is finished', async () => {
    const byHand = await createDatabase(server.server, 'by_hand');
    const dump = join(await wholeBackup(), 'database.dump');
    await promisify(execFile)(join(debianPostgres, 'pg_restore'), [
      '--no-owner',
      '--no-privileges',
      `--dbname=${byHand}`,
      dump,
    ]);
    expect(await builtCommand(system, 'migrate', [], '', { DATABASE_URL: byHand })).toMatchObject({ code: 0 });
    const words = await startOn(byHand);
    expect(words.match(/does not know 5 documents of the last days.*restore\.js finish/g)).toHaveLength(2);
    const { code, output } = await restore(byHand, 'finish');
    expect([code, listedIn(output)]).toEqual([0, lost]);
    expect(await startOn(byHand)).toBe('\n');
  });
});

describe('a restore', () => {
  it('brings everything back, lists what is lost, and issues no number twice', async () => {
    const restored = await createDatabase(server.server, 'restored');
    const { code, output } = await restore(restored, await wholeBackup());
    expect([code, output]).toEqual([0, expect.stringContaining('4 reports')]);
    expect(listedIn(output)).toEqual(lost);
    const goesOnBehind = numberIn(output, /References of \d{4} go on behind (\d+)/);
    expect(output).toContain(`no longer has: at most ${String(goesOnBehind - kept.size - 1)} (`);
    expect(output).toContain('that are in the records system: 5');
    expect(output).toContain('that perhaps reached the records system: 0');
    expect(await startOn(restored)).toBe('\n');

    expect(output).toContain('deleted their accounts after the backup: 1');
    // The same as in the night, and before anybody could read it: api and worker began after that.
    expect(erasedByNight).toMatchObject(ofPlan);
    expect(output).toContain(`Erased again by the file plan: ${String(sum(ofPlan))}`);
    const person = `select name, email from account where id = '${forgotten?.id ?? ''}'`;
    expect(await ask(restored, person)).toEqual([{ name: null, email: null }]);
    expect(await plannedIn(restored)).toEqual(nothingOfPlanned);
    expect(await plannedIn(system.databaseUrl)).toEqual(nothingOfPlanned);
    expect(await ask(restored, 'select kind from destruction_protocol')).toHaveLength(Object.keys(ofPlan).length);
    // The restore brought the file back as well; the worker removes it again.
    const photos = join(system.api.plan.environment['DATA_FOLDER'] ?? '', 'photos');
    await eventually(
      async () => !(await readdir(photos, { recursive: true })).some((name) => name.includes(plannedPhoto.id)),
      'the photo of the erased report is gone from the disk',
    );
    await expect(signIn(system, leaver.email)).rejects.toThrow('could not sign in');
    const returned = await signIn(system, citizen.email);
    const { mySignals } = await returned.api.request<{
      mySignals: { edges: { node: { reference: string; photos: { url: string }[] } }[] };
    }>('{ mySignals(first: 10) { edges { node { reference photos { url } } } } }');
    const nodes = mySignals.edges.map(({ node }) => node);
    expect(nodes.map(({ reference }) => reference).toSorted()).toEqual([...kept.keys()].toSorted());
    const shown = nodes.flatMap(({ photos }) => photos.map(({ url }) => fetch(url)));
    expect((await Promise.all(shown)).map(({ status }) => status)).toEqual([200]);

    const later = await report(returned, 5);
    const all = [...kept, ...lost, ...later];
    expect(new Set(all.map(([reference]) => reference)).size).toBe(13);
    expect(new Set(all.map(([, number]) => number)).size).toBe(13);
    for (const reference of later.keys()) {
      expect(Number(reference.slice(-6))).toBeGreaterThan(goesOnBehind);
      expect(await system.records.documents(reference)).toMatchObject([{ copies: 1 }]);
    }
    const dispatcher = await signIn(system, 'dispatcher@demo.test');
    const { lostDocuments } = await dispatcher.api.request<{
      lostDocuments: { senderNumber: string; incomingNumber: string }[];
    }>('{ lostDocuments { senderNumber incomingNumber } }');
    expect(new Map(lostDocuments.map((each) => [each.senderNumber, each.incomingNumber]))).toEqual(lost);
  });
});

/** The oldest backup may be gone: one from before the lost reports. */
async function wholeBackup(): Promise<string> {
  const names = (await readdir(backups)).toSorted();
  for (const name of names) {
    if ((await backup('--check', join(backups, name))).output.includes('4 reports')) {
      return join(backups, name);
    }
  }
  throw new Error('no backup from before');
}

/** Incoming numbers by reference, as the command lists what is lost. */
function listedIn(output: string): Map<string, string> {
  return new Map(
    [...output.matchAll(/^ {2}(NS-\S+) {2}(\S+) {2}/gm)].map(([, reference = '', number = '']) => [reference, number]),
  );
}
