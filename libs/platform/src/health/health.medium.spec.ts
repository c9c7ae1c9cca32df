import { sql } from 'kysely';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../observability/index.ts';
import { openTestDatabase } from '../persistence/testing/test-database.ts';
import { notesIn } from '../notes/index.ts';
import { FilesMark } from './files-mark.ts';
import { healthSchema } from './health.schema.ts';
import { ProcessSighting, workerWords } from './process-sighting.ts';

const { database } = await openTestDatabase([healthSchema]);
const logger = createLogger('test', 'silent');
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ns-health-'));
  folders.push(folder);
  return folder;
}
const markIn = (folder: string) => new FilesMark(database, notesIn(folder));
const lacking = expect.stringMatching(
  /^files: the data folder or bucket is not that of this installation: it has no/,
) as string;

describe('what is said of the workers', () => {
  beforeEach(() => sql`delete from running_process`.execute(database.fork().getKysely()));
  const pass = (seconds: number) =>
    sql`update running_process set seen_at = seen_at - make_interval(secs => ${seconds})`.execute(
      database.fork().getKysely(),
    );

  it('is that there is none, or none any more', async () => {
    expect(await workerWords(database)).toEqual([
      'worker: no worker has been seen: nothing is registered and no mail leaves',
    ]);
    const api = new ProcessSighting(database, 'api', logger);
    await api.start();
    expect(await workerWords(database)).toHaveLength(1);
    const worker = new ProcessSighting(database, 'worker', logger);
    await worker.start();
    expect(await workerWords(database)).toEqual([]);
    await Promise.all([api.stop(), worker.stop()]);
    await pass(90);
    expect(await workerWords(database)).toEqual([
      'worker: no worker has been seen for 90 seconds: nothing is registered and no mail leaves',
    ]);
  });

  it('is that the queue is away for all or some of them, until it is found again', async () => {
    let away: Date | undefined = new Date('2026-11-20T10:00:00Z');
    const first = new ProcessSighting(database, 'worker', logger, () => away);
    const second = new ProcessSighting(database, 'worker', logger);
    await first.start();
    expect(await workerWords(database)).toEqual(['queue: the job queue has been away since 2026-11-20T10:00:00.000Z']);
    await second.start();
    expect(await workerWords(database)).toEqual([
      'queue: the job queue has been away since 2026-11-20T10:00:00.000Z for 1 of 2 workers',
    ]);
    away = undefined;
    await first.say();
    expect(await workerWords(database)).toEqual([]);
    await Promise.all([first.stop(), second.stop()]);
  });

  it('ends with the worker that said it', async () => {
    const worker = new ProcessSighting(database, 'worker', logger, () => new Date());
    await worker.start();
    await worker.stop();
    expect(await workerWords(database)).toEqual([]);
  });
});

describe('the mark of the files', () => {
  beforeEach(() => sql`update installation set files_marked_at = null`.execute(database.fork().getKysely()));

  it('is put there once by processes that start together, and found by those that have the same folder', async () => {
    const [folder, elsewhere] = [await newFolder(), await newFolder()];
    const said = await Promise.all(Array.from({ length: 6 }, () => markIn(folder).words()));
    expect(said.flat()).toEqual([]);
    expect(await markIn(elsewhere).words()).toEqual([lacking]);
    expect(await markIn(join(elsewhere, 'not', 'there')).words()).toEqual([lacking]);
  });

  it('is in one folder when processes with two folders start together', async () => {
    const [one, other] = [await newFolder(), await newFolder()];
    const said = await Promise.all([one, other, one, other].map((folder) => markIn(folder).words()));
    expect(said.flat()).toEqual([lacking, lacking]);
  });

  it('is another one in the folder of another installation', async () => {
    await markIn(await newFolder()).words();
    const other = await newFolder();
    await notesIn(other).write('installation', '0198c0de-0000-7000-8000-000000000000\n');
    expect(await markIn(other).words()).toEqual([expect.stringContaining('is that of another installation')]);
  });

  it('is taken from the files by a database that was restored from before it', async () => {
    const folder = await newFolder();
    await markIn(folder).words();
    await sql`update installation set id = gen_random_uuid(), files_marked_at = null`.execute(
      database.fork().getKysely(),
    );
    expect(await markIn(folder).words()).toEqual([]);
    expect(await markIn(await newFolder()).words()).toEqual([lacking]);
  });
});
