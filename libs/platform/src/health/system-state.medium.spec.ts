import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../observability/index.ts';
import { openTestDatabase } from '../persistence/testing/test-database.ts';
import { healthSchema } from './health.schema.ts';
import { type HealthCheck, ProcessHealth } from './process-health.ts';
import { ProcessSighting } from './process-sighting.ts';
import { Readiness } from './readiness.ts';
import { release } from '../release/index.ts';
import { keepState, newsOfState } from './keep-state.ts';
import { systemState } from './system-state.ts';

const { database } = await openTestDatabase([healthSchema]);
const logger = createLogger('test', 'silent');
const says = (name: HealthCheck['name'], words: readonly string[], isAhead = false): HealthCheck => ({
  name,
  isAhead,
  ask: () => Promise.resolve(words),
});

/** A process that runs and says this of itself. */
async function running(kind: 'api' | 'worker', ...checks: readonly HealthCheck[]): Promise<ProcessSighting> {
  const sighting = new ProcessSighting(database, kind, logger);
  sighting.follow(new ProcessHealth({ database, readiness: new Readiness(), checks }));
  await sighting.start();
  return sighting;
}

const run = (statement: ReturnType<typeof sql>) => statement.execute(database.fork().getKysely());
const keep = () => database.transaction(keepState);
const news = () => database.transaction(newsOfState);
/** Lets everything that is kept have happened so many minutes earlier. */
const pass = (minutes: number) =>
  run(sql`update state_entry set since = since - ${minutes} * interval '1 minute',
    gone_at = gone_at - ${minutes} * interval '1 minute'`);

beforeEach(async () => {
  await run(sql`delete from running_process`);
  await run(sql`delete from state_entry`);
});

describe('the state of an installation', () => {
  it('is green while all kinds of processes run and say nothing', async () => {
    const processes = [await running('api', says('mail', [])), await running('worker', says('backup', []))];
    expect(await systemState(database.fork())).toEqual([]);
    await Promise.all(processes.map((each) => each.stop()));
  });

  it('has what several processes say once, and warnings apart from what is stuck', async () => {
    const old = says('backup', ['backup: the last one is 40 hours old']);
    const ends = says('certificates', ['certificates: ends in 29 days'], true);
    const api = await running('api', says('records', ['records: away']), ends);
    const workers = [await running('worker', old, says('records', ['records: away'])), await running('worker', old)];
    const since = expect.any(Date) as Date;
    expect(await systemState(database.fork())).toEqual([
      { kind: 'registration', level: 'STUCK', since, words: ['records: away'] },
      { kind: 'backup', level: 'STUCK', since, words: ['backup: the last one is 40 hours old'] },
      { kind: 'certificates', level: 'WARNING', since, words: ['certificates: ends in 29 days'] },
    ]);
    await Promise.all([api, ...workers].map((each) => each.stop()));
    expect(await systemState(database.fork())).toEqual([]);
  });

  it('says which processes are missing, also when none is left to say so', async () => {
    expect(await systemState(database.fork())).toEqual([
      {
        kind: 'processes',
        level: 'STUCK',
        since: null,
        words: ['api: none has been seen for a minute', 'worker: none has been seen for a minute'],
      },
    ]);
    await run(sql`insert into running_process (id, kind, seen_at) values (gen_random_uuid(), 'worker',
      now() - interval '10 minutes')`);
    const [{ since } = {}] = await systemState(database.fork());
    expect(Date.now() - (since?.getTime() ?? 0)).toBeGreaterThan(9 * 60_000);
    const api = await running('api', says('worker', ['worker: no worker has been seen']));
    expect(await systemState(database.fork())).toMatchObject([
      { kind: 'processes', words: ['worker: none has been seen for a minute'] },
    ]);
    await api.stop();
  });
});

