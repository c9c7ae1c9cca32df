import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { allSharedParts, type SharedPart } from '../domain/receiver.ts';
import { workOrdersOf } from '../queries/work-orders.ts';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { addContractorLink } from './add-contractor-link.ts';
import { followMails } from './follow-mails.ts';
import { orderWork } from './order-work.ts';
import { takeOrderBack } from './take-order-back.ts';

const bed = await ReferralsTestBed.open();
const words = 'Запълнете я до петък.';
const ofReporter = { name: 'Демо Подател', phone: '0888 123 456' };

/** Sets how the contractor is reached. */
async function reachByMail(shares: readonly SharedPart[] = allSharedParts): Promise<void> {
  await sql`update receiver set channel = 'MAIL', destination = 'roads@firm.test', shares = ${JSON.stringify(shares)}
    where code = 'demo_roads'`.execute(bed.database.fork().getKysely());
}
async function reachByNothing(): Promise<void> {
  await sql`update receiver set channel = 'NONE', destination = null where code = 'demo_roads'`.execute(
    bed.database.fork().getKysely(),
  );
}

const orderOf = (signalId: string) => ({
  actor: bed.actor(),
  signalId,
  contractor: 'demo_roads',
  words,
  clientKey: randomUUID(),
});
const stateOf = async (signalId: string) => (await workOrdersOf(bed.database.fork(), [signalId]))[0]?.state;
const deliveryOf = async (id: string) =>
  (
    await sql<{ state: string; problem: string | null }>`select state, problem from delivery where id = ${id}`.execute(
      bed.database.fork().getKysely(),
    )
  ).rows[0];

describe('the mail about ordered work', () => {
  it('leaves once, also for a hundred orders at once, and what is refused sends none', async () => {
    await reachByMail();
    const signalId = await bed.worked();
    const order = orderOf(signalId);
    await Promise.all(Array.from({ length: 100 }, () => orderWork(bed.needs, order)));
    expect(await orderWork(bed.needs, { ...order, clientKey: randomUUID() })).toEqual({ kind: 'notNow' });
    expect(await bed.mails(signalId)).toMatchObject([{ address: 'roads@firm.test' }]);
    const refused = await bed.worked();
    expect(await orderWork(bed.needs, { ...orderOf(refused), actor: bed.actor('otherClerk') })).toEqual({
      kind: 'notFound',
    });
    expect(await orderWork(bed.needs, { ...orderOf(refused), words: 'x'.repeat(2001) })).toMatchObject({
      kind: 'invalid',
    });
    expect(await bed.mails(refused)).toEqual([]);
  });

  it('has the words, the day and what is shared; nothing of the reporter and no link of the contractor', async () => {
    await reachByMail();
    const { signalId, reference, description, secrets } = await bed.workedWith(ofReporter);
    const made = await addContractorLink(bed.needs, {
      actor: { id: bed.clerk.id, origin: null },
      accountId: bed.clerk.id,
      contractor: 'demo_roads',
      label: 'Демо бригада',
    });
    const token = made.kind === 'added' ? made.token : expect.unreachable();
    expect(await orderWork(bed.needs, orderOf(signalId))).toMatchObject({ kind: 'ordered' });
    const [mail] = await bed.mails(signalId);
    for (const said of [words, description, 'ул. Демо 1', reference, 'Срок за работата: 8\u00a0декември\u00a02026']) {
      expect(mail?.text).toContain(said);
    }
    for (const secret of [...secrets, token, '#token']) {
      expect(`${mail?.subject ?? ''}${mail?.text ?? ''}`).not.toContain(secret);
    }
  });

  it('has of the report only what the contractor is set to get', async () => {
    await reachByMail(['PLACE']);
    const { signalId, reference, description } = await bed.workedWith(ofReporter);
    await orderWork(bed.needs, orderOf(signalId));
    const [mail] = await bed.mails(signalId);
    expect(mail?.text).toContain('ул. Демо 1');
    expect(`${mail?.subject ?? ''}${mail?.text ?? ''}`).not.toContain(reference);
    expect(mail?.text).not.toContain(description);
  });

  it('is none for a contractor that is not reached by mail', async () => {
    await reachByNothing();
    const signalId = await bed.worked();
    expect(await orderWork(bed.needs, orderOf(signalId))).toMatchObject({ kind: 'ordered' });
    expect(await bed.mails(signalId)).toEqual([]);
  });

  it('says nothing of the order, whether it leaves, fails or comes back', async () => {
    await reachByMail();
    const signalId = await bed.worked();
    await orderWork(bed.needs, orderOf(signalId));
    const [mail] = await bed.mails(signalId);
    for (const state of ['SENT', 'FAILED', 'BOUNCED'] as const) {
      await bed.mailIs(mail?.id ?? '', state);
      await followMails(bed.needs);
      expect(await stateOf(signalId)).toBe('WAITING');
    }
  });

  it('does not leave any more when the order is withdrawn before, and a new order has its own', async () => {
    await reachByMail();
    const signalId = await bed.worked();
    await orderWork(bed.needs, orderOf(signalId));
    const [order] = await workOrdersOf(bed.database.fork(), [signalId]);
    const back = { actor: bed.actor(), orderId: order?.id ?? '', step: 'WITHDRAW', words: null } as const;
    expect(await takeOrderBack(bed.needs, back)).toMatchObject({ kind: 'done' });
    const [mail] = await bed.mails(signalId);
    expect(await deliveryOf(mail?.id ?? '')).toEqual({ state: 'FAILED', problem: 'OUT_OF_DATE' });
    expect(await orderWork(bed.needs, orderOf(signalId))).toMatchObject({ kind: 'ordered' });
    const both = await bed.mails(signalId);
    expect(both).toHaveLength(2);
    expect(await deliveryOf(both[1]?.id ?? '')).toMatchObject({ state: 'QUEUED' });
  });
});
