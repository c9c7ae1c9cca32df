import { beforeEach, describe, expect, it } from 'vitest';
import type { StatusOutcome } from '../domain/records-system.ts';
import { InMemoryRecordsSystem } from '../testing/in-memory-records-system.ts';
import { impatient, RegistrationTestBed } from '../testing/registration-test-bed.ts';
import { alwaysOpen } from '@ns/platform';
import { registerDocument } from './register-document.ts';

let registry: InMemoryRecordsSystem;
const bed = await RegistrationTestBed.open();
beforeEach(() => {
  registry = new InMemoryRecordsSystem();
});

const timeout: StatusOutcome = { kind: 'unknown', cause: 'TIMEOUT', detail: 'no answer in time' };

/**
 * A worker whose lease ends while it waits for the records system, before or after that does what it is asked. What it
 * hears when it wakes up is for the test to say.
 */
async function overtaken(call: 'register' | 'status', moment: 'before' | 'after', registrationId: string) {
  const { promise: late, resolve: answer } = Promise.withResolvers<StatusOutcome>();
  const { promise: asking, resolve } = Promise.withResolvers<true>();
  registry.interrupt(call, moment, () => (resolve(true), late));
  const sleeper = registerDocument(bed.worker(registry), { registrationId });
  await asking;
  await bed.expireLease(registrationId);
  return {
    wakeUp: async (outcome: StatusOutcome) => {
      answer(outcome);
      await sleeper;
    },
  };
}

describe('a worker that dies or freezes', () => {
  it('killed after sending: the next one finds the document and sends nothing', async () => {
    const { registrationId } = await bed.signal();
    await overtaken('register', 'after', registrationId);
    await registerDocument(bed.worker(registry), { registrationId });
    expect(registry.documents).toHaveLength(1);
    expect(await bed.view(registrationId)).toMatchObject({ state: 'REGISTERED', attempts: 2 });
  });

  it('frozen before sending: it has lost its turn when it wakes up', async () => {
    const { registrationId } = await bed.signal();
    registry.interrupt('register', 'before', () => timeout);
    await registerDocument(bed.worker(registry), { registrationId });
    const { wakeUp } = await overtaken('status', 'before', registrationId);
    await registerDocument(bed.worker(registry), { registrationId });
    await wakeUp({ kind: 'notFound' });
    expect(registry.documents).toHaveLength(1);
    expect(await bed.view(registrationId)).toMatchObject({ state: 'REGISTERED', number: registry.firstNumber });
  });

  it('frozen between its mark and the first byte: nothing leaves, and the next one sends alone', async () => {
    const { registrationId } = await bed.signal();
    let looks = 0;
    // The clock of the sleeper: it stands still for a minute right after it has marked that it sends.
    const slept = () => (looks++ < 2 ? 0 : 60_000);
    await registerDocument(bed.worker(registry, impatient, alwaysOpen, slept), { registrationId });
    expect(registry.documents).toEqual([]);
    await bed.expireLease(registrationId);
    await registerDocument(bed.worker(registry), { registrationId });
    expect(registry.documents).toHaveLength(1);
    expect(await bed.view(registrationId)).toMatchObject({ state: 'REGISTERED', number: registry.firstNumber });
  });

  it('hanging in the middle: it keeps its registration for two minutes, not for as long as it lives', async () => {
    const { registrationId } = await bed.signal();
    const { promise: never } = Promise.withResolvers<StatusOutcome>();
    const { promise: sent, resolve } = Promise.withResolvers<true>();
    registry.interrupt('register', 'after', () => (resolve(true), never));
    let looks = 0;
    // Its clock: the document leaves at once, after which two minutes pass.
    const hanging = () => (looks++ < 3 ? 0 : 120_000);
    void registerDocument(bed.worker(registry, impatient, alwaysOpen, hanging), { registrationId });
    await sent;
    await expect
      .poll(
        async () => {
          await registerDocument(bed.worker(registry), { registrationId });
          return (await bed.view(registrationId)).state;
        },
        { timeout: 12_000, interval: 500 },
      )
      .toBe('REGISTERED');
    expect(registry.documents).toHaveLength(1);
  });

  it('late with a number: a second one of the document is put before a person at once', async () => {
    const { signalId, registrationId } = await bed.signal();
    const { wakeUp } = await overtaken('register', 'before', registrationId);
    await registerDocument(bed.worker(registry), { registrationId });
    await wakeUp({ kind: 'registered', number: '94-ВТОРИ', date: '2026-11-24', file: 'OPEN' });
    expect(await bed.view(registrationId)).toMatchObject({ state: 'REGISTERED', number: registry.firstNumber });
    expect(await bed.events(signalId)).toEqual(['registered', 'registration_changed']);
  });

  it('late with the only number: it counts, and nothing is sent any more', async () => {
    const { signalId, registrationId } = await bed.signal();
    const { wakeUp } = await overtaken('register', 'before', registrationId);
    registry.interrupt('status', 'before', () => timeout);
    await registerDocument(bed.worker(registry), { registrationId });
    await wakeUp({ kind: 'registered', number: '94-ПЪРВИ', date: '2026-11-24', file: 'OPEN' });
    expect(await bed.view(registrationId)).toMatchObject({ state: 'REGISTERED', number: '94-ПЪРВИ' });
    await registerDocument(bed.worker(registry), { registrationId });
    expect(registry.calls).toEqual(['register', 'status']);
    expect(await bed.events(signalId)).toEqual(['registered']);
  });

  it('late with an answer: it changes nothing any more', async () => {
    const { signalId, registrationId } = await bed.signal();
    const { wakeUp } = await overtaken('register', 'after', registrationId);
    await registerDocument(bed.worker(registry), { registrationId });
    await wakeUp({ kind: 'rejected', reason: 'too late' });
    expect(await bed.view(registrationId)).toMatchObject({ state: 'REGISTERED', number: registry.firstNumber });
    expect(await bed.events(signalId)).toEqual(['registered']);
  });
});
