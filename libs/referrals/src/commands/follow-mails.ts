import { dayOf } from '@ns/municipality';
import { type OutsideDeliveryState, outsideDeliveries } from '@ns/notifications';
import { type EntityManager, sql } from '@ns/platform';
import { afterOutcome, type ReferralOutcome } from '../domain/referral.ts';
import { referralTables } from '../entities/referral.entity.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { progressFields } from '../queries/referral-view.ts';
import { lockForSettling, settleReferral } from '../writes/settle-referral.ts';

const atOnce = 500;
/** A mail server may give a mail back days after it took it. */
const comesBackWithinDays = 14;

/**
 * Brings what the ledger of mails knows to the referrals: sent once the mail server took the mail, unknown or stuck
 * when the ledger says so. Any number of workers may do so at the same time.
 */
export async function followMails(needs: Needs<'calendar' | 'database'>): Promise<void> {
  const em = needs.database.fork();
  for (let after: string | undefined, isMore = true; isMore;) {
    const open = await mailedReferrals(em, after);
    await followEach(needs, open);
    after = open.at(-1)?.id;
    isMore = open.length === atOnce;
  }
}

type MailedReferral = Awaited<ReturnType<typeof mailedReferrals>>[number];

async function followEach(needs: Needs<'calendar' | 'database'>, open: readonly MailedReferral[]): Promise<void> {
  const { database } = needs;
  const deliveries = await outsideDeliveries(
    database.fork(),
    open.map(({ key }) => key),
  );
  const byId = new Map(deliveries.map((each) => [each.id, each]));
  for (const { id, signalId, key, ...progress } of open) {
    const delivery = byId.get(key);
    if (delivery && afterOutcome(progress, outcomeOf(delivery)) !== progress) {
      await database.transaction((tx) => follow(needs, tx, { id, signalId, key }));
    }
  }
}

/** Asks anew while the referral is held: a clerk may have sent the mail again since. */
async function follow(
  needs: Needs<'calendar'>,
  tx: EntityManager,
  { key, ...referral }: { readonly id: string; readonly signalId: string; readonly key: string },
): Promise<void> {
  const row = await lockForSettling(tx, referral);
  const [delivery] = row ? await outsideDeliveries(tx, [key]) : [];
  if (row && delivery) {
    await settleReferral(needs, tx, { ...row, progress: row }, outcomeOf(delivery));
    await referralTables(tx)
      .updateTable('referral')
      .set({ problem: delivery.problem, in_doubt: delivery.inDoubt })
      .where('id', '=', row.id)
      .execute();
  }
}

/** Of external bodies alone: a work order is there when its contractor says so. */
async function mailedReferrals(em: EntityManager, after: string | undefined) {
  return referralTables(em)
    .selectFrom('referral')
    .select(['id', 'signal_id as signalId', 'channel_key as key', ...progressFields])
    .where('channel', '=', 'MAIL')
    .where('channel_key', 'is not', null)
    .where('external_body', 'is not', null)
    .$narrowType<{ key: string }>()
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['WAITING', 'UNSURE', 'NEEDS_ATTENTION', 'WITHDRAWN']),
        eb.and([
          eb('state', '=', 'SENT'),
          eb('sent_on', '>=', sql<string>`current_date - ${comesBackWithinDays}::int`),
        ]),
      ]),
    )
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(atOnce)
    .execute();
}

/** What the state of the mail means for the referral. */
function outcomeOf({ state, problem, inDoubt, sentAt }: OutsideDeliveryState): ReferralOutcome {
  switch (state) {
    case 'SENT':
      return { kind: 'SENT', on: dayOf(sentAt ?? new Date()), person: null };
    case 'BOUNCED':
      return { kind: 'STUCK' };
    case 'FAILED':
      return { kind: problem === 'UNKNOWN_OUTCOME' || inDoubt ? 'UNSURE' : 'STUCK' };
    case 'QUEUED':
    case 'DEFERRED':
      return { kind: 'AGAIN' };
  }
}
