import type { StaffRole } from '@ns/identity';
import { sql } from '@ns/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StatusOutcome } from '../domain/records-system.ts';
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

const timeout: StatusOutcome = { kind: 'unknown', cause: 'TIMEOUT', detail: 'no answer in time' };
const refusal: StatusOutcome = { kind: 'rejected', reason: 'Липсва адрес на подателя' };

async function failed(
  outcome: StatusOutcome,
  department?: string,
): Promise<{ signalId: string; registrationId: string }> {
  const signal = await bed.signal(department);
  registry.interrupt('register', 'before', () => outcome);
  await registerDocument(bed.worker(registry, { ...impatient, maxFailures: 1 }), {
    registrationId: signal.registrationId,
  });
  return signal;
}

interface Group {
  readonly reason: string;
  readonly count: number;
  readonly registrations: readonly { readonly signalId: string }[];
}
const stuck =
  '{ stuckRegistrations(first: 2) { reason title advice count oldestSince attempts nextAttemptAt lastError ' +
  'registrations { signalId direction createdAt log { action outcome at durationMs } } } }';
const groups = async (role: StaffRole = 'DISPATCHER', departments: readonly string[] = []) =>
  (await desk.ask(role, stuck, departments)).data?.['stuckRegistrations'] as readonly Group[];
const retryAll = (reason: string) => `mutation { retryRegistrations(reason: ${reason}) { retried left } }`;
const mark = (
  signalId: string,
  input = 'incomingNumber: " 94-РЪЧ-1 ", incomingDate: "2026-11-20", reason: "Заведен на гише при повреда"',
) =>
  `mutation { markRegistered(input: { signalId: "${signalId}", ${input} }) { ... on ErrorResult { code message }
    __typename ... on Registration { state incomingNumber incomingDate byHand log { action outcome } }
    ... on InvalidInputError { fields { path message } } } }`;

