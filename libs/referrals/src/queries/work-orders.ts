import { anyOf, type EntityManager, sql } from '@ns/platform';
import { isUuid, signalRelation, type SignalRow, signalRowsByIds } from '@ns/signals';
import type { ReferralProgress } from '../domain/referral.ts';
import { isWorkedOn, workedOn } from '../domain/work-order.ts';
import { referralTables } from '../entities/referral.entity.ts';
import { progressFields } from './referral-view.ts';

/** A work order as it stands. */
export interface WorkOrderView extends ReferralProgress {
  readonly id: string;
  readonly signalId: string;
  readonly contractor: string;
  /** what the clerk wrote to the contractor last */
  readonly words: string | null;
  readonly createdAt: Date;
}

/** Open orders that a contractor sees at once: far more than anybody works on. */
const mostOrders = 200;

const s = signalRelation('s');
const signalIsWorkedOn = sql<boolean>`exists (select from ${s.relation} where ${s.id} = referral.signal_id
  and ${s.status} = ${anyOf(workedOn)})`;

function orders(em: EntityManager) {
  return referralTables(em)
    .selectFrom('referral')
    .select(['id', 'signal_id as signalId', 'contractor', 'words', 'created_at as createdAt'])
    .select(progressFields)
    .where('contractor', 'is not', null)
    .$narrowType<{ contractor: string }>();
}

/** The orders of signals that were not withdrawn, the newest first. The caller may see the signals. */
export async function workOrdersOf(em: EntityManager, signalIds: readonly string[]): Promise<readonly WorkOrderView[]> {
  const found = orders(em)
    .where('signal_id', '=', anyOf(signalIds.filter(isUuid)))
    .where('state', '<>', 'WITHDRAWN');
  return found.orderBy('event_id', 'desc').execute();
}

/** What is open for a contractor, with the signals that are worked on; the oldest order first. */
export async function openWorkOf(
  em: EntityManager,
  contractor: string,
): Promise<readonly { readonly order: WorkOrderView; readonly signal: SignalRow }[]> {
  const found = await orders(em)
    .where('contractor', '=', contractor)
    .where('state', '<>', 'WITHDRAWN')
    .where(signalIsWorkedOn)
    .orderBy('event_id')
    .limit(mostOrders)
    .execute();
  const signals = await signalRowsByIds(
    em,
    found.map(({ signalId }) => signalId),
  );
  return found.flatMap((order) => {
    const signal = signals.find(({ id }) => id === order.signalId);
    return signal && signal.erasedAt === null && isWorkedOn(signal.status) ? [{ order, signal }] : [];
  });
}
