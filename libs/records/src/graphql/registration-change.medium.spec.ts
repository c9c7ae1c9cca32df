import { randomUUID } from 'node:crypto';
import type { StaffRole } from '@ns/identity';
import { MunicipalityDirectory } from '@ns/municipality';
import { alwaysOpen, createLogger, mustExist, sql } from '@ns/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receivePush } from '../commands/receive-push.ts';
import { reconcile } from '../commands/reconcile.ts';
import type { StatusOutcome } from '../domain/records-system.ts';
import { documentOfRegistration } from '../queries/document-of-registration.ts';
import { GraphqlDesk } from '../testing/graphql-desk.ts';
import { InMemoryRecordsSystem } from '../testing/in-memory-records-system.ts';
import { impatient, RegistrationTestBed, staffId } from '../testing/registration-test-bed.ts';
import { registerDocument } from '../commands/register-document.ts';

let registry: InMemoryRecordsSystem;
const bed = await RegistrationTestBed.open();
const desk = GraphqlDesk.open(bed);
beforeEach(() => {
  registry = new InMemoryRecordsSystem();
});
afterEach(() => bed.clear());

interface Numbered {
  readonly signalId: string;
  readonly registrationId: string;
  readonly documentGuid: string;
  readonly number: string;
}

/** A signal that got its number. */
async function registered(department?: string): Promise<Numbered> {
  const { signalId, registrationId } = await bed.signal(department);
  await registerDocument(bed.worker(registry), { registrationId });
  const { documentGuid, number } = await bed.view(registrationId);
  if (number === null) {
    throw new Error('no number');
  }
  return { signalId, registrationId, documentGuid, number };
}

const push = (documentGuid: string, outcome: StatusOutcome) =>
  receivePush({ database: bed.database, policy: impatient }, { messageGuid: randomUUID(), documentGuid, outcome });
const corrected = (number: string, date = '2026-11-25'): StatusOutcome => ({
  kind: 'registered',
  number,
  date,
  file: 'OPEN',
});
const refused: StatusOutcome = { kind: 'rejected', reason: 'Заведен по погрешка' };

interface Change {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly previousNumber: string;
  readonly reason: string | null;
}
interface StuckGroup {
  readonly reason: string;
  readonly count: number;
  readonly lastError: string | null;
  readonly registrations: readonly { readonly signalId: string; readonly change: Change | null }[];
}
const changes = 'registrations { signalId change { id kind number previousNumber reason } }';
const attention = async (role: StaffRole = 'DISPATCHER', departments: readonly string[] = []) =>
  (await desk.ask(role, `{ stuckRegistrations { reason count lastError ${changes} } }`, departments)).data?.[
    'stuckRegistrations'
  ] as readonly StuckGroup[];
const waiting = async (): Promise<Change> => {
  const [group] = await attention();
  const change = mustExist(group?.registrations[0]?.change, 'no change waits');
  return change;
};
const outcome = '{ __typename ... on ErrorResult { code } }';
const result =
  '{ __typename ... on Registration { state incomingNumber incomingDate change { id } log { action outcome } ' +
  '} ... on ErrorResult { code message } ... on InvalidInputError { fields { path message } } }';
const accept = (signalId: string, changeId: string) =>
  `mutation { acceptRegistrationChange(signalId: "${signalId}", changeId: "${changeId}") ${result} }`;
const keep = (signalId: string, changeId: string) =>
  `mutation { keepRegistration(signalId: "${signalId}", changeId: "${changeId}") ${outcome} }`;
const settled = async (source: string) => (await desk.ask('DISPATCHER', source)).data;

async function lastEvent(signalId: string) {
  return (
    await sql<{ type: string; actorId: string | null; note: string | null; data: Record<string, unknown> }>`
    select type, actor_id as "actorId", note, data from signal_event
    where signal_id = ${signalId} order by id desc limit 1`.execute(bed.database.fork().getKysely())
  ).rows[0];
}

