import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from '@ns/platform';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { keepFacts } from '../facts/keep-facts.ts';
import { sequenceFacts } from '../facts/fact-pages.ts';
import { figuresFolder, InsightsTestBed } from '../testing/insights-test-bed.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { type EngineSettings, openFile, removeUnused } from './duckdb-file.ts';
import { FactCopy } from './fact-copy.ts';
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
      expect(await engine.use('EN', ask)).toEqual({ ...(await truth()), stars: round });
    }
    await signals(3);
    const answers = await Promise.all(Array.from({ length: 20 }, () => engine.use('EN', ask)));
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(await truth())]));
  });

  it('comes from PostgreSQL where no copy can be made, and is refused when that takes too long', async () => {
    const { folder, ...more } = await folderOfTest();
    const notAFolder = join(folder, 'file');
    await writeFile(notAFolder, '');
    const engine = await engineOfTest({ folder: notAFolder, ...more }, impatient);
    await rate(1);
    expect(await engine.use('BG', ask)).toEqual(await truth());
    const long = (facts: FactSource) => facts.rows(sql`select pg_sleep(30)`);
    const refusal = await engine.use('BG', long).catch((cause: unknown) => cause);
    expect(refusal).toMatchObject({
      message: expect.stringContaining('още се подготвят') as string,
      extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 30 },
    });
    await expect(engine.useCopy('EN', ask)).rejects.toMatchObject({
      message: expect.stringContaining('still being prepared') as string,
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
  });

  it('is refused when it needs more memory than DuckDB may take, and the next one is answered', async () => {
    const engine = await engineOfTest();
    const large = (facts: FactSource) => facts.rows(sql`select len(list(i)) from range(20000000) t(i)`);
    await expect(engine.use('BG', large)).rejects.toMatchObject({
      message: expect.stringContaining('по-малко дни') as string,
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
    expect(await engine.use('BG', ask)).toEqual(await truth());
  });

  it('comes from PostgreSQL while the copy is made', async () => {
    const engine = await engineOfTest(await folderOfTest(), { ...impatient, statement: 5_000 });
    expect(await engine.use('EN', ask)).toEqual(await truth());
    await expect.poll(() => engine.useCopy('EN', ask).catch(() => undefined)).toEqual(await truth());
  });
});

describe('questions', () => {
  const long = sql`select sum(a.i * b.i) from range(3000000) a(i), range(3000000) b(i)`;
  const asker = (caller: string, gone?: AbortSignal) => ({ caller, language: 'EN' as const, gone });

  it('end with their asker, and the next one is answered', async () => {
    const engine = await engineOfTest();
    await engine.use('EN', ask);
    const gone = new AbortController();
    const running = engine.ask(asker('a', gone.signal), (facts) => facts.rows(long));
    const waiting = engine.ask(asker('a', gone.signal), (facts) => facts.rows(long));
    const small = engine.ask(asker('a'), ask);
    gone.abort(new Error('The asker is gone.'));
    const ended = { status: 'rejected', reason: gone.signal.reason as Error };
    expect(await Promise.allSettled([running, waiting])).toEqual([ended, ended]);
    expect(await small).toEqual(await truth());
  });

  it('of one caller are bounded, and hold up nobody else', async () => {
    const engine = await engineOfTest();
    await engine.use('EN', ask);
    const gone = new AbortController();
    const dear = Array.from({ length: 20 }, () =>
      engine.ask(asker('greedy', gone.signal), (facts) => facts.rows(long)).catch((cause: unknown) => cause),
    );
    expect(await engine.ask(asker('other'), ask)).toEqual(await truth());
    gone.abort(new Error('The asker is gone.'));
    const refused = (await Promise.all(dear)).filter(
      (cause) => (cause as { extensions?: { code?: string } }).extensions?.code === 'RATE_LIMITED',
    );
    expect(refused).toHaveLength(7);
    expect(refused[0]).toMatchObject({ extensions: { retryAfterSeconds: 5 } });
  });
});

describe('a full disk', () => {
  it('is said, once and in words, and the facts are not read again and again', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const follow = vi.spyOn(FactCopy.prototype, 'follow').mockRejectedValue(full);
    onTestFinished(() => follow.mockRestore());
    const engine = await engineOfTest(await folderOfTest(), { ...impatient, question: 5_000, file: 5_000, again: 0 });
    expect(engine.troubles()).toEqual([]);
    expect(await engine.use('EN', ask)).toEqual(await truth());
    expect(await engine.use('EN', ask)).toEqual(await truth());
    await expect(engine.useCopy('EN', ask)).rejects.toMatchObject({
      message: expect.stringContaining('disk') as string,
      extensions: { code: 'SERVICE_UNAVAILABLE', storage: 'full' },
    });
    expect(engine.troubles()).toEqual([expect.stringContaining('FIGURES_FOLDER has no room') as string]);
    expect(follow).toHaveBeenCalledTimes(1);
  });

  it('is over when there is room again', async () => {
    const follow = vi
      .spyOn(FactCopy.prototype, 'follow')
      .mockRejectedValueOnce(new Error('IO Error: Could not write file: No space left on device'));
    onTestFinished(() => follow.mockRestore());
    const patience = { ...impatient, question: 5_000, file: 5_000, whenFull: 0 };
    const engine = await engineOfTest(await folderOfTest(), patience);
    await engine.use('EN', ask);
    expect(engine.troubles()).toHaveLength(1);
    expect(await engine.useCopy('EN', ask)).toEqual(await truth());
    expect(engine.troubles()).toEqual([]);
  });
});

describe('the file of the copy', () => {
  it('is gone on with by the next process, and made anew when it is damaged', async () => {
    const settings = await folderOfTest();
    const first = await engineOfTest(settings);
    await first.use('EN', ask);
    await first.close();
    await rate(4);
    const second = await engineOfTest(settings);
    expect(await second.use('EN', ask)).toEqual(await truth());
    await second.close();
    expect(await readdir(settings.folder)).toEqual([fileName(0)]);
    await writeFile(join(settings.folder, fileName(0)), 'no database at all');
    const third = await engineOfTest(settings);
    expect(await third.use('EN', ask)).toEqual(await truth());
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
      expect(await engine.use('EN', ask)).toEqual({ ...(await truth()), stars: 1 });
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
      expect((await next.use('EN', ask))?.count).toBe(restored.length);
      expect(await next.use('EN', ask)).toEqual(await truth());
      expect((await next.useCopy('EN', ask))?.count).toBe(restored.length);
    },
  );

  it('belongs to one process: another one takes its own, also when it is killed later', async () => {
    const settings = await folderOfTest();
    await (await engineOfTest(settings)).use('EN', ask);
    const other = await engineOfTest(settings);
    expect(await other.use('EN', ask)).toEqual(await truth());
    expect((await readdir(settings.folder)).toSorted()).toEqual(expect.arrayContaining([fileName(0), fileName(1)]));
    const holder = holdOpen(join(settings.folder, fileName(2)));
    await once(holder.stdout, 'data');
    const file = await openFile(settings, identity);
    expect(file.path).toContain(fileName(3));
    await file.remove();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const again = await openFile(settings, identity);
    expect(again.path).toContain(fileName(2));
    await again.remove();
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
    used.close();
    expect((await stat(join(settings.folder, fileName(0)))).isFile()).toBe(true);
  });

  it('reaches nothing outside of its folder and loads nothing', async () => {
    const file = await openFile(await folderOfTest(), identity);
    onTestFinished(() => file.remove());
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
