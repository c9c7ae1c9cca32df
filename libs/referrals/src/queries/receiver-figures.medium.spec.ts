import { randomUUID } from 'node:crypto';
import type { ApiContext, StaffRole } from '@ns/identity';
import { dayOf, plusDays } from '@ns/municipality';
import { sql } from '@ns/platform';
import { appendSignalEvent } from '@ns/signals';
import { addSignal } from '@ns/signals/testing';
import { describe, expect, it } from 'vitest';
import { acceptWork } from '../commands/accept-work.ts';
import { addContractorLink } from '../commands/add-contractor-link.ts';
import { answerWork } from '../commands/answer-work.ts';
import { noteReferral } from '../commands/note-referral.ts';
import { orderWork } from '../commands/order-work.ts';
import { ReceiverFiguresResolver } from '../graphql/receiver-figures.resolver.ts';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { receiverFigures } from './receiver-figures.ts';
import { workOrdersOf } from './work-orders.ts';

const bed = await ReferralsTestBed.open();
const kysely = () => bed.database.fork().getKysely();
// The steps of the test lie in the past.
await sql`alter table signal_event disable trigger signal_event_append_only`.execute(kysely());
const october = { from: '2026-10-01', to: '2026-10-31' };

interface Row {
  readonly state: string;
  readonly channel?: string;
  readonly sent?: string;
  readonly received?: string;
  readonly answered?: string;
  readonly answer?: string;
}

const signalOf = async (department = 'op_kd', status: 'IN_PROGRESS' | 'CLOSED' = 'IN_PROGRESS') =>
  (await addSignal(bed.database.fork(), { category: 'roads.pothole', department, status })).id;

/** Writes when a step was and what became of it. */
async function lived(eventId: string, at: string, { state, channel = 'NONE', ...days }: Row): Promise<void> {
  await sql`update signal_event set at = ${at} where id = ${eventId}`.execute(kysely());
  await sql`update referral set state = ${state}, channel = ${channel}, sent_on = ${days.sent ?? null}::date,
      received_on = ${days.received ?? null}::date, answered_on = ${days.answered ?? null}::date,
      answer = ${days.answer ?? null} where event_id = ${eventId}`.execute(kysely());
}

async function forwarded(receiver: string, at: string, row: Row, signalId?: string): Promise<string> {
  const id = signalId ?? (await signalOf());
  const eventId = await bed.forward(id, receiver);
  await bed.carry(id, eventId);
  await lived(eventId, at, row);
  return id;
}

async function ordered(at: string, row: Row, signalId: string): Promise<void> {
  const eventId = await bed.database.transaction(async (tx) => {
    const actor = { id: bed.clerk.id, kind: 'STAFF' } as const;
    const id = await appendSignalEvent(tx, {
      signalId,
      actor,
      type: 'work_ordered',
      data: { contractor: 'demo_roads' },
    });
    await sql`insert into referral (signal_id, event_id, contractor)
      values (${signalId}, ${id}, 'demo_roads')`.execute(tx.getKysely());
    return id;
  });
  await lived(eventId, at, row);
}

// The first and the last moment of October in Sofia are those of summer and of winter time.
await forwarded('viks', '2026-09-30T21:00:00Z', {
  state: 'ANSWERED',
  sent: '2026-10-02',
  received: '2026-10-04',
  answered: '2026-10-12',
  answer: 'DONE',
});
await forwarded('viks', '2026-09-30T20:59:59.999Z', { state: 'SENT', sent: '2026-10-05' });
const late = { sent: '2026-11-03', answered: '2026-12-01' };
await forwarded('viks', '2026-10-31T21:59:59.999Z', { state: 'ANSWERED', answer: 'NOT_OURS', ...late });
await forwarded('viks', '2026-10-31T22:00:00Z', { state: 'SENT', sent: '2026-11-02' });
// Taken back, and forwarded to the same body once more.
const twice = await forwarded('viks', '2026-10-10T09:00:00Z', { state: 'WITHDRAWN' });
await bed.reopen(twice);
const again = { state: 'RECEIVED', sent: '2026-10-15', received: '2026-10-25' };
await forwarded('viks', '2026-10-15T09:00:00Z', again, twice);
await forwarded('viks', '2026-10-12T09:00:00Z', { state: 'NEEDS_ATTENTION', channel: 'MAIL' });
// Passed on, taken back, and forwarded to another body.
const moved = await forwarded('viks', '2026-10-13T09:00:00Z', { state: 'SENT', sent: '2026-10-20' });
await bed.reopen(moved);
await forwarded('api', '2026-10-21T09:00:00Z', { state: 'WAITING' }, moved);
// Forwarded before anybody noted what was passed on.
await forwarded('viks', '2026-10-14T09:00:00Z', { state: 'UNSURE' });
const asks = { sent: '2026-10-14', answered: '2026-10-16', answer: 'NEEDS_MORE' };
await forwarded('viks', '2026-10-14T09:00:00Z', { state: 'ANSWERED', ...asks });
// Nobody waits for its answer any more.
const givenUp = { sent: '2026-10-14', answered: '2026-10-15', answer: 'NONE_EXPECTED' };
await forwarded('viks', '2026-10-14T09:00:00Z', { state: 'ANSWERED', ...givenUp });
const ofEcology = await signalOf('ecology');
await forwarded('api', '2026-10-05T09:00:00Z', { state: 'SENT', sent: '2026-10-05' }, ofEcology);
const done = { sent: '2026-10-22', received: '2026-10-22', answered: '2026-10-24', answer: 'DONE' };
await ordered('2026-10-20T09:00:00Z', { state: 'ANSWERED', ...done }, await signalOf());
await ordered('2026-10-21T09:00:00Z', { state: 'WITHDRAWN', sent: '2026-10-23' }, await signalOf());
const closed = { state: 'RECEIVED', sent: '2026-10-21', received: '2026-10-21' };
await ordered('2026-10-20T09:00:00Z', closed, await signalOf('op_kd', 'CLOSED'));
await ordered('2026-10-20T09:00:00Z', { state: 'WAITING' }, await signalOf());

