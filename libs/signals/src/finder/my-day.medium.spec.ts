import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { takeReporterStep } from '../commands/take-reporter-step.ts';
import type { StaffActor } from '../policies/signal-policies.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { countMyDay, type MyDay } from './my-day.ts';
import type { SignalFilter } from './signal-filter.ts';
import { listSignals } from './signal-list.ts';

const bed = await SignalsTestBed.open();
const today = sql`(now() at time zone 'Europe/Sofia')::date`;
const change = (id: string, columns: ReturnType<typeof sql>) =>
  sql`update signal set ${columns} where id = ${id}`.execute(bed.kysely);
const says = (signalId: string, event: 'answered' | 'reopened') =>
  takeReporterStep(bed.needs, {
    event,
    accountId: bed.reporterId,
    signalId,
    text: 'Още е така.',
    photoIds: [],
    textPath: 'text',
  });
const listed = async (filter: SignalFilter, actor: StaffActor = bed.dispatcher) => {
  const asked = { actor, filter, sort: 'OLDEST', first: 50, after: null, language: 'BG' } as const;
  return (await listSignals(bed.database.fork(), asked)).map(({ id }) => id);
};
/** The list behind each count, as the screen links it. */
const lists: Readonly<Record<Exclude<keyof MyDay, 'total'>, SignalFilter>> = {
  dueToday: { dueToday: true },
  undecided: { undecided: true },
  awaitsHead: { awaitsHead: true },
  awaitsManagement: { awaitsManagement: true },
  overdue: { overdue: true },
  answered: { answered: true },
  disputed: { disputed: true },
  newDangerous: { statuses: ['RECEIVED'], dangerous: true },
  withUpdates: { withUpdates: true },
};

/** A signal of a department that nothing is to be done about today. */
async function calm(over: Parameters<SignalsTestBed['received']>[0] = {}): Promise<string> {
  const id = await bed.received(over);
  await change(id, sql`service_due_on = ${today} + 5, statutory_due_on = ${today} + 40`);
  return id;
}

/** A signal whose reporter was asked and has answered. */
async function answeredOne(): Promise<string> {
  const id = await calm();
  await bed.step(id, 'AWAITING_REPORTER', { message: 'Къде точно?' });
  await says(id, 'answered');
  return id;
}

/** A signal that was resolved and does not content its reporter. */
async function disputedOne(): Promise<string> {
  const id = await calm();
  await bed.step(id, 'IN_PROGRESS');
  await bed.step(id, 'RESOLVED', { message: 'Запълнена е.' });
  await says(id, 'reopened');
  await change(id, sql`service_due_on = ${today} + 5`);
  return id;
}

/** A signal that was forwarded to a body, which has its own day. */
async function forwardedOne(): Promise<string> {
  const id = await calm();
  await bed.step(id, 'FORWARDED', { externalBody: 'viks', message: 'За тях е.' });
  return id;
}

/** A published signal with an update of a resident in a state. */
async function withUpdate(state: 'WAITING' | 'PUBLISHED' | 'REFUSED'): Promise<string> {
  const id = await calm();
  await change(id, sql`published_at = now()`);
  await sql`
    with added as (insert into signal_event (signal_id, type, actor_kind) values (${id}, 'update_added', 'SYSTEM')
      returning id)
    insert into resident_update (signal_id, account_id, client_key, request_digest, event_id, text, state, counts)
    select ${id}, ${bed.reporterId}, gen_random_uuid(), 'x', added.id, 'Още тече.', ${state}, true from added`.execute(
    bed.kysely,
  );
  return id;
}

const ids = {
  calm: await calm(),
  today: await calm(),
  tomorrow: await calm(),
  todayByLaw: await calm(),
  late: await calm(),
  answered: await answeredOne(),
  answeredAndDone: await answeredOne(),
  answeredAndNoted: await answeredOne(),
  answeredAndRegistered: await answeredOne(),
  disputed: await disputedOne(),
  disputedAndTaken: await disputedOne(),
  disputedAndResolved: await disputedOne(),
  reopenedByStaff: await calm(),
  undecided: await calm(),
  undecidedByHead: await calm(),
  undecidedByManagement: await calm(),
  undecidedAndAsked: await calm(),
  unanswered: await forwardedOne(),
  unansweredByHead: await forwardedOne(),
  expectedReply: await forwardedOne(),
  repliedFinally: await forwardedOne(),
  waitsForMoney: await calm(),
  dangerous: await calm({ category: 'waste.dump', answers: [] }),
  dangerousAndLate: await calm({ category: 'waste.dump', answers: [] }),
  updated: await withUpdate('WAITING'),
  updatedAndDone: await withUpdate('WAITING'),
  updatedAndHidden: await withUpdate('WAITING'),
  updateShown: await withUpdate('PUBLISHED'),
  updateRefused: await withUpdate('REFUSED'),
};
await change(ids.today, sql`service_due_on = ${today}`);
await change(ids.tomorrow, sql`service_due_on = ${today} + 1`);
// The service clock stands still while the reporter is asked, that of the law does not.
await change(
  ids.todayByLaw,
  sql`status = 'AWAITING_REPORTER', open_question = 'Къде?', service_due_on = ${today} - 3,
    statutory_due_on = ${today}`,
);
const undecidedAt = (level: string) =>
  sql`promise_kind = 'DECISION', decision_level = ${level}, promise_missed_on = ${today} - 1,
    promised_on = ${today} + 1`;