describe('a number that was corrected in the records system', () => {
  it('stays as it is here, and waits for a person with both numbers', async () => {
    const { signalId, registrationId, documentGuid, number } = await registered();
    expect(await push(documentGuid, corrected('ПОПРАВЕН-1'))).toBe('taken');
    expect(await bed.view(registrationId)).toMatchObject({ number, signalNumber: number, state: 'REGISTERED' });
    expect(await attention()).toMatchObject([
      {
        reason: 'NUMBER_CHANGED',
        count: 1,
        lastError: 'Деловодната система е сменила номера на заведен документ: ПОПРАВЕН-1',
        registrations: [{ signalId, change: { kind: 'CORRECTED', number: 'ПОПРАВЕН-1', previousNumber: number } }],
      },
    ]);
    expect((await desk.ask('CLERK', '{ recordsSystemCondition { needAttention } }')).data).toEqual({
      recordsSystemCondition: { needAttention: 1 },
    });
    expect(await lastEvent(signalId)).toMatchObject({
      type: 'registration_changed',
      note: expect.stringMatching(new RegExp(`ПОПРАВЕН-1 от 25.11.2026.*${number}`)),
    });
  });

  it('is one change however often it is reported, and the newest report counts', async () => {
    const { signalId, documentGuid } = await registered();
    for (const number of ['ПОПРАВЕН-1', 'ПОПРАВЕН-1', 'ПОПРАВЕН-2', 'ПОПРАВЕН-2']) {
      await push(documentGuid, corrected(number));
    }
    expect(await attention()).toMatchObject([{ count: 1, registrations: [{ change: { number: 'ПОПРАВЕН-2' } }] }]);
    expect(await bed.events(signalId)).toEqual(['registered', 'registration_changed', 'registration_changed']);
  });

  it('comes into force with one press, and the history keeps both', async () => {
    const { signalId, registrationId, documentGuid, number } = await registered();
    await push(documentGuid, corrected('ПОПРАВЕН-1'));
    const change = await waiting();
    expect(await settled(accept(signalId, change.id))).toEqual({
      acceptRegistrationChange: {
        __typename: 'Registration',
        state: 'REGISTERED',
        incomingNumber: 'ПОПРАВЕН-1',
        incomingDate: '2026-11-25',
        change: null,
        log: expect.arrayContaining([
          { action: 'TAKEN_OVER', outcome: `Заведен: ${number} / 2026-11-24 → ПОПРАВЕН-1 / 2026-11-25` },
        ]),
      },
    });
    expect(await bed.view(registrationId)).toMatchObject({ number: 'ПОПРАВЕН-1', signalNumber: 'ПОПРАВЕН-1' });
    expect(await lastEvent(signalId)).toEqual({
      type: 'number_changed',
      actorId: staffId,
      note: `Досегашен номер: ${number} / 2026-11-24`,
      data: {
        incomingNumber: 'ПОПРАВЕН-1',
        incomingDate: '2026-11-25',
        previousNumber: number,
        previousDate: '2026-11-24',
      },
    });
    expect(await attention()).toEqual([]);
    await push(documentGuid, corrected('ПОПРАВЕН-1'));
    expect(await attention()).toEqual([]);
  });

  it('is taken over exactly as it was seen: not settled, not replaced, not of another signal', async () => {
    const { signalId, documentGuid } = await registered();
    const other = await registered();
    await push(documentGuid, corrected('ПОПРАВЕН-1'));
    const first = await waiting();
    await push(documentGuid, corrected('ПОПРАВЕН-2'));
    const gone = { acceptRegistrationChange: { __typename: 'ActionNotAvailableError' } };
    expect(await settled(accept(signalId, first.id))).toMatchObject(gone);
    const second = await waiting();
    const notFound = { acceptRegistrationChange: { __typename: 'NotFoundError' } };
    expect(await settled(accept(other.signalId, second.id))).toMatchObject(notFound);
    for (const wrong of [randomUUID(), 'x', "'; drop table registration; --"]) {
      expect(await settled(accept(signalId, wrong))).toMatchObject(notFound);
    }
    await settled(accept(signalId, second.id));
    expect(await settled(accept(signalId, second.id))).toMatchObject(gone);
    expect(await bed.numberOf(signalId)).toBe('ПОПРАВЕН-2');
  });

  it('pressed by two people at once is taken over once', async () => {
    const { signalId, documentGuid } = await registered();
    await push(documentGuid, corrected('ПОПРАВЕН-1'));
    const { id } = await waiting();
    const answers = await Promise.all([settled(accept(signalId, id)), settled(accept(signalId, id))]);
    expect(
      answers.map((answer) => (answer?.['acceptRegistrationChange'] as { __typename: string }).__typename),
    ).toEqual(expect.arrayContaining(['Registration', 'ActionNotAvailableError']));
    expect((await bed.events(signalId)).filter((type) => type === 'number_changed')).toHaveLength(1);
  });

  it('is not taken over while it belongs to another signal, and the answer says to which', async () => {
    const { signalId, documentGuid } = await registered();
    const other = await registered();
    await push(documentGuid, corrected(other.number, '2026-11-24'));
    const { id } = await waiting();
    expect(await settled(accept(signalId, id))).toMatchObject({
      acceptRegistrationChange: {
        __typename: 'InvalidInputError',
        fields: [{ path: 'changeId', message: expect.stringMatching(/NS-2026-\d{6}/) }],
      },
    });
    expect((await waiting()).id).toBe(id);
  });

  it('can be left as it is here; the same report does not come back, another one does', async () => {
    const { signalId, documentGuid, number } = await registered();
    await push(documentGuid, corrected('ГРЕШЕН-1'));
    expect(await settled(keep(signalId, (await waiting()).id))).toEqual({
      keepRegistration: { __typename: 'Registration' },
    });
    await push(documentGuid, corrected('ГРЕШЕН-1'));
    expect(await attention()).toEqual([]);
    expect(await bed.numberOf(signalId)).toBe(number);
    await push(documentGuid, corrected('ГРЕШЕН-2'));
    expect(await attention()).toMatchObject([{ count: 1 }]);
  });

  it('is cited by the decision that is registered later', async () => {
    const { signalId, documentGuid } = await registered();
    await push(documentGuid, corrected('ПОПРАВЕН-1'));
    await settled(accept(signalId, (await waiting()).id));
    const documentOf = documentOfRegistration({
      database: bed.database,
      directory: new MunicipalityDirectory(() => bed.database.fork()),
      photosOf: () => Promise.resolve([]),
      documentKind: 'Сигнал',
      decisionKind: 'Отговор',
    });
    const eventId = await bed.step(signalId, { type: 'closed' }, 'CLOSED');
    expect(await documentOf({ signalId, documentGuid: randomUUID(), senderNumber: null, eventId })).toMatchObject({
      parent: { documentGuid, number: 'ПОПРАВЕН-1', date: '2026-11-25' },
      about: expect.stringContaining('ПОПРАВЕН-1 от 25.11.2026'),
    });
  });

  it('of a decision is taken over, too, and changes nothing for the reporter', async () => {
    const { signalId } = await registered();
    const decisionId = await bed.decision(signalId);
    await registerDocument(bed.worker(registry), { registrationId: decisionId });
    const { documentGuid } = await bed.view(decisionId);
    await push(documentGuid, corrected('ИЗХ-2'));
    await settled(accept(signalId, (await waiting()).id));
    expect((await bed.view(decisionId)).number).toBe('ИЗХ-2');
    expect(await lastEvent(signalId)).toMatchObject({ type: 'registration_note', actorId: staffId });
  });
});