const viks = {
  code: 'viks',
  kind: 'BODY',
  begun: 9,
  sent: 6,
  received: 2,
  answered: 3,
  done: 1,
  notOurs: 1,
  needsMore: 1,
  givenUp: 1,
  withdrawn: 1,
  open: 3,
  needsAttention: 1,
  disputed: 0,
  // 0, 0, 0, 1, 3, 7; 2, 10; 2, 10, 28
  medianDaysToSend: 0.5,
  medianDaysToReceive: 6,
  medianDaysToAnswer: 10,
};
const roads = {
  code: 'demo_roads',
  kind: 'CONTRACTOR',
  begun: 4,
  sent: 3,
  received: 2,
  answered: 1,
  done: 1,
  notOurs: 0,
  needsMore: 0,
  givenUp: 0,
  withdrawn: 1,
  open: 1,
  needsAttention: 0,
  disputed: 0,
  // 1, 2, 2; 0, 0; 2
  medianDaysToSend: 2,
  medianDaysToReceive: 0,
  medianDaysToAnswer: 2,
};
const api = {
  code: 'api',
  kind: 'BODY',
  begun: 2,
  sent: 1,
  received: 0,
  answered: 0,
  done: 0,
  notOurs: 0,
  needsMore: 0,
  givenUp: 0,
  withdrawn: 0,
  open: 2,
  needsAttention: 0,
  disputed: 0,
  medianDaysToSend: 0,
  medianDaysToReceive: null,
  medianDaysToAnswer: null,
};

const asked = (viewer: object, days = october) => {
  const context = { em: bed.database.fork(), language: 'BG', viewer } as unknown as ApiContext;
  return new ReceiverFiguresResolver(bed.directory).receiverFigures(context, days.from, days.to);
};
const staff = (role: StaffRole, departments: readonly string[]) =>
  ({ kind: 'account', id: bed.clerk.id, sessionId: 's', role, departments, language: 'BG' }) as const;

describe('figures by receiver', () => {
  it('are what is counted by hand, by the local day of the step', async () => {
    expect(await receiverFigures(bed.database.fork(), { ...october, departments: null })).toEqual([viks, roads, api]);
    const lastDay = { from: '2026-10-31', to: '2026-10-31', departments: null };
    expect(await receiverFigures(bed.database.fork(), lastDay)).toMatchObject([{ code: 'viks', begun: 1, notOurs: 1 }]);
    const nothing = { from: '2026-08-01', to: '2026-08-31', departments: null };
    expect(await receiverFigures(bed.database.fork(), nothing)).toEqual([]);
  });

  it('reach as far as the permission does, with the names of the receivers', async () => {
    const named = [
      { ...viks, name: 'ВиК' },
      { ...roads, name: 'Демо пътища' },
      { ...api, name: 'АПИ' },
    ];
    expect(await asked(staff('MANAGER', []))).toEqual(named);
    expect(await asked({ kind: 'token', id: 't', scopes: ['bi:read'] })).toEqual(named);
    const own = await asked(staff('CLERK', ['op_kd']));
    expect(own.slice(0, 2)).toEqual(named.slice(0, 2));
    expect(own[2]).toMatchObject({ code: 'api', begun: 1, sent: 0, open: 1 });
    expect(await asked(staff('HEAD', ['ecology']))).toMatchObject([{ code: 'api', begun: 1, sent: 1 }]);
  });

  it('are refused to others, and for days in the wrong order', async () => {
    const codeOf = (viewer: object, days = october) =>
      asked(viewer, days).then(
        () => 'answered',
        (cause: { extensions: { code: string } }) => cause.extensions.code,
      );
    expect(await codeOf({ kind: 'anonymous' })).toBe('UNAUTHENTICATED');
    expect(await codeOf({ ...staff('CLERK', []), role: 'CITIZEN' })).toBe('FORBIDDEN');
    expect(await codeOf({ kind: 'token', id: 't', scopes: [] })).toBe('FORBIDDEN');
    expect(await codeOf(staff('CLERK', []))).toBe('FORBIDDEN');
    expect(await codeOf(staff('MANAGER', []), { from: october.to, to: october.from })).toBe('BAD_USER_INPUT');
  });
});

