import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from '@ns/platform';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepFacts } from '../facts/keep-facts.ts';
import { sequenceFacts } from '../facts/fact-pages.ts';
import { figuresFolder, InsightsTestBed } from '../testing/insights-test-bed.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { type EngineSettings, openFile, removeUnused } from './duckdb-file.ts';
import type { EnginePatience } from './fact-engine.ts';
import type { FactSource } from './fact-source.ts';

const bed = await InsightsTestBed.open();
const random = seededRandom(41);
const keep = (ids: readonly string[]) => bed.database.transaction((tx) => keepFacts(tx, ids));
const signals = async (count: number) => {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    ids.push(await bed.signal(random));
  }
  await keep(ids);
  return ids;
};
const [changed = ''] = await signals(30);

const rate = async (stars: number) => {
  await sql`update signal set stars = ${stars} where id = ${changed}`.execute(bed.database.fork().getKysely());
  await keep([changed]);
};
const statement = sql<{ count: number; stars: number }>`
  select count(*)::int as count, max(f.stars) filter (where f.id = ${changed}::uuid)::int as stars
  from signal_fact f`;
const ask = async (facts: FactSource) => (await facts.rows(statement))[0];
const truth = async () => {
  const facts = await bed.facts();
  return { count: facts.length, stars: facts.find(({ id }) => id === changed)?.stars };
};
/** What a test uses is closed and removed after it. */
const folderOfTest = () => figuresFolder(onTestFinished);
const engineOfTest = (settings?: EngineSettings, patience?: EnginePatience) =>
  bed.engine(settings, patience, onTestFinished);
const identity = await bed.database.identity();
const fileName = (number: number) => `facts-${identity}-${String(number)}.duckdb`;
/** Nothing is waited for and nothing taken up again within the test. */
const impatient = { question: 0, file: 0, statement: 200, again: 600_000 };