describe('the screen of stuck documents', () => {
  it('groups them by reason, the reason of the oldest one first, with the last words in full', async () => {
    await failed(refusal);
    await bed.elapse(60_000);
    const slow = [await failed(timeout), await failed(timeout), await failed(timeout)];
    const found = await groups();
    expect(found).toMatchObject([
      {
        reason: 'REJECTED',
        title: 'Деловодната система отказа да заведе сигнала',
        advice: 'Прочетете причината, поправете данните за подателя и изпратете сигнала като нов документ.',
        count: 1,
        attempts: 1,
        nextAttemptAt: null,
        lastError: 'Деловодната система отказа да заведе сигнала: Липсва адрес на подателя',
      },
      { reason: 'TIMEOUT', count: 3, lastError: 'Деловодната система не отговори навреме: no answer in time' },
    ]);
    expect(found[1]?.registrations.map(({ signalId }) => signalId)).toEqual(
      slow.slice(0, 2).map(({ signalId }) => signalId),
    );
    expect(found[1]?.registrations[0]).toMatchObject({
      direction: 'INCOMING',
      log: [{ action: 'REGISTER', outcome: 'Деловодната система не отговори навреме: no answer in time' }],
    });
  });

  it('shows what is merely late, and why it waits; what came in a moment ago is not stuck', async () => {
    const { registrationId } = await bed.signal();
    await bed.signal();
    const { signalId } = await bed.signal();
    await bed.decision(signalId);
    registry.interrupt('register', 'after', () => ({ kind: 'waiting' }));
    await registerDocument(bed.worker(registry), { registrationId });
    expect(await groups()).toEqual([]);
    await bed.elapse(16 * 60_000);
    const found = await groups();
    expect(found.map(({ reason, count }) => [reason, count]).toSorted()).toEqual([
      ['INCOMING_AWAITED', 1],
      ['NOT_SENT', 2],
      ['NUMBER_AWAITED', 1],
    ]);
  });

  it('shows a clerk the clerk’s departments only, and citizens nothing', async () => {
    await failed(timeout, 'roads');
    const parks = await failed(timeout, 'parks');
    expect(
      (await groups('CLERK', ['parks'])).flatMap(({ registrations }) => registrations.map(({ signalId }) => signalId)),
    ).toEqual([parks.signalId]);
    expect((await desk.ask('CITIZEN', stuck)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('retrying everything of one reason', () => {
  it('makes all of them due one after another, asks before it sends, and leaves the others alone', async () => {
    const slow = [await failed(timeout), await failed(timeout)];
    const refused = await failed(refusal);
    expect((await desk.ask('DISPATCHER', retryAll('TIMEOUT'))).data).toEqual({
      retryRegistrations: { retried: 2, left: 0 },
    });
    await bed.elapse(1_000);
    for (const id of await bed.due()) {
      await registerDocument(bed.worker(registry), { registrationId: id });
    }
    for (const { registrationId } of slow) {
      expect((await bed.view(registrationId)).state).toBe('REGISTERED');
    }
    expect((await bed.view(refused.registrationId)).state).toBe('REJECTED');
    expect(registry.documents).toHaveLength(2);
  });

  it('stays in the history with the name of who pressed', async () => {
    const { signalId } = await failed(timeout);
    await desk.ask('DISPATCHER', retryAll('TIMEOUT'));
    const last = (
      await sql<{ type: string; actor_id: string }>`
      select type, actor_id from signal_event where signal_id = ${signalId} order by id desc limit 1`.execute(
        bed.database.fork().getKysely(),
      )
    ).rows[0];
    expect(last).toEqual({ type: 'registration_note', actor_id: staffId });
  });

  it('tries a records system that did not answer at once, not at the end of the wait', async () => {
    const gate = bed.gate('http://registry-of-retries.test');
    await failed(timeout);
    for (let time = 0; time < 5; time += 1) {
      await gate.report('free', 'dead');
    }
    expect(await gate.outlook()).toBe('none');
    await desk.ask('DISPATCHER', retryAll('TIMEOUT'));
    expect(await gate.outlook()).toBe('one');
  });

  it.each<[StaffRole | 'CITIZEN', unknown]>([
    ['DISPATCHER', undefined],
    ['MANAGER', undefined],
    ['ADMIN', undefined],
    ['CLERK', ['FORBIDDEN']],
    ['CITIZEN', ['FORBIDDEN']],
  ])('as %s: %s', async (role, codes) => {
    expect((await desk.ask(role, retryAll('TIMEOUT'))).codes).toEqual(codes);
  });
});

describe('retrying one decision', () => {
  const retry = (signalId: string, documentGuid: string) =>
    `mutation { retryRegistration(signalId: "${signalId}", documentGuid: "${documentGuid}") { __typename
      ... on Registration { direction state } } }`;

  it('is possible by its document, for the signal that it belongs to', async () => {
    const { signalId, registrationId } = await bed.signal();
    await registerDocument(bed.worker(registry), { registrationId });
    const decision = await bed.decision(signalId);
    registry.interrupt('register', 'before', () => refusal);
    await registerDocument(bed.worker(registry), { registrationId: decision });
    const { documentGuid } = await bed.view(decision);
    const other = await bed.signal();
    expect((await desk.ask('DISPATCHER', retry(other.signalId, documentGuid))).data).toEqual({
      retryRegistration: { __typename: 'NotFoundError' },
    });
    expect((await desk.ask('DISPATCHER', retry(signalId, documentGuid))).data).toEqual({
      retryRegistration: { __typename: 'Registration', direction: 'OUTGOING', state: 'PENDING' },
    });
    await registerDocument(bed.worker(registry), { registrationId: decision });
    expect((await bed.view(decision)).state).toBe('REGISTERED');
  });
});

describe('marking as registered by hand', () => {
  it('stores and publishes the number, with who entered it and why', async () => {
    const { signalId } = await failed(refusal);
    expect((await desk.ask('DISPATCHER', mark(signalId))).data).toMatchObject({
      markRegistered: {
        __typename: 'Registration',
        state: 'REGISTERED',
        incomingNumber: '94-РЪЧ-1',
        incomingDate: '2026-11-20',
        byHand: true,
        log: [{ action: 'BY_HAND' }, { action: 'REGISTER' }],
      },
    });
    expect(await bed.numberOf(signalId)).toBe('94-РЪЧ-1');
    expect((await bed.events(signalId)).at(-1)).toBe('registered');
    const event = (
      await sql<object>`select actor_id as actor, note from signal_event
        where signal_id = ${signalId} and type = 'registered'`.execute(bed.database.fork().getKysely())
    ).rows[0];
    expect(event).toEqual({ actor: staffId, note: 'Номерът е въведен на ръка: Заведен на гише при повреда' });
    expect((await desk.ask('DISPATCHER', mark(signalId))).data).toMatchObject({
      markRegistered: { code: 'ACTION_NOT_AVAILABLE' },
    });
  });

  it('works before the registration has begun, and the event that comes later begins none', async () => {
    const signalId = await bed.bareSignal();
    expect((await desk.ask('ADMIN', mark(signalId))).data).toMatchObject({ markRegistered: { state: 'REGISTERED' } });
    expect(await bed.due()).toEqual([]);
  });

  it('is not overwritten by a worker that was asking at that moment', async () => {
    const { signalId, registrationId } = await bed.signal();
    registry.interrupt('register', 'after', async () => {
      await desk.ask('DISPATCHER', mark(signalId));
      return { kind: 'registered', number: registry.firstNumber, date: '2026-11-24', file: 'OPEN' };
    });
    await registerDocument(bed.worker(registry), { registrationId });
    expect(await bed.view(registrationId)).toMatchObject({
      state: 'REGISTERED',
      number: '94-РЪЧ-1',
      signalNumber: '94-РЪЧ-1',
    });
  });

  it('refuses a number that another signal has', async () => {
    const [one, two] = [await failed(refusal), await failed(refusal)];
    await desk.ask('DISPATCHER', mark(one.signalId));
    expect((await desk.ask('DISPATCHER', mark(two.signalId))).data).toMatchObject({
      markRegistered: {
        code: 'INVALID_INPUT',
        fields: [
          {
            path: 'incomingNumber',
            message: expect.stringMatching(/^Този входящ номер вече е на сигнал NS-2026-\d+\.$/),
          },
        ],
      },
    });
    expect((await bed.view(two.registrationId)).state).toBe('REJECTED');
  });

  it.each([
    ['an empty number', 'incomingNumber: " ", incomingDate: "2026-11-20", reason: "Заведен на гише"', 'incomingNumber'],
    [
      'a number that is too long',
      `incomingNumber: "${'9'.repeat(101)}", incomingDate: "2026-11-20", reason: "Заведен на гише"`,
      'incomingNumber',
    ],
    [
      'a day in the future',
      'incomingNumber: "1", incomingDate: "2999-01-01", reason: "Заведен на гише"',
      'incomingDate',
    ],
    [
      'a year that is a slip',
      'incomingNumber: "1", incomingDate: "0206-11-20", reason: "Заведен на гише"',
      'incomingDate',
    ],
    ['no reason', 'incomingNumber: "1", incomingDate: "2026-11-20", reason: " "', 'reason'],
    [
      'a story as the reason',
      `incomingNumber: "1", incomingDate: "2026-11-20", reason: "${'а'.repeat(501)}"`,
      'reason',
    ],
  ])('refuses %s', async (_name, input, path) => {
    const { signalId } = await failed(refusal);
    expect((await desk.ask('DISPATCHER', mark(signalId, input))).data).toMatchObject({
      markRegistered: { fields: [{ path }] },
    });
  });

  it.each<[StaffRole | 'CITIZEN', unknown]>([
    ['DISPATCHER', undefined],
    ['ADMIN', undefined],
    ['MANAGER', ['FORBIDDEN']],
    ['CLERK', ['FORBIDDEN']],
    ['CITIZEN', ['FORBIDDEN']],
  ])('as %s: %s', async (role, codes) => {
    expect((await desk.ask(role, mark('no-such-id'))).codes).toEqual(codes);
  });
});

describe('the condition of the registration', () => {
  it('shows staff whether the records system answers and what waits', async () => {
    await failed(refusal);
    await bed.signal();
    const question = '{ recordsSystemCondition { connection retryAt pending needAttention oldestSince } }';
    expect((await desk.ask('CLERK', question)).data).toEqual({
      recordsSystemCondition: {
        connection: 'CLOSED',
        retryAt: null,
        pending: 1,
        needAttention: 1,
        oldestSince: expect.any(String),
      },
    });
    expect((await desk.ask('CITIZEN', question)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('the documents of a signal', () => {
  it('are the signal itself, then its decisions', async () => {
    const { signalId, registrationId } = await failed(refusal);
    await bed.decision(signalId);
    await bed.decision(signalId);
    await desk.ask('DISPATCHER', mark(signalId));
    const { data } = await desk.ask(
      'DISPATCHER',
      '{ registrations(state: REGISTERED) { edges { node { signal { documents { ' +
        'direction state documentGuid } } } } } }',
    );
    expect(data).toMatchObject({
      registrations: {
        edges: [
          {
            node: {
              signal: {
                documents: [
                  {
                    direction: 'INCOMING',
                    state: 'REGISTERED',
                    documentGuid: (await bed.view(registrationId)).documentGuid,
                  },
                  { direction: 'OUTGOING', state: 'PENDING' },
                  { direction: 'OUTGOING', state: 'PENDING' },
                ],
              },
            },
          },
        ],
      },
    });
  });
});
