import type { EntityManager } from '@ns/platform';
import { type PlanKind, planKinds, type PlanRule } from '../domain/file-plan.ts';
import { retentionTables } from '../entities/retention.entities.ts';

/** How far the plan is. */
export interface PlanState {
  readonly edition: number;
  readonly triedEdition: number | null;
  readonly triedAt: Date | null;
  readonly confirmedEdition: number | null;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
}

const columns = [
  'edition',
  'tried_edition as triedEdition',
  'tried_at as triedAt',
  'confirmed_edition as confirmedEdition',
  'confirmed_at as confirmedAt',
  'confirmed_by as confirmedBy',
] as const;

/** The plan as it is now. */
export async function planState(em: EntityManager): Promise<PlanState> {
  return retentionTables(em).selectFrom('file_plan').select(columns).executeTakeFirstOrThrow();
}

/** The same, held until the transaction ends: changes, trials and confirmations happen one after another. */
export async function lockPlan(tx: EntityManager): Promise<PlanState> {
  return retentionTables(tx).selectFrom('file_plan').select(columns).forUpdate().executeTakeFirstOrThrow();
}

/**
 * Whether an edition is still the confirmed one. Until the transaction ends it stays so: a change of a rule waits, and
 * what was decided by the rule before is over by then.
 */
export async function holdsInForce(tx: EntityManager, edition: number): Promise<boolean> {
  const found = await retentionTables(tx)
    .selectFrom('file_plan')
    .select(['edition', 'confirmed_edition'])
    .forShare()
    .executeTakeFirstOrThrow();
  return found.edition === edition && found.confirmed_edition === edition;
}

/** Whether the holds are all there: after a restore that stopped the plan only once the plan is confirmed again. */
export async function areHoldsKnown(em: EntityManager): Promise<boolean> {
  const { stoppedEdition, confirmedEdition } = await retentionTables(em)
    .selectFrom('file_plan')
    .select(['stopped_edition as stoppedEdition', 'confirmed_edition as confirmedEdition'])
    .executeTakeFirstOrThrow();
  return stoppedEdition === null || (confirmedEdition !== null && confirmedEdition >= stoppedEdition);
}

/** The rules that were changed. A kind that this release does not know is left alone. */
export async function keptRules(em: EntityManager): Promise<readonly PlanRule[]> {
  const found = await retentionTables(em)
    .selectFrom('file_plan_rule')
    .select(['kind', 'category_group as group', 'months', 'outcome'])
    .where('kind', 'in', [...planKinds] satisfies PlanKind[])
    .execute();
  return found;
}
