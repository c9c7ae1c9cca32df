import { beforeEach, describe, expect, it } from 'vitest';
import type { StatusOutcome } from '../domain/records-system.ts';
import { dueRegistrations } from '../jobs/due-registrations.ts';
import { GraphqlDesk } from '../testing/graphql-desk.ts';
import { InMemoryRecordsSystem } from '../testing/in-memory-records-system.ts';
import { impatient, RegistrationTestBed, staffId } from '../testing/registration-test-bed.ts';
import { alwaysOpen } from '@ns/platform';
import { receivePush } from './receive-push.ts';
import { retryRegistration } from './retry-registration.ts';
import { registerDocument } from './register-document.ts';

let registry: InMemoryRecordsSystem;
const bed = await RegistrationTestBed.open();
beforeEach(() => {
  registry = new InMemoryRecordsSystem();
});

const timeout: StatusOutcome = { kind: 'unknown', cause: 'TIMEOUT', detail: 'no answer in time' };
const unreachable: StatusOutcome = { kind: 'unknown', cause: 'UNREACHABLE', detail: 'ECONNREFUSED' };
const guid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('registering a signal', () => {
  it('stores the incoming number and publishes it once', async () => {
    const { signalId, registrationId } = await bed.signal();
    const worker = bed.worker(registry);
    await registerDocument(worker, { registrationId });
    await registerDocument(worker, { registrationId });
    expect(await bed.view(registrationId)).toMatchObject({
      state: 'REGISTERED',
      number: registry.firstNumber,
      signalState: 'REGISTERED',
      signalNumber: registry.firstNumber,
    });
    expect(await bed.events(signalId)).toEqual(['registered']);
    expect(registry.calls).toEqual(['register']);
  });

  it('is done by one worker, however many try at once', async () => {
    const { registrationId } = await bed.signal();
    await Promise.all(Array.from({ length: 8 }, () => registerDocument(bed.worker(registry), { registrationId })));
    expect(registry.documents).toHaveLength(1);
    expect(registry.calls).toEqual(['register']);
  });

  it('asks before it sends again after an unknown outcome', async () => {
    const { registrationId } = await bed.signal();
    registry.interrupt('register', 'after', () => timeout);
    const worker = bed.worker(registry);
    await registerDocument(worker, { registrationId });
    expect(await bed.view(registrationId)).toMatchObject({ state: 'PENDING', phase: 'IN_DOUBT', problem: 'TIMEOUT' });
    await registerDocument(worker, { registrationId });
    expect(registry.calls).toEqual(['register', 'status']);
    expect(registry.documents).toHaveLength(1);
    expect(await bed.attempts(registrationId)).toEqual(['REGISTER TIMEOUT', 'STATUS REGISTERED']);
    expect(await bed.view(registrationId)).toMatchObject({ state: 'REGISTERED', problem: null });
  });

  it('sends again when the other side says that it has nothing', async () => {
    const { registrationId } = await bed.signal();
    registry.interrupt('register', 'before', () => timeout);
    const worker = bed.worker(registry);
    await registerDocument(worker, { registrationId });
    await registerDocument(worker, { registrationId });
    expect(registry.calls).toEqual(['register', 'status', 'register']);
    expect(registry.documents).toHaveLength(1);
  });

  it('does not send again while a system without duplicate detection may be processing the first request', async () => {
    const { registrationId } = await bed.signal();
    registry.settleMs = 60_000;
    registry.interrupt('register', 'before', () => timeout);
    const worker = bed.worker(registry);
    await registerDocument(worker, { registrationId });
    await registerDocument(worker, { registrationId });
    expect(registry.calls).toEqual(['register', 'status']);
    expect(await bed.view(registrationId)).toMatchObject({ state: 'PENDING', phase: 'IN_DOUBT' });
  });

  it.each(['UNREACHABLE', 'CERTIFICATE_NOT_TRUSTED', 'TLS_MISMATCH'] as const)(
    'need not ask when surely nothing was handed over: %s',
    async (cause) => {
      const { registrationId } = await bed.signal();
      registry.interrupt('register', 'before', () => ({ kind: 'unknown', cause, detail: '' }));
      const worker = bed.worker(registry);
      await registerDocument(worker, { registrationId });
      expect(await bed.view(registrationId)).toMatchObject({ state: 'PENDING', phase: 'NEW', problem: cause });
      await registerDocument(worker, { registrationId });
      expect(registry.calls).toEqual(['register', 'register']);
    },
  );

  it('names each reason why the connection does not come about, with what to do about it', async () => {
    const desk = GraphqlDesk.open(bed);
    const causes = ['UNREACHABLE', 'ACCESS_DENIED', 'CERTIFICATE_NOT_TRUSTED', 'TLS_MISMATCH'] as const;
    for (const cause of causes) {
      const { registrationId } = await bed.signal();
      registry.interrupt('register', 'before', () => ({ kind: 'unknown', cause, detail: '' }));
      await registerDocument(bed.worker(registry), { registrationId });
    }
    for (const language of ['BG', 'EN'] as const) {
      const { data } = await desk.ask('ADMIN', '{ stuckRegistrations { reason title advice } }', [], language);
      const all = data?.['stuckRegistrations'] as readonly { reason: string; title: string; advice: string }[];
      const groups = all.filter(({ reason }) => causes.some((cause) => cause === reason));
      expect(groups.map(({ reason }) => reason).toSorted()).toEqual([...causes].toSorted());
      expect(new Set(groups.map(({ title }) => title)).size).toBe(causes.length);
      expect(new Set(groups.map(({ advice }) => advice)).size).toBe(causes.length);
    }
  });

  it('stays pending for the citizen while the records system is down, and asks a person in the end', async () => {
    const { signalId, registrationId } = await bed.signal();
    const worker = bed.worker(registry, { ...impatient, maxFailures: 3 });
    for (let time = 0; time < 3; time += 1) {
      expect(await bed.view(registrationId)).toMatchObject({ state: 'PENDING', signalState: 'PENDING' });
      registry.interrupt('register', 'before', () => unreachable);
      await registerDocument(worker, { registrationId });
    }
    expect(await bed.view(registrationId)).toMatchObject({
      state: 'NEEDS_ATTENTION',
      problem: 'UNREACHABLE',
      signalState: 'NEEDS_ATTENTION',
    });
    expect(await bed.events(signalId)).toEqual(['registration_attention']);
  });

  it('keeps the reason of a refusal for the staff', async () => {
    const { signalId, registrationId } = await bed.signal();
    registry.interrupt('register', 'before', () => ({ kind: 'rejected', reason: 'Липсва адрес' }));
    await registerDocument(bed.worker(registry), { registrationId });
    expect(await bed.view(registrationId)).toMatchObject({
      state: 'REJECTED',
      problem: 'REJECTED',
      signalState: 'REJECTED',
    });
    expect(await bed.events(signalId)).toEqual(['registration_rejected']);
    expect(await bed.attempts(registrationId)).toEqual(['REGISTER REJECTED']);
  });

  it('a number that another signal already has overwrites nothing and calls a person', async () => {
    const [first, second] = [await bed.signal(), await bed.signal()];
    const doubled: StatusOutcome = { kind: 'registered', number: '94-НС-DOUBLE', date: '2026-11-24', file: 'OPEN' };
    for (const { registrationId } of [first, second]) {
      registry.interrupt('register', 'after', () => doubled);
      await registerDocument(bed.worker(registry), { registrationId });
    }
    expect(await bed.view(first.registrationId)).toMatchObject({ state: 'REGISTERED', number: '94-НС-DOUBLE' });
    expect(await bed.view(second.registrationId)).toMatchObject({
      state: 'NEEDS_ATTENTION',
      problem: 'NUMBER_TAKEN',
      number: null,
      signalNumber: null,
    });
  });
});

