/**
 * @module-tag long
 * @module-tag queue
 */
import { ServiceProcess } from '@ns/embedded';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { eventually, registerCitizen, submit } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem({ environment: { DRAIN_SECONDS: '1' } });
// What they wrote down counts for a minute: the health of the only process that runs is asked for here.
await Promise.all([system.api.stop(), system.worker.stop()]);
const solo = new ServiceProcess({
  ...system.api.plan,
  name: 'solo',
  program: 'dist/apps/solo/main.js',
  logFile: system.api.plan.logFile.replace(/api\.log$/, 'solo.log'),
});
await solo.start();
const database = new Client({ connectionString: system.databaseUrl });
await database.connect();
afterAll(async () => {
  await database.end();
  await solo.stop();
});
const citizen = await registerCitizen(system);

const mailsAbout = async (reference: string) =>
  (await system.mailbox.to(citizen.email)).filter(({ subject }) => subject.includes(reference));

/** Waits until a report has its number and both mails. */
async function whenRegistered(reference: string): Promise<void> {
  await system.records.waitForNumber(reference, 60_000);
  await eventually(async () => (await mailsAbout(reference)).length >= 2, `both mails about ${reference}`, 60_000);
}

const readiness = async () => {
  const answer = await fetch(`${system.url}/health/ready`);
  return { code: answer.status, ...((await answer.json()) as { status: string; degraded: string[] }) };
};

describe('api and worker in one process', () => {
  it('take a report, register it and send its mails', async () => {
    const { reference } = await submit(citizen);
    await whenRegistered(reference);
    expect(await system.records.documents(reference)).toMatchObject([{ copies: 1 }]);
  });

  it('have one health and one list of figures', async () => {
    await eventually(async () => (await readiness()).degraded.length === 0, 'all is well');
    const figures = await (await fetch(`${system.url}/metrics`)).text();
    for (const name of ['ns_http_request_seconds', 'ns_live_sockets', 'ns_queue_jobs', 'ns_outbox_waiting']) {
      expect(figures).toContain(`# TYPE ${name}`);
    }
    expect(figures.match(/^# TYPE ns_database_connections_max/gm)).toHaveLength(1);
  });

  it('use few connections to the database, whatever waits', async () => {
    const { rows } = await database.query<{ used: number }>(
      `select count(*)::int as used from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );
    // The pool (10), the queue (5), one for locks and one to hear on.
    expect(rows[0]?.used).toBeLessThanOrEqual(17);
  });

  it('say that they drain, answer until then, and lose nothing of what was asked last', async () => {
    const stopped = solo.stop();
    await eventually(async () => (await readiness()).status === 'draining', 'it drains');
    const { reference } = await submit(citizen);
    await stopped;
    await solo.start();
    await whenRegistered(reference);
    expect(await system.records.documents(reference)).toMatchObject([{ copies: 1 }]);
  });

  it('killed while the records system answers, leave one document and one of each mail', async () => {
    await system.records.setFaults({ slowMs: 8_000, always: [{ fault: 'slow', on: 'register' }] });
    const { reference } = await submit(citizen);
    await eventually(
      async () => (await system.records.documents(reference)).length > 0 && (await mailsAbout(reference)).length > 0,
      'the document has arrived, its answer has not',
    );
    await eventually(async () => {
      const { rows } = await database.query(`select from delivery where state <> 'SENT'`);
      return rows.length === 0;
    }, 'the first mail is known to have left');
    await solo.kill();
    await system.records.setFaults({});
    await solo.start();
    await whenRegistered(reference);
    expect(await system.records.documents(reference)).toMatchObject([{ copies: 1 }]);
    expect(await mailsAbout(reference)).toHaveLength(2);
  });
});