describe('a refusal that comes after the number', () => {
  it('leaves the number in force until a person has pressed; then the signal waits for a number again', async () => {
    const { signalId, registrationId, documentGuid, number } = await registered();
    await push(documentGuid, refused);
    await push(documentGuid, refused);
    expect(await bed.view(registrationId)).toMatchObject({ state: 'REGISTERED', signalNumber: number });
    expect(await attention()).toMatchObject([
      { reason: 'REJECTED_LATER', count: 1, registrations: [{ change: { reason: 'Заведен по погрешка' } }] },
    ]);
    await settled(accept(signalId, (await waiting()).id));
    expect(await bed.view(registrationId)).toMatchObject({
      state: 'REJECTED',
      number: null,
      signalState: 'REJECTED',
      signalNumber: null,
    });
    expect(await lastEvent(signalId)).toEqual({
      type: 'number_withdrawn',
      actorId: staffId,
      note: 'Заведен по погрешка',
      data: { previousNumber: number, previousDate: '2026-11-24' },
    });
    expect(await attention()).toMatchObject([{ reason: 'REJECTED' }]);
    await settled(
      `mutation { markRegistered(input: { signalId: "${signalId}", incomingNumber: "94-НОВ-1",
        incomingDate: "2026-11-25", reason: "Заведен отново" }) { __typename } }`,
    );
    expect(await bed.numberOf(signalId)).toBe('94-НОВ-1');
  });
});