describe('a number that comes later', () => {
  const pushed = (documentGuid: string, message: number, outcome: StatusOutcome) =>
    receivePush({ database: bed.database, policy: impatient }, { messageGuid: guid(message), documentGuid, outcome });
  const accept = async () => {
    const signal = await bed.signal();
    registry.interrupt('register', 'after', () => ({ kind: 'waiting' }));
    await registerDocument(bed.worker(registry), { registrationId: signal.registrationId });
    return { ...signal, documentGuid: registry.documents.at(-1) ?? '' };
  };

  it('is found by asking when its push was lost', async () => {
    const { registrationId } = await accept();
    expect(await bed.view(registrationId)).toMatchObject({ state: 'PENDING', phase: 'ACCEPTED' });
    await registerDocument(bed.worker(registry), { registrationId });
    expect(await bed.view(registrationId)).toMatchObject({ state: 'REGISTERED', signalNumber: registry.firstNumber });
  });

  it('is taken from a push, once per message', async () => {
    const { signalId, documentGuid, registrationId } = await accept();
    const outcome: StatusOutcome = { kind: 'registered', number: 'P-1', date: '2026-11-25', file: 'OPEN' };
    expect(await pushed(documentGuid, 1, outcome)).toBe('taken');
    expect(await pushed(documentGuid, 1, outcome)).toBe('replayed');
    expect(await pushed(documentGuid, 2, { ...outcome, number: 'P-2' })).toBe('taken');
    expect(await bed.view(registrationId)).toMatchObject({ state: 'REGISTERED', number: 'P-1', signalNumber: 'P-1' });
    // Another number than the first one is put before a person.
    expect(await bed.events(signalId)).toEqual(['registered', 'registration_changed']);
  });

  it('a push about somebody else’s document is not taken', async () => {
    expect(await pushed(guid(99), 3, { kind: 'waiting' })).toBe('documentUnknown');
  });

  it('the closing of the file is noted for the staff', async () => {
    const { signalId, documentGuid } = await accept();
    const outcome: StatusOutcome = { kind: 'registered', number: 'P-3', date: '2026-11-25', file: 'OPEN' };
    await pushed(documentGuid, 4, outcome);
    await pushed(documentGuid, 5, { ...outcome, file: 'CLOSED' });
    expect(await bed.events(signalId)).toEqual(['registered', 'registration_note']);
  });

  it('a document that the other side has lost is sent again', async () => {
    const { registrationId } = await accept();
    registry.interrupt('status', 'before', () => ({ kind: 'notFound' }));
    await registerDocument(bed.worker(registry), { registrationId });
    expect(registry.calls).toEqual(['register', 'status', 'register']);
  });
});

