import { alwaysOpen, createLogger, type Gate, mustExist, sql } from '@ns/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UnknownCause } from '../domain/records-system.ts';
import { nightlyReconciliation } from '../jobs/nightly-reconciliation.ts';
import { GraphqlDesk } from '../testing/graphql-desk.ts';
import { InMemoryRecordsSystem } from '../testing/in-memory-records-system.ts';
import { impatient, RegistrationTestBed } from '../testing/registration-test-bed.ts';
import { reconcile } from './reconcile.ts';
import { registerDocument } from './register-document.ts';

const noon = new Date('2026-11-24T10:00:00Z');

let registry: InMemoryRecordsSystem;
const bed = await RegistrationTestBed.open();
beforeEach(() => {
  registry = new InMemoryRecordsSystem();
});
afterEach(() => bed.clear());

const logger = createLogger('test', 'silent');
const step = (reconciliationId: string, gate: Gate = alwaysOpen) =>
  reconcile({ database: bed.database, system: registry, gate, policy: impatient, logger }, { reconciliationId });

async function begin(): Promise<string> {
  const begun = mustExist(
    (
      await sql<{ id: string }>`
    insert into reconciliation (day, since) values ('2026-11-25', now() - interval '30 days') returning id`.execute(
        bed.database.fork().getKysely(),
      )
    ).rows[0],
    'The statement answers one row.',
  );
  return begun.id;
}

async function registered(): Promise<{ signalId: string; registrationId: string }> {
  const signal = await bed.signal();
  await registerDocument(bed.worker(registry), { registrationId: signal.registrationId });
  return signal;
}

const question =
  '{ reconciliations { day finishedAt compared unanswered differences { kind title ours theirs ' +
  'resolvedAutomatically registration { signalId state } } } }';
async function report(): Promise<unknown> {
  const { data } = await GraphqlDesk.open(bed).ask('DISPATCHER', question);
  return (data?.['reconciliations'] as readonly unknown[] | undefined)?.[0];
}