describe('who may decide about a change', () => {
  it('is a dispatcher or an administrator; clerks and managers see it, citizens do not', async () => {
    const { signalId, documentGuid } = await registered('roads');
    await push(documentGuid, corrected('ПОПРАВЕН-1'));
    const { id } = await waiting();
    for (const role of ['CITIZEN', 'CLERK', 'MANAGER'] as const) {
      expect((await desk.ask(role, accept(signalId, id), ['roads'])).codes).toEqual(['FORBIDDEN']);
      expect((await desk.ask(role, keep(signalId, id), ['roads'])).codes).toEqual(['FORBIDDEN']);
    }
    expect(await attention('CLERK', ['roads'])).toMatchObject([{ count: 1 }]);
    expect(await attention('CLERK', ['parks'])).toEqual([]);
    expect(await attention('MANAGER')).toMatchObject([{ count: 1 }]);
    const { data } = await desk.ask('ADMIN', accept(signalId, id));
    expect(data).toMatchObject({ acceptRegistrationChange: { __typename: 'Registration' } });
  });
});

describe('the nightly comparison', () => {
  const compare = async (): Promise<void> => {
    const em = bed.database.fork();
    await sql`delete from reconciliation_difference`.execute(em.getKysely());
    await sql`delete from reconciliation`.execute(em.getKysely());
    const begun = mustExist(
      (
        await sql<{ id: string }>`
      insert into reconciliation (day, since) values ('2026-11-26', now() - interval '1 day') returning id`.execute(
          em.getKysely(),
        )
      ).rows[0],
      'The statement answers one row.',
    );
    const logger = createLogger('test', 'silent');
    const needs = { database: bed.database, system: registry, gate: alwaysOpen, policy: impatient, logger };
    await reconcile(needs, { reconciliationId: begun.id });
  };

  it('puts another number before a person once, and takes it back when it is undone', async () => {
    const { signalId } = await registered();
    registry.interrupt('status', 'before', () => corrected('ПОПРАВЕН-1'));
    await compare();
    registry.interrupt('status', 'before', () => corrected('ПОПРАВЕН-1'));
    await compare();
    expect(await attention()).toMatchObject([{ reason: 'NUMBER_CHANGED', count: 1 }]);
    const changes = (
      await sql<{ id: string }>`select id from registration_change`.execute(bed.database.fork().getKysely())
    ).rows;
    expect(changes).toHaveLength(1);
    await compare();
    expect(await attention()).toEqual([]);
    expect(await bed.events(signalId)).toEqual(['registered', 'registration_changed', 'registration_note']);
  });
});
