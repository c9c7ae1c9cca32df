import { describe, expect, it } from 'vitest';
import { type HealthCheck, ProcessHealth } from './process-health.ts';
import { Readiness } from './readiness.ts';

const alive = { isAlive: () => Promise.resolve(true) };
const never = <T>() => new Promise<T>(() => undefined);
const words = (name: HealthCheck['name'], ...said: string[]): HealthCheck => ({
  name,
  ask: () => Promise.resolve(said),
});

function healthOf(checks: readonly HealthCheck[], database = alive, readiness = new Readiness()) {
  return new ProcessHealth({ database, readiness, checks, limitMs: 50 });
}

describe('the health of a process', () => {
  it('is ready while nothing is required that is missing, and says in words what is not as it should be', async () => {
    const report = await healthOf([words('mail', 'mail: late', 'mail: away'), words('disk')]).report();
    expect(report).toMatchObject({ status: 'ready', database: 'up', degraded: ['mail: late', 'mail: away'] });
    expect([...report.found]).toEqual([
      ['mail', 2],
      ['disk', 0],
    ]);
  });

  it('is not ready when a required check finds something, or the database is away', async () => {
    const queue = { ...words('queue', 'queue: away'), isRequired: true };
    expect(await healthOf([queue, words('mail')]).report()).toMatchObject({
      status: 'unavailable',
      degraded: ['queue: away'],
    });
    expect(await healthOf([queue], { isAlive: () => Promise.resolve(false) }).report()).toMatchObject({
      status: 'unavailable',
      database: 'down',
    });
  });

  it('is said in time when a check hangs or fails, and when the database hangs', async () => {
    const hanging: HealthCheck = { name: 'disk', ask: never<readonly string[]> };
    const failing: HealthCheck = { name: 'files', ask: () => Promise.reject(new Error('secret detail')) };
    expect((await healthOf([hanging, failing]).report()).degraded).toEqual([
      'disk: gave no answer within 0.05 seconds',
      'files: could not be looked at',
    ]);
    expect(await healthOf([], { isAlive: never<boolean> }).report()).toMatchObject({ database: 'down' });
  });

  it('is not degraded by what is only known to come, and gets worse by what is amiss besides', async () => {
    const ahead = { ...words('certificates', 'certificates: ends in 29 days'), isAhead: true };
    const report = await healthOf([ahead, words('certificates'), words('records')]).report();
    expect(report).toMatchObject({ status: 'ready', degraded: [], warnings: ['certificates: ends in 29 days'] });
    expect([...report.found.values()]).toEqual([0, 0]);
    expect((await healthOf([ahead, words('records', 'records: away')]).report()).degraded).toEqual(['records: away']);
  });

  it('is looked at once for many probes', async () => {
    let asked = 0;
    const health = healthOf([{ name: 'disk', ask: () => Promise.resolve([`disk: ${String((asked += 1))}`]) }]);
    await Promise.all([health.report(), health.report(), health.report()]);
    await health.report();
    expect(asked).toBe(1);
  });

  it('is draining at once, whatever was said before', async () => {
    const readiness = new Readiness();
    const health = healthOf([words('disk')], alive, readiness);
    expect((await health.report()).status).toBe('ready');
    readiness.drain();
    expect((await health.report()).status).toBe('draining');
  });
});