describe('the nightly comparison', () => {
  it('reports nothing when the two sides agree', async () => {
    await registered();
    await registered();
    expect(await step(await begin())).toBe(false);
    expect(await report()).toEqual({
      day: '2026-11-25',
      finishedAt: expect.any(String),
      compared: 2,
      unanswered: 0,
      differences: [],
    });
  });

  it('reports a number that was changed there, and changes nothing here', async () => {
    const { signalId } = await registered();
    registry.interrupt('status', 'after', () => ({
      kind: 'registered',
      number: '94-ДРУГ-9',
      date: '2026-11-24',
      file: 'OPEN',
    }));
    await step(await begin());
    expect(await report()).toMatchObject({
      differences: [
        {
          kind: 'OTHER_NUMBER',
          title: 'Входящият номер в деловодната система е друг',
          ours: `${registry.firstNumber} / 2026-11-24`,
          theirs: '94-ДРУГ-9 / 2026-11-24',
          resolvedAutomatically: false,
          registration: { signalId },
        },
      ],
    });
    expect(await bed.numberOf(signalId)).toBe(registry.firstNumber);
  });

  it('takes over a number that only the other side has', async () => {
    const { signalId, registrationId } = await bed.signal();
    registry.interrupt('register', 'after', () => ({ kind: 'unknown', cause: 'TIMEOUT', detail: '' }));
    await registerDocument(bed.worker(registry, { ...impatient, maxFailures: 1 }), { registrationId });
    expect((await bed.view(registrationId)).state).toBe('NEEDS_ATTENTION');
    await step(await begin());
    expect(await report()).toMatchObject({
      differences: [
        { kind: 'NUMBER_MISSING_HERE', ours: null, resolvedAutomatically: true, registration: { state: 'REGISTERED' } },
      ],
    });
    expect(await bed.numberOf(signalId)).toBe(registry.firstNumber);
  });

  it('leaves alone what was surely never handed over', async () => {
    await bed.signal();
    await step(await begin());
    expect(registry.calls).toEqual([]);
  });

  const noAnswer = (cause: UnknownCause = 'TIMEOUT') =>
    registry.interrupt('status', 'before', () => ({ kind: 'unknown', cause, detail: '' }));
  /** Lets the pause before the next try pass. */
  const pass = () =>
    sql`update reconciliation_open_question set next_try_at = now()`.execute(bed.database.fork().getKysely());
  const asked = () => registry.calls.filter((call) => call === 'status').length;

  it('asks again in the same run what got no answer, after a pause, and writes the answer down', async () => {
    await registered();
    await registered();
    noAnswer();
    const id = await begin();
    expect(await step(id)).toBe(false);
    expect(await report()).toMatchObject({ compared: 2, unanswered: 1, finishedAt: null });
    // Not before the pause is over.
    expect(await nightlyReconciliation(bed.database, () => noon).perform()).toHaveLength(1);
    await step(id);
    expect(asked()).toBe(2);
    await pass();
    registry.interrupt('status', 'before', () => ({ kind: 'rejected', reason: 'Дублиран' }));
    await step(id);
    expect(await report()).toMatchObject({
      compared: 2,
      unanswered: 0,
      finishedAt: expect.any(String),
      differences: [{ kind: 'REFUSED_THERE' }],
    });
  });

  it('asks six times with growing pauses, and reports what stays unanswered', async () => {
    await registered();
    const id = await begin();
    const pauses: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      noAnswer();
      await step(id);
      const [pause] = (
        await sql<{ minutes: number }>`
        select round(extract(epoch from next_try_at - now()) / 60)::int as minutes
          from reconciliation_open_question`.execute(bed.database.fork().getKysely())
      ).rows;
      pauses.push(pause?.minutes ?? 0);
      await pass();
    }
    expect(asked()).toBe(6);
    expect(pauses.slice(0, 5)).toEqual([1, 2, 4, 8, 16]);
    expect(await report()).toMatchObject({ compared: 1, unanswered: 1, finishedAt: expect.any(String) });
  });

  it('does not ask again where the records system cannot be asked about documents', async () => {
    await registered();
    noAnswer('NO_LOOKUP');
    await step(await begin());
    expect(await report()).toMatchObject({ compared: 1, unanswered: 1, finishedAt: expect.any(String) });
    expect(asked()).toBe(1);
  });

  it('goes on with repeated questions after a worker was killed', async () => {
    await registered();
    noAnswer();
    const id = await begin();
    await step(id);
    await sql`update reconciliation set leased_until = now() + interval '1 minute'`.execute(
      bed.database.fork().getKysely(),
    );
    await pass();
    expect(await step(id)).toBe(false);
    await sql`update reconciliation set leased_until = now() - interval '1 second'`.execute(
      bed.database.fork().getKysely(),
    );
    await step(id);
    expect(await report()).toMatchObject({ compared: 1, unanswered: 0, finishedAt: expect.any(String) });
  });

  it('goes on where it was interrupted, comparing each document once', async () => {
    for (let at = 0; at < 55; at += 1) {
      await registered();
    }
    const id = await begin();
    expect(await step(id)).toBe(true);
    expect(await step(id)).toBe(false);
    expect(await report()).toMatchObject({ compared: 55, finishedAt: expect.any(String) });
    expect(registry.calls.filter((call) => call === 'status')).toHaveLength(55);
  });

  it('is done by one worker at a time', async () => {
    await registered();
    const id = await begin();
    await Promise.all([step(id), step(id), step(id)]);
    expect(registry.calls.filter((call) => call === 'status')).toHaveLength(1);
  });

  it('waits while the records system does not answer, and goes on after it does', async () => {
    await registered();
    const gate = bed.gate('http://registry-of-reconciliation.test');
    for (let time = 0; time < 5; time += 1) {
      await gate.report('free', 'dead');
    }
    const id = await begin();
    expect(await step(id, gate)).toBe(false);
    expect(await report()).toMatchObject({ finishedAt: null, compared: 0 });
    await gate.report('free', 'alive');
    await sql`update reconciliation set leased_until = now() - interval '1 second'`.execute(
      bed.database.fork().getKysely(),
    );
    expect(await nightlyReconciliation(bed.database, () => noon).perform()).toHaveLength(1);
    await step(id, gate);
    expect(await report()).toMatchObject({ finishedAt: expect.any(String), compared: 1 });
  });

  it('begins once each night by the Bulgarian clock, and not by day', async () => {
    const night = new Date('2026-07-01T23:30:00Z');
    expect(await nightlyReconciliation(bed.database, () => noon).perform()).toEqual([]);
    expect(await nightlyReconciliation(bed.database, () => night).perform()).toHaveLength(1);
    expect(await nightlyReconciliation(bed.database, () => night).perform()).toHaveLength(1);
    const days = (
      await sql<{ day: string }>`select day::text as day from reconciliation`.execute(bed.database.fork().getKysely())
    ).rows;
    expect(days).toEqual([{ day: '2026-07-02' }]);
  });

  it('is for those who look after the whole registration', async () => {
    const desk = GraphqlDesk.open(bed);
    expect((await desk.ask('CLERK', question)).codes).toEqual(['FORBIDDEN']);
    expect((await desk.ask('MANAGER', question)).codes).toBeUndefined();
  });
});
