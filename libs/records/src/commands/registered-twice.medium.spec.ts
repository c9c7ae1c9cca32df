import { randomUUID } from 'node:crypto';
import { alwaysOpen, createLogger, mustExist, sql } from '@ns/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StatusOutcome } from '../domain/records-system.ts';
import { GraphqlDesk } from '../testing/graphql-desk.ts';
import { InMemoryRecordsSystem } from '../testing/in-memory-records-system.ts';
import { impatient, RegistrationTestBed, staffId } from '../testing/registration-test-bed.ts';
import { receivePush } from './receive-push.ts';
import { reconcile } from './reconcile.ts';
import { resendCorrected } from './resend-corrected.ts';
import { registerDocument } from './register-document.ts';

let registry: InMemoryRecordsSystem;
const bed = await RegistrationTestBed.open();
const desk = GraphqlDesk.open(bed);
beforeEach(() => {
  registry = new InMemoryRecordsSystem();
});
afterEach(() => bed.clear());

interface Replaced {
  readonly signalId: string;
  readonly registrationId: string;
  readonly formerGuid: string;
}

/** A signal whose document was refused, and a corrected one that waits to be sent. */
async function replaced(): Promise<Replaced> {
  const { signalId, registrationId } = await bed.signal();
  registry.interrupt('register', 'before', () => ({ kind: 'rejected', reason: 'Липсва име' }));
  await registerDocument(bed.worker(registry), { registrationId });
  const { documentGuid } = await bed.view(registrationId);
  const reporter = { name: 'Демо подател', email: null, phone: null };
  await resendCorrected(bed, { signalId, reporter, reason: 'Поправено име', staffId });
  return { signalId, registrationId, formerGuid: documentGuid };
}

const registered = (number: string, date = '2026-11-26'): StatusOutcome => {
  return { kind: 'registered', number, date, file: 'OPEN' };
};
const push = (documentGuid: string, outcome: StatusOutcome) =>
  receivePush({ database: bed.database, policy: impatient }, { messageGuid: randomUUID(), documentGuid, outcome });

interface Difference {
  readonly kind: string;
  readonly ours: string | null;
  readonly theirs: string | null;
}
let nights = 0;
/** One night's comparison. @returns kinds and numbers of the differences */
async function compare(): Promise<readonly Difference[]> {
  const em = bed.database.fork();
  nights += 1;
  const { id } = mustExist(
    (
      await sql<{ id: string }>`
    insert into reconciliation (day, since) values (date '2026-12-01' + ${nights}::int, now() - interval '1 day')
    returning id`.execute(em.getKysely())
    ).rows[0],
    'The statement answers one row.',
  );
  const logger = createLogger('test', 'silent');
  const needs = { database: bed.database, system: registry, gate: alwaysOpen, policy: impatient, logger };
  await reconcile(needs, { reconciliationId: id });
  return (
    await sql<Difference>`
    select kind, ours, theirs from reconciliation_difference where reconciliation_id = ${id} order by kind`.execute(
      em.getKysely(),
    )
  ).rows;
}

interface Change {
  readonly id: string;
  readonly number: string;
  readonly previousNumber: string | null;
}
async function changes(): Promise<readonly { readonly reason: string; readonly change: Change | null }[]> {
  const { data } = await desk.ask(
    'DISPATCHER',
    '{ stuckRegistrations { reason registrations { change { id number previousNumber } } } }',
  );
  const groups = data?.['stuckRegistrations'] as
    | readonly { readonly reason: string; readonly registrations: readonly { readonly change: Change | null }[] }[]
    | undefined;
  return (groups ?? []).flatMap(({ reason, registrations }) => registrations.map(({ change }) => ({ reason, change })));
}
async function decide(mutation: 'acceptRegistrationChange' | 'keepRegistration', signalId: string): Promise<unknown> {
  const change = mustExist((await changes())[0]?.change, 'no change waits');
  const { data } = await desk.ask(
    'DISPATCHER',
    `mutation { ${mutation}(signalId: "${signalId}", changeId: "${change.id}") {
      __typename ... on Registration { state incomingNumber documentGuid } } }`,
  );
  return data?.[mutation];
}
const notesOf = async (signalId: string) => {
  const found = (
    await sql<{ note: string | null }>`
    select note from signal_event where signal_id = ${signalId} order by id`.execute(bed.database.fork().getKysely())
  ).rows;
  return found.map(({ note }) => note ?? '').join('\n');
};

