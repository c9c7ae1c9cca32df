import { dayOf, plusDays } from '@ns/municipality';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { waitingReferrals } from './waiting-referrals.ts';

const bed = await ReferralsTestBed.open();
const kysely = () => bed.database.fork().getKysely();
const today = dayOf(new Date());
await bed.reach('viks', 'MAIL', 'signals@viks.example');

async function forwarded(state: string, promisedOn: string): Promise<string> {
  const { signalId, referralId } = await bed.forwarded();
  await bed.carry(signalId, referralId);
  await sql`update referral set state = ${state}, sent_on = ${today} where signal_id = ${signalId}`.execute(kysely());
  await sql`update signal set promised_on = ${promisedOn} where id = ${signalId}`.execute(kysely());
  return signalId;
}

/** Younger referrals of forwarded signals, which were sent and are not answered. */
async function plant(count: number, department: string, promisedOn: string): Promise<void> {
  await sql`
    with signals as (
      insert into signal (reference, access_code, client_key, channel, category_code, settlement_code, department_code,
        description, status, external_body_code, service_due_on, statutory_due_on, promise_kind, promised_on)
      select 'NS-2026-' || lpad(nextval('signal_reference_seq')::text, 6, '0'), 'ABCDE-FGHJK', gen_random_uuid(),
        'WEB', 'roads.pothole', '63427', ${department}, 'Дупка', 'FORWARDED', 'viks', '2026-12-08', '2027-01-25',
        'REPLY', ${promisedOn}::date from generate_series(1, ${count}) returning id),
    steps as (
      insert into signal_event (signal_id, type, actor_kind, data)
      select id, 'forwarded', 'SYSTEM', '{"externalBody":"viks"}' from signals returning id, signal_id)
    insert into referral (signal_id, event_id, external_body, channel, state, sent_on)
    select signal_id, id, 'viks', 'MAIL', 'SENT', ${today}::date from steps`.execute(kysely());
}

describe('what needs a clerk', () => {
  it('is found however many younger referrals need nobody, that with the earliest day first', async () => {
    const overdue = await forwarded('SENT', plusDays(today, -1));
    const stuck = await forwarded('NEEDS_ATTENTION', plusDays(today, 7));
    await plant(500, 'op_kd', plusDays(today, 30));
    await plant(500, 'ecology', plusDays(today, -30));
    const waiting = async (of: 'clerk' | 'otherClerk') =>
      (await waitingReferrals(bed.database.fork(), bed.actor(of))).map(({ signal, reason, dueOn }) => [
        ...[signal.id, reason, dueOn],
      ]);
    expect(await waiting('clerk')).toEqual([
      [overdue, 'NO_ANSWER', plusDays(today, -1)],
      [stuck, 'STUCK', plusDays(today, 7)],
    ]);
    expect(await waiting('otherClerk')).toHaveLength(500);
  });
});
