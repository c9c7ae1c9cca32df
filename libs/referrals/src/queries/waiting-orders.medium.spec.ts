import { randomUUID } from 'node:crypto';
import { dayOf, plusDays } from '@ns/municipality';
import { sql } from '@ns/platform';
import type { StaffActor } from '@ns/signals';
import { describe, expect, it } from 'vitest';
import { acceptWork } from '../commands/accept-work.ts';
import { addContractorLink } from '../commands/add-contractor-link.ts';
import { answerWork } from '../commands/answer-work.ts';
import { orderWork } from '../commands/order-work.ts';
import { takeOrderBack } from '../commands/take-order-back.ts';
import type { WorkActKind } from '../domain/work-order.ts';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { waitingOrders } from './waiting-orders.ts';
import { workOrdersOf } from './work-orders.ts';

const bed = await ReferralsTestBed.open();
const today = dayOf(new Date());
const kysely = () => bed.database.fork().getKysely();
const made = await addContractorLink(bed.needs, {
  actor: { id: bed.clerk.id, origin: null },
  accountId: bed.clerk.id,
  contractor: 'demo_roads',
  label: 'Демо бригада',
});
const token = made.kind === 'added' ? made.token : expect.unreachable();

async function ordered(contractor = 'demo_roads', known?: string) {
  const signalId = known ?? (await bed.worked());
  const order = { actor: bed.actor(), signalId, contractor, words: null, clientKey: randomUUID() };
  expect(await orderWork(bed.needs, order)).toMatchObject({ kind: 'ordered' });
  const orders = await workOrdersOf(bed.database.fork(), [signalId]);
  return { signalId, orderId: orders.find((each) => each.contractor === contractor)?.id ?? '' };
}

const say = (orderId: string, kind: WorkActKind) =>
  answerWork(bed.needs, { token, orderId, key: randomUUID(), kind, text: 'Ето.', photosBefore: [], photosAfter: [] });

/** What waits of a signal for somebody on a day. */
const waiting = async (signalId: string, actor: StaffActor = bed.actor(), on = today) =>
  (await waitingOrders(bed.database.fork(), actor, { calendar: bed.needs.calendar, today: on }))
    .filter(({ signal }) => signal.id === signalId)
    .map(({ contractor, reason, dueOn }) => ({ contractor, reason, dueOn }));

describe('what a contractor says', () => {
  it.each([
    ['PROPOSE_DONE', 'WORK_DONE'],
    ['QUESTION', 'WORK_QUESTION'],
    ['NOT_FOUND', 'WORK_NOT_FOUND'],
    ['NOT_OURS', 'WORK_NOT_OURS'],
  ] as const)('waits for who works on the report alone, until it goes back: %s', async (kind, reason) => {
    const { signalId, orderId } = await ordered();
    expect(await say(orderId, kind)).toMatchObject({ kind: 'done' });
    expect(await waiting(signalId)).toMatchObject([{ contractor: 'demo_roads', reason }]);
    expect(await waiting(signalId, bed.actor('otherClerk'))).toEqual([]);
    expect(await waiting(signalId, { id: bed.clerk.id, kind: 'AUDITOR', departments: [] })).toEqual([]);
    const back = { actor: bed.actor(), orderId, step: 'RETURN', words: 'Пред входа.' } as const;
    expect(await takeOrderBack(bed.needs, back)).toMatchObject({ kind: 'done' });
    expect(await waiting(signalId)).toEqual([]);
    await say(orderId, kind);
    expect(await waiting(signalId)).toMatchObject([{ reason }]);
  });

  it('waits no longer once it is accepted, or the order is withdrawn', async () => {
    const [accepted, withdrawn] = [await ordered(), await ordered()];
    await say(accepted.orderId, 'PROPOSE_DONE');
    await say(withdrawn.orderId, 'NOT_OURS');
    const form = { message: 'Запълнена е.', publicMessage: null, personalDataConfirmed: false };
    const { version } = (await waitingOrders(bed.database.fork(), bed.actor(), bed.needs))
      .map(({ signal }) => signal)
      .find(({ id }) => id === accepted.signalId) ?? { version: 0 };
    expect(
      await acceptWork(bed.needs, { actor: bed.actor(), orderId: accepted.orderId, version, ...form }),
    ).toMatchObject({ kind: 'moved' });
    const back = { actor: bed.actor(), orderId: withdrawn.orderId, step: 'WITHDRAW', words: null } as const;
    await takeOrderBack(bed.needs, back);
    expect([...(await waiting(accepted.signalId)), ...(await waiting(withdrawn.signalId))]).toEqual([]);
  });

  it('is due on the promised day, and gone with an erased report', async () => {
    const { signalId, orderId } = await ordered();
    await say(orderId, 'QUESTION');
    await sql`update signal set promise_kind = 'TERM', promised_on = '2026-12-08' where id = ${signalId}`.execute(
      kysely(),
    );
    expect(await waiting(signalId)).toMatchObject([{ dueOn: '2026-12-08' }]);
    await sql`update signal set erased_at = now() where id = ${signalId}`.execute(kysely());
    expect(await waiting(signalId)).toEqual([]);
  });

  it('of a trusted contractor waits where its step was refused', async () => {
    const { signalId, orderId } = await ordered();
    await sql`update receiver set trusted = true where code = 'demo_roads'`.execute(kysely());
    await sql`update referral set ordered_by = ${bed.otherClerk.id} where id = ${orderId}`.execute(kysely());
    await say(orderId, 'PROPOSE_DONE');
    await sql`update receiver set trusted = false where code = 'demo_roads'`.execute(kysely());
    expect(await waiting(signalId)).toMatchObject([{ reason: 'WORK_DONE' }]);
  });
});

describe('an order that nobody confirms', () => {
  const last = bed.needs.calendar.plusWorkingDays(today, 2);

  it('waits after two working days, each for its contractor, until it is confirmed', async () => {
    const { signalId, orderId } = await ordered();
    await ordered('demo_lights', signalId);
    expect(await waiting(signalId, bed.actor(), last)).toEqual([]);
    const after = plusDays(last, 1);
    const lights = { contractor: 'demo_lights', reason: 'NOT_CONFIRMED', dueOn: last };
    const both = await waiting(signalId, bed.actor(), after);
    expect(both).toHaveLength(2);
    expect(both).toContainEqual(lights);
    expect(await waiting(signalId, bed.actor('otherClerk'), after)).toEqual([]);
    await say(orderId, 'RECEIVED');
    expect(await waiting(signalId, bed.actor(), after)).toEqual([lights]);
  });

  it('does not wait where the report is no longer worked on', async () => {
    const { signalId } = await ordered();
    await sql`update signal set status = 'RESOLVED', promise_kind = null, promised_on = null
      where id = ${signalId}`.execute(kysely());
    expect(await waiting(signalId, bed.actor(), plusDays(last, 1))).toEqual([]);
  });
});