describe('a refused document that gets a number after a corrected one took its place', () => {
  it('is put before a person when it is pushed, once, with both numbers', async () => {
    const { signalId, registrationId, formerGuid } = await replaced();
    await registerDocument(bed.worker(registry), { registrationId });
    expect(await push(formerGuid, registered('КЪСЕН-1'))).toBe('taken');
    expect(await push(formerGuid, registered('КЪСЕН-1'))).toBe('taken');
    expect(await changes()).toMatchObject([
      { reason: 'REGISTERED_TWICE', change: { number: 'КЪСЕН-1', previousNumber: registry.firstNumber } },
    ]);
    expect(await bed.numberOf(signalId)).toBe(registry.firstNumber);
    expect((await bed.events(signalId)).filter((type) => type === 'registration_changed')).toHaveLength(1);
  });

  it('is found by the nightly comparison when its push was lost', async () => {
    const { registrationId, formerGuid } = await replaced();
    await registerDocument(bed.worker(registry), { registrationId });
    registry.documents.push(formerGuid);
    const late = { kind: 'REGISTERED_TWICE', ours: `${registry.firstNumber} / 2026-11-24` };
    expect(await compare()).toMatchObject([late]);
    expect(await compare()).toMatchObject([late]);
    expect(await changes()).toMatchObject([
      { reason: 'REGISTERED_TWICE', change: { previousNumber: registry.firstNumber } },
    ]);
  });

  it('gives the signal its number when a person decides so, and the other one is named in the history', async () => {
    const { signalId, registrationId, formerGuid } = await replaced();
    await registerDocument(bed.worker(registry), { registrationId });
    const corrected = (await bed.view(registrationId)).documentGuid;
    registry.documents.push(formerGuid);
    await compare();
    const [{ change } = { change: null }] = await changes();
    expect(await decide('acceptRegistrationChange', signalId)).toMatchObject({
      state: 'REGISTERED',
      incomingNumber: change?.number,
      documentGuid: formerGuid,
    });
    expect(await bed.view(registrationId)).toMatchObject({ signalNumber: change?.number, documentGuid: formerGuid });
    expect(await notesOf(signalId)).toContain(`Номер ${registry.firstNumber} от 24.11.2026 г. не важи`);
    expect(await bed.events(signalId)).toContain('number_changed');
    // The records system still has both, which is reported each night, and nobody is asked again.
    expect(await compare()).toMatchObject([{ kind: 'REGISTERED_TWICE' }]);
    expect(await changes()).toEqual([]);
    expect(await push(corrected, registered(registry.firstNumber, '2026-11-24'))).toBe('taken');
    expect(await changes()).toEqual([]);
  });

  it('changes nothing when a person keeps the number, and nobody is asked again', async () => {
    const { signalId, registrationId, formerGuid } = await replaced();
    await registerDocument(bed.worker(registry), { registrationId });
    await push(formerGuid, registered('КЪСЕН-1'));
    expect(await decide('keepRegistration', signalId)).toMatchObject({ incomingNumber: registry.firstNumber });
    await push(formerGuid, registered('КЪСЕН-1'));
    expect(await changes()).toEqual([]);
    expect(await notesOf(signalId)).toContain('Номер КЪСЕН-1 от 26.11.2026 г. не важи');
  });

  it('can be chosen while the corrected one is not sent yet, which is then never sent', async () => {
    const { signalId, registrationId, formerGuid } = await replaced();
    await push(formerGuid, registered('КЪСЕН-1'));
    expect(await changes()).toMatchObject([{ change: { number: 'КЪСЕН-1', previousNumber: null } }]);
    expect(await decide('acceptRegistrationChange', signalId)).toMatchObject({
      state: 'REGISTERED',
      incomingNumber: 'КЪСЕН-1',
    });
    await registerDocument(bed.worker(registry), { registrationId });
    expect(registry.documents).toEqual([]);
    expect(await bed.events(signalId)).toContain('registered');
  });

  it('is chosen while a worker hands over the corrected one, which then writes nothing', async () => {
    const { signalId, registrationId, formerGuid } = await replaced();
    registry.interrupt('register', 'after', async () => {
      await push(formerGuid, registered('КЪСЕН-1'));
      await decide('acceptRegistrationChange', signalId);
      return registered(registry.firstNumber);
    });
    await registerDocument(bed.worker(registry), { registrationId });
    expect(await bed.numberOf(signalId)).toBe('КЪСЕН-1');
    // What the worker could not write is found at night.
    expect(await compare()).toMatchObject([{ kind: 'MISSING_THERE' }, { kind: 'REGISTERED_TWICE' }]);
    expect(await changes()).toMatchObject([{ change: { number: registry.firstNumber, previousNumber: 'КЪСЕН-1' } }]);
  });

  it('waits for nobody any more when it is cancelled there', async () => {
    const { registrationId, formerGuid } = await replaced();
    await registerDocument(bed.worker(registry), { registrationId });
    await push(formerGuid, registered('КЪСЕН-1'));
    await compare();
    expect(await changes()).toEqual([]);
  });

  it('has a number that another signal has: it is refused with that signal’s reference', async () => {
    const other = await bed.signal();
    await registerDocument(bed.worker(registry), { registrationId: other.registrationId });
    const { signalId, formerGuid } = await replaced();
    await push(formerGuid, registered(registry.firstNumber, '2026-11-24'));
    expect(await decide('acceptRegistrationChange', signalId)).toMatchObject({ __typename: 'InvalidInputError' });
  });
});