describe('retry by a person', () => {
  it('asks about the same document and never makes a second one', async () => {
    const { signalId, registrationId } = await bed.signal();
    registry.interrupt('register', 'after', () => timeout);
    await registerDocument(bed.worker(registry, { ...impatient, maxFailures: 1 }), { registrationId });
    expect(await bed.view(registrationId)).toMatchObject({ state: 'NEEDS_ATTENTION' });
    expect(await retryRegistration(bed, { registration: { signalId }, staffId })).toMatchObject({
      kind: 'queued',
      registrationId,
    });
    expect(await bed.view(registrationId)).toMatchObject({ state: 'PENDING', signalState: 'PENDING' });
    await registerDocument(bed.worker(registry), { registrationId });
    expect(registry.calls).toEqual(['register', 'status']);
    expect(registry.documents).toHaveLength(1);
    expect(await retryRegistration(bed, { registration: { signalId }, staffId })).toEqual({ kind: 'done' });
  });

  it('finds nothing for a signal that has no registration', async () => {
    expect(await retryRegistration(bed, { registration: { signalId: guid(1) }, staffId })).toEqual({ kind: 'none' });
  });
});

describe('the sweeper', () => {
  it('asks for every registration that is due and held by nobody', async () => {
    const { registrationId } = await bed.signal();
    const due = async () =>
      (await dueRegistrations(bed.database, alwaysOpen).perform()).filter(
        ({ payload }) => 'registrationId' in payload && payload.registrationId === registrationId,
      );
    expect(await due()).toHaveLength(1);
    await registerDocument(bed.worker(registry), { registrationId });
    expect(await due()).toHaveLength(0);
  });
});
