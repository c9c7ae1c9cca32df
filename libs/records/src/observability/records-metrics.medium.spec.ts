import { createMetrics } from '@ns/platform';
import { afterEach, describe, expect, it } from 'vitest';
import { degradations, recordsCondition } from '../queries/records-condition.ts';
import { InMemoryRecordsSystem } from '../testing/in-memory-records-system.ts';
import { impatient, RegistrationTestBed } from '../testing/registration-test-bed.ts';
import { ExchangeCounter, registerRecordsGauges } from './records-metrics.ts';
import { registerDocument } from '../commands/register-document.ts';

const bed = await RegistrationTestBed.open();
afterEach(() => bed.clear());

const condition = () => recordsCondition(bed.database.fork());

describe('the condition of the registration', () => {
  it('reports zero while nothing is wrong', async () => {
    const { registrationId } = await bed.signal();
    await registerDocument(bed.worker(new InMemoryRecordsSystem()), { registrationId });
    expect(degradations(await condition())).toEqual([]);
  });

  it('reports how long the oldest signal has been waiting for its number', async () => {
    await bed.signal();
    await bed.elapse(3_600_000);
    await bed.signal();
    const { oldestUnregisteredSeconds, unregistered } = await condition();
    expect(Math.round(oldestUnregisteredSeconds / 60)).toBe(60);
    expect(unregistered).toEqual({ PENDING: 2, REJECTED: 0, NEEDS_ATTENTION: 0 });
    expect(degradations(await condition())).toEqual([
      'records: the oldest signal without incoming number has waited for 60 minutes',
    ]);
  });

  it('says what goes wrong with every document: a refusal of all messages, or answers that nobody signed', async () => {
    const registry = new InMemoryRecordsSystem();
    const fail = async (cause: 'ERROR_ANSWER' | 'BAD_SIGNATURE', gate = bed.gate('http://systematic.test')) => {
      const { registrationId } = await bed.signal();
      registry.interrupt('register', 'before', () => ({ kind: 'unknown', cause, detail: 'x' }));
      await registerDocument(bed.worker(registry, impatient, gate), { registrationId });
    };
    await fail('ERROR_ANSWER');
    expect(degradations(await condition())).toEqual([]);
    await fail('ERROR_ANSWER');
    expect(degradations(await condition())).toEqual(['records: the records system refuses all messages']);
    for (let time = 0; time < 5; time += 1) {
      await fail('BAD_SIGNATURE');
    }
    expect(degradations(await condition())).toEqual([
      expect.stringMatching(/^records: the answers of the records system have no valid signature since \d{4}/),
    ]);
  });

  it('reports that the records system does not answer, and what needs a person', async () => {
    const gate = bed.gate('http://registry-of-metrics.test');
    const { registrationId } = await bed.signal();
    const registry = new InMemoryRecordsSystem();
    registry.interrupt('register', 'before', () => ({ kind: 'rejected', reason: 'Отказ' }));
    await registerDocument(bed.worker(registry, impatient, gate), { registrationId });
    for (let time = 0; time < 5; time += 1) {
      await gate.report('free', 'dead');
    }
    expect((await condition()).breaker).toMatchObject({
      state: 'OPEN',
      since: expect.any(Date),
      retryAt: expect.any(Date),
    });
    expect(degradations(await condition())).toEqual([
      expect.stringContaining('does not answer since'),
      'records: 1 documents need a person',
    ]);
    await gate.report('free', 'alive');
    expect((await condition()).breaker.state).toBe('CLOSED');
  });
});

const aTerm = { variable: 'RECORDS_CERT_FILE', validity: null, fingerprint: null } as const;

describe('the figures', () => {
  it('carry age, breaker and exchanges by outcome', async () => {
    const metrics = createMetrics();
    registerRecordsGauges(metrics, bed.database, () =>
      Promise.resolve([
        { ...aTerm, role: 'SIGNING', state: 'ENDS_SOON', daysLeft: 20 },
        { ...aTerm, role: 'PEER', state: 'UNREADABLE', daysLeft: null },
      ]),
    );
    const counter = new ExchangeCounter(metrics);
    counter.count({ action: 'REGISTER', outcome: { kind: 'waiting' } });
    counter.count({ action: 'STATUS', outcome: { kind: 'unknown', cause: 'TIMEOUT', detail: '' } });
    await bed.signal();
    await bed.elapse(60_000);
    const text = await metrics.metrics();
    expect(text).toMatch(/^ns_records_oldest_unregistered_seconds 60/m);
    expect(text).toMatch(/^ns_records_unregistered\{state="PENDING"\} 1$/m);
    expect(text).toMatch(/^ns_records_breaker_state 0$/m);
    expect(text).toMatch(/^ns_records_certificate_days_left\{role="SIGNING"\} 20$/m);
    expect(text).toMatch(/^ns_records_certificate_days_left\{role="PEER"\} Nan$/im);
    expect(text).toMatch(/^ns_records_changed 0$/m);
    expect(text).toMatch(/^ns_records_attempts_total\{action="REGISTER",outcome="WAITING"\} 1$/m);
    expect(text).toMatch(/^ns_records_attempts_total\{action="STATUS",outcome="TIMEOUT"\} 1$/m);
  });
});