describe('a document that the records system registered twice', () => {
  const twice = (...numbers: string[]): StatusOutcome => ({
    kind: 'registeredTwice',
    numbers: numbers.map((number) => ({ number, date: '2026-11-24' })),
  });

  it('gets neither number by itself: a person must look', async () => {
    const { signalId, registrationId } = await bed.signal();
    registry.interrupt('register', 'after', () => ({ kind: 'unknown', cause: 'TIMEOUT', detail: '' }));
    await registerDocument(bed.worker(registry), { registrationId });
    registry.interrupt('status', 'before', () => twice('94-1', '94-2'));
    await registerDocument(bed.worker(registry), { registrationId });
    expect(await bed.view(registrationId)).toMatchObject({
      state: 'NEEDS_ATTENTION',
      problem: 'SEVERAL_NUMBERS',
      signalState: 'NEEDS_ATTENTION',
      signalNumber: null,
    });
    expect(await notesOf(signalId)).toContain('94-1 / 2026-11-24, 94-2 / 2026-11-24');
    expect(await changes()).toMatchObject([{ reason: 'SEVERAL_NUMBERS', change: null }]);
  });

  it('after it had its number, is a difference and waits for a person, who is asked once', async () => {
    const { signalId, registrationId } = await bed.signal();
    await registerDocument(bed.worker(registry), { registrationId });
    const both = () => twice(registry.firstNumber, '94-ВТОРИ');
    registry.interrupt('status', 'before', both);
    expect(await compare()).toEqual([
      {
        kind: 'REGISTERED_TWICE',
        ours: `${registry.firstNumber} / 2026-11-24`,
        theirs: `${registry.firstNumber} / 2026-11-24, 94-ВТОРИ / 2026-11-24`,
      },
    ]);
    expect(await changes()).toMatchObject([
      { reason: 'REGISTERED_TWICE', change: { number: '94-ВТОРИ', previousNumber: registry.firstNumber } },
    ]);
    expect(await decide('acceptRegistrationChange', signalId)).toMatchObject({ incomingNumber: '94-ВТОРИ' });
    registry.interrupt('status', 'before', both);
    expect(await compare()).toMatchObject([{ kind: 'REGISTERED_TWICE' }]);
    expect(await changes()).toEqual([]);
  });

  it('waits for nobody any more when the other number is cancelled there', async () => {
    const { registrationId } = await bed.signal();
    await registerDocument(bed.worker(registry), { registrationId });
    registry.interrupt('status', 'before', () => twice(registry.firstNumber, '94-ВТОРИ'));
    await compare();
    expect(await compare()).toEqual([]);
    expect(await changes()).toEqual([]);
  });

  it('without a number here is shown by the comparison, too', async () => {
    const { registrationId } = await bed.signal();
    registry.interrupt('register', 'after', () => ({ kind: 'unknown', cause: 'TIMEOUT', detail: '' }));
    await registerDocument(bed.worker(registry, { ...impatient, maxFailures: 1 }), { registrationId });
    registry.interrupt('status', 'before', () => twice('94-1', '94-2'));
    expect(await compare()).toMatchObject([{ kind: 'REGISTERED_TWICE', ours: null }]);
  });
});

describe('the database', () => {
  it('keeps one open change for each document of a registration', async () => {
    const { registrationId, formerGuid } = await replaced();
    await registerDocument(bed.worker(registry), { registrationId });
    const { documentGuid } = await bed.view(registrationId);
    await push(formerGuid, registered('КЪСЕН-1'));
    await push(formerGuid, registered('КЪСЕН-2'));
    await push(documentGuid, registered('ПОПРАВЕН-1'));
    const open = (
      await sql<{ number: string }>`
      select number from registration_change where settled_at is null order by number`.execute(
        bed.database.fork().getKysely(),
      )
    ).rows;
    expect(open.map(({ number }) => number)).toEqual(['КЪСЕН-2', 'ПОПРАВЕН-1']);
    await sql`update registration_change set reported_at = now()`.execute(bed.database.fork().getKysely());
    expect(await changes()).toHaveLength(1);
  });
});
