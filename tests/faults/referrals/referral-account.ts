import type { Client } from 'pg';
import type { Letter } from '../mail/post-office.ts';
import type { Arrived, RunChannel } from './receivers.ts';

/** A referral as the database has it. */
export interface ReferralRecord {
  readonly id: string;
  readonly signalId: string;
  readonly reference: string;
  readonly channel: RunChannel;
  readonly state: string;
  readonly isMarked: boolean;
  /** whether something is still done by itself */
  readonly isUnderWay: boolean;
  readonly messageId: string | null;
  /** whether the ledger says that nobody knows of its mail, and no attempt is left */
  readonly isMailUnknown: boolean;
  /** when the history first said that it was sent, received or answered */
  readonly saidAt: Date | null;
  /** how often the history says that the contractor has it, or answered */
  readonly worked: number;
}

export interface ReferralFinding {
  readonly kind: 'lost' | 'doubled without a mark' | 'said before it was true' | 'not at rest';
  readonly what: string;
}

const statement = `select r.id, r.signal_id as "signalId", s.reference,
    case when r.contractor is null then r.channel else 'LINK' end as channel, r.state,
    r.in_doubt or r.state = 'UNSURE' or coalesce(d.in_doubt, false) as "isMarked",
    (r.state = 'WAITING' and r.channel <> 'NONE' and r.contractor is null)
      or (r.state in ('UNSURE', 'NEEDS_ATTENTION') and r.next_attempt_at is not null)
      or coalesce(d.state in ('QUEUED', 'DEFERRED'), false) as "isUnderWay",
    d.message_id as "messageId", coalesce(d.state = 'FAILED' and d.in_doubt, false) as "isMailUnknown",
    (select min(e.at) from signal_event e where e.signal_id = r.signal_id
      and e.type in ('referral_sent', 'referral_received', 'referral_answered', 'work_received', 'work_answered'))
      as "saidAt",
    (select count(*)::int from signal_event e where e.signal_id = r.signal_id
      and e.type in ('work_received', 'work_answered')) as worked
  from referral r join signal s on s.id = r.signal_id
    left join delivery d on r.channel = 'MAIL' and d.id::text = r.channel_key`;

export async function readReferrals(client: Client): Promise<readonly ReferralRecord[]> {
  return (await client.query<ReferralRecord>(statement)).rows;
}

/**
 * Lets the waits between attempts end now instead of after minutes. What may still arrive is looked for no earlier for
 * that: its own wait is the channel's.
 */
export async function hasten(client: Client): Promise<void> {
  await client.query(`update referral set next_attempt_at = now()
    where state in ('WAITING', 'UNSURE', 'NEEDS_ATTENTION') and next_attempt_at > now() + interval '1 second'
      and (lease_until is null or lease_until < now())`);
  await client.query('update referral_endpoint set retry_at = now() where retry_at > now()');
}

const saidSent = ['SENT', 'RECEIVED', 'ANSWERED'];
const hasAMark = ['UNSURE', 'NEEDS_ATTENTION'];

/** What bodies and reporter really have, against what the referrals say. */
export function checkReferrals(
  forwarded: readonly string[],
  referrals: readonly ReferralRecord[],
  arrived: readonly Arrived[],
  letters: readonly Letter[],
): readonly ReferralFinding[] {
  const copies = Map.groupBy(arrived, ({ key }) => key.toLowerCase());
  const keyOf = ({ channel, id, signalId, messageId }: ReferralRecord) =>
    channel === 'MAIL' ? (messageId ?? '') : channel === 'NONE' || channel === 'LINK' ? signalId : id;
  const copiesOf = (row: ReferralRecord) => copies.get(keyOf(row).toLowerCase()) ?? [];
  const ordered = referrals.filter(({ channel }) => channel === 'LINK');
  const mailsOf = ({ messageId }: ReferralRecord) => copies.get((messageId ?? '').toLowerCase())?.length ?? 0;
  const bySignal = Map.groupBy(referrals, ({ signalId }) => signalId);
  const say = (kind: ReferralFinding['kind'], rows: readonly ReferralRecord[]): ReferralFinding[] =>
    rows.map((row) => ({ kind, what: `${JSON.stringify(row)}: ${String(copiesOf(row).length)} copies` }));
  const first = (row: ReferralRecord) => Math.min(...copiesOf(row).map(({ at }) => at), Infinity);
  const news = letters.filter(({ subject }) => subject.includes('новина от препращането'));
  const isSaidEarly = (row: ReferralRecord) =>
    (row.saidAt !== null && row.saidAt.getTime() < first(row)) ||
    news.some(({ subject, at }) => subject.includes(row.reference) && at < first(row));
  return [
    ...forwarded
      .filter((id) => bySignal.get(id)?.length !== 1)
      .map((id) => ({ kind: 'lost' as const, what: `${id} has ${String(bySignal.get(id)?.length ?? 0)} referrals` })),
    ...say(
      'lost',
      referrals.filter((row) =>
        saidSent.includes(row.state) ? copiesOf(row).length === 0 : !hasAMark.includes(row.state),
      ),
    ),
    // Only by mail a second copy is possible, and then the ledger says so.
    ...say(
      'doubled without a mark',
      referrals.filter((row) => copiesOf(row).length > 1 && !(row.channel === 'MAIL' && row.isMarked)),
    ),
    // A contractor says twice something of an order: that it is there, and that it is done. A mail that was lost twice
    // without an answer is not sent a third time, and the ledger says so.
    ...say(
      'lost',
      ordered.filter((row) => row.state !== 'ANSWERED' || row.worked < 2 || (mailsOf(row) === 0 && !row.isMailUnknown)),
    ),
    ...say(
      'doubled without a mark',
      ordered.filter((row) => row.worked > 2 || (mailsOf(row) > 1 && !row.isMarked)),
    ),
    ...say('said before it was true', referrals.filter(isSaidEarly)),
    ...say(
      'not at rest',
      referrals.filter(({ isUnderWay }) => isUnderWay),
    ),
  ];
}