describe('an answer', () => {
  it('knows every change that was committed before the question', async () => {
    const engine = await engineOfTest();
    for (let round = 1; round <= 5; round += 1) {
      await rate(round);
      expect(await ask(await engine.current('EN'))).toEqual({ ...(await truth()), stars: round });
    }
    await signals(3);
    const answers = await Promise.all(Array.from({ length: 20 }, async () => ask(await engine.current('EN'))));
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(await truth())]));
  });

  it('comes from PostgreSQL where no copy can be made, and is refused when that takes too long', async () => {
    const { folder, ...more } = await folderOfTest();
    const notAFolder = join(folder, 'file');
    await writeFile(notAFolder, '');
    const engine = await engineOfTest({ folder: notAFolder, ...more }, impatient);
    await rate(1);
    const facts = await engine.current('BG');
    expect(await ask(facts)).toEqual(await truth());
    const refusal = await facts.rows(sql`select pg_sleep(30)`).catch((cause: unknown) => cause);
    expect(refusal).toMatchObject({
      message: expect.stringContaining('още се подготвят') as string,
      extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 30 },
    });
    await expect(engine.currentCopy('EN')).rejects.toMatchObject({
      message: expect.stringContaining('still being prepared') as string,
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
  });

  it('is refused when it needs more memory than DuckDB may take, and the next one is answered', async () => {
    const facts = await (await engineOfTest()).current('BG');
    const large = sql`select len(list(i)) from range(20000000) t(i)`;
    await expect(facts.rows(large)).rejects.toMatchObject({
      message: expect.stringContaining('по-малко дни') as string,
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
    expect(await ask(facts)).toEqual(await truth());
  });

  it('comes from PostgreSQL while the copy is made', async () => {
    const engine = await engineOfTest(await folderOfTest(), { ...impatient, statement: 5_000 });
    expect(await ask(await engine.current('EN'))).toEqual(await truth());
    await expect.poll(() => engine.currentCopy('EN').then(ask, () => undefined)).toEqual(await truth());
  });
});

describe('the file of the copy', () => {
  it('is gone on with by the next process, and made anew when it is damaged', async () => {
    const settings = await folderOfTest();
    const first = await engineOfTest(settings);
    await ask(await first.current('EN'));
    await first.close();
    await rate(4);
    const second = await engineOfTest(settings);
    expect(await ask(await second.current('EN'))).toEqual(await truth());
    await second.close();
    expect(await readdir(settings.folder)).toEqual([fileName(0)]);
    await writeFile(join(settings.folder, fileName(0)), 'no database at all');
    const third = await engineOfTest(settings);
    expect(await ask(await third.current('EN'))).toEqual(await truth());
    expect(await readdir(settings.folder)).toContain(fileName(0));
  });

  it.each(['between two processes', 'under a running process'])(
    'is made anew when the database was restored to an earlier state %s',
    async (when) => {
      const settings = await folderOfTest();
      await rate(1);
      await sequenceFacts(bed.database.fork());
      const restored = await bed.facts();
      const [late = ''] = await signals(1);
      const engine = await engineOfTest(settings);
      expect(await ask(await engine.current('EN'))).toEqual({ ...(await truth()), stars: 1 });
      if (when === 'between two processes') {
        await engine.close();
      }
      // As a backup brings it back: the last fact is not there, and its position is given out once more.
      await sql`
        select setval('signal_fact_position_seq', (select max(position) from signal_fact where id <> ${late}))`.execute(
        bed.database.fork().getKysely(),
      );
      await sql`delete from signal_fact_person where id = ${late}`.execute(bed.database.fork().getKysely());
      await sql`delete from signal_fact where id = ${late}`.execute(bed.database.fork().getKysely());
      if (when === 'between two processes') {
        await rate(2);
      }
      const next = when === 'between two processes' ? await engineOfTest(settings) : engine;
      expect((await ask(await next.current('EN')))?.count).toBe(restored.length);
      expect(await ask(await next.current('EN'))).toEqual(await truth());
      expect((await ask(await next.currentCopy('EN')))?.count).toBe(restored.length);
    },
  );

  it('belongs to one process: another one takes its own, also when it is killed later', async () => {
    const settings = await folderOfTest();
    await (await engineOfTest(settings)).current('EN');
    const other = await engineOfTest(settings);
    expect(await ask(await other.current('EN'))).toEqual(await truth());
    expect((await readdir(settings.folder)).toSorted()).toEqual(expect.arrayContaining([fileName(0), fileName(1)]));
    const holder = holdOpen(join(settings.folder, fileName(2)));
    await once(holder.stdout, 'data');
    const file = await openFile(settings, identity);
    expect(file.path).toContain(fileName(3));
    await file.close(false);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const again = await openFile(settings, identity);
    expect(again.path).toContain(fileName(2));
    await again.close(false);
  });

  it('is removed after a week without a process, and what a killed process left behind', async () => {
    const settings = await folderOfTest();
    await mkdir(settings.folder, { recursive: true });
    const used = await openFile(settings, identity);
    const old = new Date(Date.now() - 8 * 86_400_000);
    for (const name of ['facts-0123456789ab-0.duckdb', 'facts-0123456789ab-1.duckdb']) {
      await writeFile(join(settings.folder, name), '');
    }
    const left = '0b6a2a58-66fd-4f0c-9a5b-b7b5c0e0d5aa.ndjson';
    await writeFile(join(settings.folder, left), '{}');
    await writeFile(join(settings.folder, 'notes.txt'), '');
    for (const name of [fileName(0), 'facts-0123456789ab-0.duckdb', left, 'notes.txt']) {
      await utimes(join(settings.folder, name), old, old);
    }
    await removeUnused(settings);
    const kept = await readdir(settings.folder);
    expect(kept).not.toContain(left);
    expect(kept.filter((name) => !name.endsWith('.wal')).toSorted()).toEqual([
      'facts-0123456789ab-1.duckdb',
      fileName(0),
      'notes.txt',
    ]);
    await used.close(true);
    expect((await stat(join(settings.folder, fileName(0)))).isFile()).toBe(true);
  });

  it('reaches nothing outside of its folder and loads nothing', async () => {
    const file = await openFile(await folderOfTest(), identity);
    onTestFinished(() => file.close(false));
    const connection = await file.instance.connect();
    await expect(connection.run(`select * from read_text('/etc/hostname')`)).rejects.toThrow(
      'disabled by configuration',
    );
    await expect(connection.run('install httpfs')).rejects.toThrow();
    await expect(connection.run('set enable_external_access = true')).rejects.toThrow();
    connection.disconnectSync();
  });
});

/** Another process that has a file open until it is killed. */
function holdOpen(path: string) {
  const program = `
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(process.argv[1]);
    console.log('open');
    setInterval(() => instance, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}
