import { anyOf, type EntityManager } from '@ns/platform';
import type { WorkActKind } from '../domain/work-order.ts';
import { referralTables } from '../entities/referral.entity.ts';

/** What a contractor said of an order. */
export interface WorkActView {
  readonly referralId: string;
  readonly kind: WorkActKind;
  readonly text: string | null;
  readonly photosBefore: readonly string[];
  readonly photosAfter: readonly string[];
  readonly createdAt: Date;
}

/** The last answer to each of some orders; that it was received is none. */
export async function lastActsOf(em: EntityManager, orderIds: readonly string[]): Promise<readonly WorkActView[]> {
  return referralTables(em)
    .selectFrom('work_act')
    .select(['referral_id as referralId', 'kind', 'text', 'created_at as createdAt'])
    .select(['photos_before as photosBefore', 'photos_after as photosAfter'])
    .distinctOn('referral_id')
    .where('referral_id', '=', anyOf(orderIds))
    .where('kind', '<>', 'RECEIVED')
    .orderBy('referral_id')
    .orderBy('created_at', 'desc')
    .execute();
}
