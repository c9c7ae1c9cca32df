import { createPushReceiver } from '@ns/records/seos';
import { recordsSystemOf, type RecordsSystem } from '@ns/records';
import { registerDocument, RegistrationTestBed } from '@ns/records/testing';
import { afterEach, describe, expect, it } from 'vitest';
import type { FaultPlan } from './faults.ts';
import { documentsAt, setFaults, SimulatedRegistry } from './testing/simulated-registry.ts';
import type { Simulator } from './simulator.ts';

const [bed, registry] = await Promise.all([RegistrationTestBed.open(), SimulatedRegistry.create()]);
afterEach(() => registry.close());

const troubles: FaultPlan['random'] = {
  slow: 0.03,
  down: 0.08,
  resetBeforeCommit: 0.08,
  resetAfterCommit: 0.12,
  errorAfterCommit: 0.1,
  emptyAnswer: 0.05,
  garbage: 0.1,
  wrongSignature: 0.08,
  numberInWait: 0.05,
  duplicateMessageGuid: 0.05,
  lostPush: 0.4,
  duplicatePush: 0.3,
};

/** Many times what the troubles need: a registration that is pending after them stays so. */
const mostRounds = 1_000;
/** Milliseconds; the answers that are late are really so, and a busy machine needs many times what a quiet one does. */
const timeout = 300_000;

/** Two workers go over everything that is due, round after round, until nothing is pending. */
async function workUntilSettled(system: RecordsSystem, registrations: readonly string[]): Promise<void> {
  const workers = [bed.worker(system), bed.worker(system)];
  for (let round = 0; round < mostRounds; round += 1) {
    const due = await bed.due();
    await Promise.all(due.flatMap((id) => workers.map((worker) => registerDocument(worker, { registrationId: id }))));
    const views = await Promise.all(registrations.map((id) => bed.view(id)));
    if (views.every(({ state }) => state !== 'PENDING')) {
      return;
    }
  }
  throw new Error(`Registrations are still pending after ${String(mostRounds)} rounds.`);
}

async function submit(count: number): Promise<{ registrations: string[]; guids: Set<string> }> {
  const signals = [];
  for (let n = 0; n < count; n += 1) {
    signals.push(await bed.signal());
  }
  const registrations = signals.map(({ registrationId }) => registrationId);
  const views = await Promise.all(registrations.map((id) => bed.view(id)));
  return { registrations, guids: new Set(views.map(({ documentGuid }) => documentGuid)) };
}

/** What the register says must be what the signals say: one document, one number each. */
async function expectExactlyOnce(
  simulator: Simulator,
  registrations: readonly string[],
  guids: ReadonlySet<string>,
): Promise<void> {
  const documents = await documentsAt(simulator);
  expect(new Set(documents.map(({ documentGuid }) => documentGuid))).toEqual(guids);
  expect(documents.filter(({ copies }) => copies !== 1)).toEqual([]);
  const numbers = new Map(documents.map(({ documentGuid, number }) => [documentGuid, number]));
  for (const id of registrations) {
    const view = await bed.view(id);
    expect(view).toMatchObject({
      state: 'REGISTERED',
      signalState: 'REGISTERED',
      number: numbers.get(view.documentGuid),
      signalNumber: view.number,
    });
  }
}

describe('exactly one number per signal, whatever happens on the way', () => {
  it.each([1, 2])('over СЕОС, seed %i', { timeout }, async (seed) => {
    const desk = bed.pushDesk(createPushReceiver(registry.pushOptions));
    const inbox = await registry.pushInbox(desk);
    const simulator = await registry.start({
      delayMs: 15,
      pushUrl: inbox.url,
      numbering: { form: 'number', pattern: `${seed}-НС-<n>` },
    });
    await setFaults(simulator, { seed, slowMs: 1_000, random: troubles });
    const { registrations, guids } = await submit(40);
    await workUntilSettled(registry.adapter(simulator.url, { timeoutMs: 500 }), registrations);
    await expectExactlyOnce(simulator, registrations, guids);
    // Every second send was preceded by a question, so the register was never even asked to take a copy.
    expect((await documentsAt(simulator)).filter(({ received }) => received !== 1)).toEqual([]);
    expect(Object.keys(simulator.faults.state.injected).length).toBeGreaterThan(8);
  });

  it('over the vendor service that doubles whatever it is sent twice', { timeout }, async () => {
    const simulator = await registry.start({ numbering: { form: 'number', pattern: 'R-<n>' } });
    const { down, resetBeforeCommit, resetAfterCommit, errorAfterCommit, garbage } = troubles;
    await setFaults(simulator, {
      seed: 3,
      random: { down, resetBeforeCommit, resetAfterCommit, errorAfterCommit, garbage },
    });
    const system = await recordsSystemOf(registry.restConfig(`${simulator.url}/rest`), bed.database);
    const { registrations, guids } = await submit(20);
    await workUntilSettled(system, registrations);
    await expectExactlyOnce(simulator, registrations, guids);
  });
});
