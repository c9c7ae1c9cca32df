import { alwaysOpen, sql } from '@ns/platform';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultPolicy } from '../domain/registration.ts';
import type { StatusOutcome } from '../domain/records-system.ts';
import { dueRegistrations } from '../jobs/due-registrations.ts';
import { InMemoryRecordsSystem } from '../testing/in-memory-records-system.ts';
import { RegistrationTestBed, staffId } from '../testing/registration-test-bed.ts';
import { receivePush } from './receive-push.ts';
import { retryRegistration } from './retry-registration.ts';
import { registerDocument } from './register-document.ts';

const bed = await RegistrationTestBed.open();
const timeout: StatusOutcome = { kind: 'unknown', cause: 'TIMEOUT', detail: 'no answer in time' };
const hour = 3_600_000;
afterEach(() => void vi.useRealTimers());

/** Seconds until a registration is due, by the clock of the database. */
async function waitOf(registrationId: string): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select extract(epoch from next_attempt_at - now())::float8 as seconds
    from registration where id = ${registrationId}`.execute(bed.database.fork().getKysely());
  return rows[0]?.seconds ?? NaN;
}

describe.each([
  ['ahead', hour],
  ['behind', -hour],
])('a process whose clock is an hour %s', (_, offMs) => {
  let registry: InMemoryRecordsSystem;
  beforeEach(() => {
    registry = new InMemoryRecordsSystem();
    vi.useFakeTimers({ now: Date.now() + offMs, toFake: ['Date'] });
  });

  it('tries again after seconds', async () => {
    const { registrationId } = await bed.signal();
    registry.interrupt('register', 'before', () => timeout);
    await registerDocument(bed.worker(registry, defaultPolicy), { registrationId });
    expect(Math.abs(await waitOf(registrationId))).toBeLessThan(60);
  });

  it('asks for a number that is awaited after seconds, also after a push', async () => {
    const { registrationId } = await bed.signal();
    registry.interrupt('register', 'after', () => ({ kind: 'waiting' }));
    await registerDocument(bed.worker(registry, defaultPolicy), { registrationId });
    expect(Math.abs(await waitOf(registrationId))).toBeLessThan(60);
    const messageGuid = `00000000-0000-4000-8000-00000000000${offMs > 0 ? '1' : '2'}`;
    const { documentGuid } = await bed.view(registrationId);
    await receivePush(
      { database: bed.database, policy: defaultPolicy },
      { messageGuid, documentGuid, outcome: { kind: 'waiting' } },
    );
    expect(Math.abs(await waitOf(registrationId))).toBeLessThan(60);
  });

  it('says in the log of attempts when it asked', async () => {
    const { registrationId } = await bed.signal();
    await registerDocument(bed.worker(registry), { registrationId });
    const { rows } = await sql<{ seconds: number }>`
      select extract(epoch from now() - at)::float8 as seconds
      from registration_attempt where registration_id = ${registrationId}`.execute(bed.database.fork().getKysely());
    expect(rows.map(({ seconds }) => Math.abs(seconds) < 60)).toEqual([true]);
  });

  it('makes what a person presses due now', async () => {
    const { signalId, registrationId } = await bed.signal();
    registry.interrupt('register', 'before', () => timeout);
    await registerDocument(bed.worker(registry, { ...defaultPolicy, maxFailures: 1 }), { registrationId });
    await retryRegistration(bed, { registration: { signalId }, staffId });
    expect(Math.abs(await waitOf(registrationId))).toBeLessThan(5);
  });

  it('waits for what was just sent to a system without duplicate detection', async () => {
    const { registrationId } = await bed.signal();
    registry.settleMs = 60_000;
    registry.interrupt('register', 'before', () => timeout);
    await registerDocument(bed.worker(registry), { registrationId });
    await registerDocument(bed.worker(registry), { registrationId });
    expect(registry.calls).toEqual(['register', 'status']);
  });
});

it('a registration that stays due is asked for under another key, whatever its first job does', async () => {
  const { registrationId } = await bed.signal();
  const keyOf = async () =>
    (await dueRegistrations(bed.database, alwaysOpen).perform()).find(({ key }) => key.includes(registrationId))?.key;
  const first = await keyOf();
  await bed.elapse(31_000);
  expect(await keyOf()).not.toBe(first);
});
