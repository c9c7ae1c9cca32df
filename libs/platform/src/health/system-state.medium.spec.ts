import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../observability/index.ts';
import { openTestDatabase } from '../persistence/testing/test-database.ts';
import { healthSchema } from './health.schema.ts';
import { type HealthCheck, ProcessHealth } from './process-health.ts';
import { ProcessSighting } from './process-sighting.ts';
import { Readiness } from './readiness.ts';
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

beforeEach(() => sql`delete from running_process`.execute(database.fork().getKysely()));

describe('the state of an installation', () => {
  it('is green while all kinds of processes run and say nothing', async () => {
    const processes = [await running('api', says('mail', [])), await running('worker', says('backup', []))];
    expect(await systemState(database)).toEqual([]);
    await Promise.all(processes.map((each) => each.stop()));
  });

  it('has what several processes say once, and warnings apart from what is stuck', async () => {
    const old = says('backup', ['backup: the last one is 40 hours old']);
    const ends = says('certificates', ['certificates: ends in 29 days'], true);
    const api = await running('api', says('records', ['records: away']), ends);
    const workers = [await running('worker', old, says('records', ['records: away'])), await running('worker', old)];
    const since = expect.any(Date) as Date;
    expect(await systemState(database)).toEqual([
      { kind: 'registration', level: 'STUCK', since, words: ['records: away'] },
      { kind: 'backup', level: 'STUCK', since, words: ['backup: the last one is 40 hours old'] },
      { kind: 'certificates', level: 'WARNING', since, words: ['certificates: ends in 29 days'] },
    ]);
    await Promise.all([api, ...workers].map((each) => each.stop()));
    expect(await systemState(database)).toEqual([]);
  });

  it('says which processes are missing, also when none is left to say so', async () => {
    expect(await systemState(database)).toEqual([
      {
        kind: 'processes',
        level: 'STUCK',
        since: null,
        words: ['api: none has been seen for a minute', 'worker: none has been seen for a minute'],
      },
    ]);
    const api = await running('api', says('worker', ['worker: no worker has been seen']));
    expect(await systemState(database)).toMatchObject([
      { kind: 'processes', words: ['worker: none has been seen for a minute'] },
    ]);
    await api.stop();
  });
});