describe('since when something is not green', () => {
  const late = says('records', ['records: away']);

  it('outlives the process that said it', async () => {
    const worker = [await running('api'), await running('worker', late)];
    await keep();
    await pass(30);
    const [before] = await systemState(database.fork());
    expect(Date.now() - (before?.since?.getTime() ?? 0)).toBeGreaterThan(29 * 60_000);
    await Promise.all(worker.map((each) => each.stop()));
    await keep();
    const after = [await running('api'), await running('worker', late)];
    await keep();
    expect(await systemState(database.fork())).toEqual([before]);
    await Promise.all(after.map((each) => each.stop()));
  });

  it('begins anew when it was green for longer than it may come and go', async () => {
    const first = [await running('api'), await running('worker', late)];
    await keep();
    await Promise.all(first.map((each) => each.stop()));
    const green = [await running('api'), await running('worker')];
    await run(sql`delete from running_process where said is null`);
    await keep();
    await pass(6);
    await Promise.all(green.map((each) => each.stop()));
    const again = [await running('api'), await running('worker', late)];
    await keep();
    const [{ since } = {}] = await systemState(database.fork());
    expect(Date.now() - (since?.getTime() ?? 0)).toBeLessThan(5 * 60_000);
    await Promise.all(again.map((each) => each.stop()));
  });
});

describe('what an operator hears', () => {
  it('is each thing once, after it was held, and its end, however often and by however many it is asked', async () => {
    const api = await running('api');
    const sick = await running('worker', says('mail', ['mail: away']));
    await keep();
    expect(await news()).toEqual({ turned: [], over: [] });
    await pass(6);
    const heard = await Promise.all([news(), news(), news()]);
    expect(heard.flatMap(({ turned }) => turned)).toMatchObject([{ kind: 'mail', words: ['mail: away'] }]);
    await sick.stop();
    const well = await running('worker');
    await keep();
    expect(await news()).toEqual({ turned: [], over: [] });
    await pass(6);
    const ends = await Promise.all([news(), news()]);
    expect(ends.flatMap(({ over }) => over)).toMatchObject([{ kind: 'mail', level: 'STUCK' }]);
    await Promise.all([api.stop(), well.stop()]);
  });

  it('is no end of what was gone in the moment in which it was due', async () => {
    const api = await running('api');
    const sick = await running('worker', says('mail', ['mail: away']));
    await keep();
    await pass(6);
    await sick.stop();
    const well = await running('worker');
    expect(await news()).toEqual({ turned: [], over: [] });
    await keep();
    await pass(6);
    expect(await news()).toEqual({ turned: [], over: [] });
    await Promise.all([api.stop(), well.stop()]);
  });

  it('is one beginning and no end of what comes and goes', async () => {
    const api = await running('api');
    let mails = 0;
    for (let round = 0; round < 6; round += 1) {
      const worker = await running('worker', says('mail', round % 2 === 0 ? ['mail: away'] : []));
      await keep();
      const { turned, over } = await news();
      mails += turned.length + over.length;
      await pass(2);
      await worker.stop();
    }
    expect(mails).toBe(1);
    await api.stop();
  });
});

describe('several releases', () => {
  const seen = (release: string | null, minutes: number) =>
    run(sql`insert into running_process (id, kind, release, started_at) values (gen_random_uuid(), 'worker', ${release},
      now() - ${minutes} * interval '1 minute')`);

  it('may run beside each other for an hour, and are a warning then', async () => {
    const api = await running('api');
    await seen(release, 300);
    await seen('0.9.0', 59);
    await seen('0.9.0', 1);
    expect(await systemState(database.fork())).toEqual([]);
    await seen('0.9.0', 61);
    expect(await systemState(database.fork())).toMatchObject([
      {
        kind: 'processes',
        level: 'WARNING',
        words: [`processes: several releases run beside each other: 0.9.0, ${release}`],
      },
    ]);
    await run(sql`update running_process set seen_at = now() - interval '5 minutes' where release = '0.9.0'`);
    expect(await systemState(database.fork())).toEqual([]);
    await seen(null, 90);
    expect(await systemState(database.fork())).toMatchObject([{ words: [expect.stringContaining('an older one')] }]);
    await api.stop();
  });
});
