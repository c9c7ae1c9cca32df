import { type DerivedKeys, type EntityManager, recordAudit } from '@ns/platform';
import type { AccountViewer } from '../access/viewer.ts';
import { auditActorOf } from '../audit/audit-actor.ts';
import type { Visitor } from '../devices/visitor.ts';
import { factorState } from '../second-factor/factor-state.ts';
import { newRecoveryCodes } from '../second-factor/recovery-codes.ts';

/** Who changes the own second factors. */
export interface FactorOwner {
  readonly viewer: AccountViewer;
  readonly visitor: Visitor;
}

/** A factor was added. */
export interface FactorAdded {
  /** null when the codes given out before still count */
  readonly recoveryCodes: readonly string[] | null;
}

/** Writes down that a factor was added; with the first one come recovery codes. */
export async function noteFactorAdded(
  tx: EntityManager,
  keys: DerivedKeys,
  owner: FactorOwner,
  action: string,
): Promise<FactorAdded> {
  await noteFactor(tx, owner, action);
  const { recoveryCodesLeft } = await factorState(tx, owner.viewer.id);
  return { recoveryCodes: recoveryCodesLeft > 0 ? null : await newRecoveryCodes(tx, keys, owner.viewer.id) };
}

/** Writes down what the owner did with the second factors. */
export async function noteFactor(tx: EntityManager, { viewer, visitor }: FactorOwner, action: string): Promise<void> {
  await recordAudit(tx, { actor: auditActorOf(visitor, viewer.id), action, subject: viewer.id });
}