await change(ids.undecided, undecidedAt('WORK'));
await change(ids.undecidedByHead, undecidedAt('DEPARTMENT_HEAD'));
await change(ids.undecidedByManagement, undecidedAt('MANAGEMENT'));
await bed.step(ids.undecidedAndAsked, 'AWAITING_REPORTER', { message: 'Къде точно?' });
await change(ids.undecidedAndAsked, undecidedAt('DEPARTMENT_HEAD'));
// A body did not answer: `OTHER_BODY` says that the decision follows from that.
await change(ids.unanswered, sql`${undecidedAt('WORK')}, promise_reason = 'OTHER_BODY'`);
await change(ids.unansweredByHead, sql`${undecidedAt('DEPARTMENT_HEAD')}, promise_reason = 'OTHER_BODY'`);
await change(ids.expectedReply, sql`promise_kind = 'REPLY', promised_on = ${today} + 30`);
await change(ids.repliedFinally, sql`promise_kind = null, promised_on = null`);
await change(ids.waitsForMoney, sql`promise_kind = 'BUDGET', promise_period = '2027', promised_on = ${today} + 30`);
await change(ids.late, sql`service_due_on = ${today} - 1, statutory_due_on = ${today}`);
await bed.step(ids.answeredAndDone, 'IN_PROGRESS');
const event = (id: string, type: string, kind: string) =>
  sql`insert into signal_event (signal_id, type, actor_kind) values (${id}, ${type}, ${kind})`.execute(bed.kysely);
await event(ids.answeredAndNoted, 'note', 'STAFF');
await event(ids.answeredAndRegistered, 'registered', 'SYSTEM');
await bed.step(ids.disputedAndTaken, 'IN_PROGRESS');
await bed.step(ids.disputedAndResolved, 'IN_PROGRESS');
await bed.step(ids.disputedAndResolved, 'RESOLVED', { message: 'Запълнена е отново.' });
await event(ids.reopenedByStaff, 'reopened', 'STAFF');
await change(ids.updatedAndDone, sql`status = 'RESOLVED'`);
await change(ids.updatedAndHidden, sql`published_at = null`);
await sql`update category set dangerous = true where code = 'waste.dump'`.execute(bed.kysely);
await change(ids.dangerousAndLate, sql`service_due_on = ${today} - 1`);

const { undecided, undecidedByHead, undecidedByManagement, unanswered, unansweredByHead } = ids;
const allUndecided = [undecided, undecidedByHead, undecidedByManagement, unanswered, unansweredByHead];

describe('the lists of the day', () => {
  it.each([
    { filter: lists.dueToday, found: [ids.today, ids.todayByLaw] },
    { filter: lists.undecided, found: allUndecided },
    { filter: lists.awaitsHead, found: [ids.undecidedByHead, ids.unansweredByHead] },
    { filter: lists.awaitsManagement, found: [ids.undecidedByManagement] },
    { filter: { waitsForBudget: true } as const, found: [ids.waitsForMoney] },
    { filter: lists.answered, found: [ids.answered, ids.answeredAndRegistered] },
    { filter: lists.disputed, found: [ids.disputed, ids.disputedAndTaken] },
    { filter: lists.newDangerous, found: [ids.dangerous, ids.dangerousAndLate] },
    { filter: lists.withUpdates, found: [ids.updated, ids.updatedAndDone] },
    { filter: { statuses: ['CLOSED'], answered: true } as const, found: [] },
  ])('hold what $filter asks for, and nothing else', async ({ filter, found }) => {
    expect((await listed(filter)).toSorted()).toEqual(found.toSorted());
  });

  it('and those without the trait hold the others', async () => {
    const all = Object.keys(ids).length;
    expect(await listed({ answered: false })).toHaveLength(all - 2);
    expect(await listed({ disputed: false })).toHaveLength(all - 2);
    expect(await listed({ dueToday: false })).toHaveLength(all - 2);
    expect(await listed({ withUpdates: false })).toHaveLength(all - 2);
  });
});

describe('the counts of the day', () => {
  it.each(['dispatcher', 'clerk', 'otherClerk'] as const)('are those of the lists: %s', async (who) => {
    const { total, ...counts } = await countMyDay(bed.database.fork(), bed[who]);
    const behind = await Promise.all(
      Object.entries(lists).map(async ([name, filter]) => [name, await listed(filter, bed[who])] as const),
    );
    expect(counts).toEqual(Object.fromEntries(behind.map(([name, found]) => [name, found.length])));
    expect(total).toBe(new Set(behind.flatMap(([, found]) => found)).size);
  });

  it('are of what somebody sees, each signal once in their sum', async () => {
    expect(await countMyDay(bed.database.fork(), bed.clerk)).toEqual({
      dueToday: 2,
      undecided: 5,
      awaitsHead: 2,
      awaitsManagement: 1,
      overdue: 1,
      answered: 2,
      disputed: 2,
      newDangerous: 0,
      withUpdates: 2,
      total: 14,
    });
    // The dangerous and late one is counted twice, and once in the sum.
    expect(await countMyDay(bed.database.fork(), bed.otherClerk)).toEqual({
      dueToday: 0,
      undecided: 0,
      awaitsHead: 0,
      awaitsManagement: 0,
      overdue: 1,
      answered: 0,
      disputed: 0,
      newDangerous: 2,
      withUpdates: 0,
      total: 2,
    });
  });
});