describe('what is disputed', () => {
  const today = dayOf(new Date());
  const now = { from: today, to: plusDays(today, 1), departments: null };
  const figuresOf = async (code: string) =>
    (await receiverFigures(bed.database.fork(), now)).find((row) => row.code === code);

  /** Forwards, and notes the answer. */
  async function answered(answer: 'DONE' | 'NOT_OURS', signalId?: string): Promise<string> {
    const id = signalId ?? (await signalOf());
    const referralId = await bed.forward(id);
    await bed.carry(id, referralId);
    const words = { person: 'Демо деловодство', number: null, words: null };
    const note = { actor: bed.actor(), signalId: id, referralId, kind: 'ANSWERED', on: today, answer } as const;
    expect(await noteReferral(bed.needs, { ...note, ...words })).toMatchObject({ kind: 'noted' });
    return id;
  }

  /** As `disputeOutcome` does. */
  async function dispute(signalId: string): Promise<void> {
    const eventId = await bed.database.transaction(async (tx) => {
      await sql`update signal set status = 'ASSIGNED' where id = ${signalId}`.execute(tx.getKysely());
      const actor = { id: bed.otherClerk.id, kind: 'REPORTER' } as const;
      return appendSignalEvent(tx, { signalId, actor, type: 'reopened', status: 'ASSIGNED', message: 'Не е.' });
    });
    await bed.carry(signalId, eventId, 'reopened');
  }

  it('is what was done and then opened again from outside, once, with the answer that it was about', async () => {
    const signalId = await answered('DONE');
    expect(await figuresOf('viks')).toMatchObject({ begun: 1, done: 1, disputed: 0 });
    await dispute(signalId);
    await dispute(signalId);
    expect(await figuresOf('viks')).toMatchObject({ begun: 1, done: 1, disputed: 1 });
    await answered('DONE', signalId);
    expect(await figuresOf('viks')).toMatchObject({ begun: 2, done: 2, disputed: 1 });
    await dispute(signalId);
    expect(await figuresOf('viks')).toMatchObject({ begun: 2, done: 2, disputed: 2 });
  });

  it('is not what was not theirs, nor what was done after the municipality had opened it', async () => {
    await dispute(await answered('NOT_OURS'));
    const signalId = await answered('DONE');
    await bed.carry(signalId, await bed.reopen(signalId), 'reopened');
    await dispute(signalId);
    expect(await figuresOf('viks')).toMatchObject({ begun: 4, disputed: 2 });
  });

  it('is what was answered to this step, not to a later one of the same body', async () => {
    const signalId = await answered('DONE');
    await bed.carry(signalId, await bed.reopen(signalId), 'reopened');
    await dispute(await answered('DONE', signalId));
    expect(await figuresOf('viks')).toMatchObject({ begun: 6, disputed: 3 });
  });

  it('is work that goes back to its contractor', async () => {
    const signalId = await signalOf();
    const order = { actor: bed.actor(), signalId, contractor: 'demo_roads', words: null, clientKey: randomUUID() };
    expect(await orderWork(bed.needs, order)).toMatchObject({ kind: 'ordered' });
    const orderId = (await workOrdersOf(bed.database.fork(), [signalId]))[0]?.id ?? '';
    const forWhom = { accountId: bed.clerk.id, contractor: 'demo_roads', label: 'Демо бригада' };
    const link = await addContractorLink(bed.needs, { actor: { id: bed.clerk.id, origin: null }, ...forWhom });
    const token = link.kind === 'added' ? link.token : '';
    const act = { kind: 'PROPOSE_DONE', text: 'Запълнена е.', photosBefore: [], photosAfter: [] } as const;
    expect(await answerWork(bed.needs, { token, orderId, key: randomUUID(), ...act })).toMatchObject({ kind: 'done' });
    expect(await figuresOf('demo_roads')).toMatchObject({ begun: 1, sent: 1, done: 1, open: 0, disputed: 0 });
    const step = { message: 'Запълнена е.', publicMessage: null, personalDataConfirmed: false };
    const accepted = await acceptWork(bed.needs, { actor: bed.actor(), orderId, version: 1, ...step });
    expect(accepted).toMatchObject({ kind: 'moved' });
    await dispute(signalId);
    expect(await figuresOf('demo_roads')).toMatchObject({ begun: 1, sent: 1, answered: 0, open: 1, disputed: 1 });
  });
});
