import { type EntityManager, recordAudit } from '@ns/platform';
import type { AccountViewer } from '../access/viewer.ts';
import { auditActorOf } from '../audit/audit-actor.ts';
import type { Visitor } from '../devices/visitor.ts';
import type { Uses } from '../parts/identity-parts.ts';
import { noticeByMail } from '../links/account-notice.ts';
import { factorState, isFactorSet } from '../second-factor/factor-state.ts';
import { addPasskey, beginPasskey, passkeysOf, type PasskeyView, removePasskey } from '../second-factor/passkeys.ts';
import { removeRecoveryCodes, renewRecoveryCodes } from '../second-factor/recovery-codes.ts';
import { beginTotp, confirmTotp, type NewTotp, removeTotp } from '../second-factor/totp.ts';
import { type OwnerProof, proveOwner } from './prove-owner.ts';

/** The second factors of an account, for its owner. */
export interface OwnSecondFactor {
  readonly required: boolean;
  readonly totp: boolean;
  readonly passkeys: readonly PasskeyView[];
  readonly recoveryCodesLeft: number;
}

/** A factor was added. */
interface Added {
  /** null when the codes given out before still count */
  readonly recoveryCodes: readonly string[] | null;
}

/**
 * Sets up, renews and removes the second factors of the own account; each is proven by the password or a
 * mailed code.
 */
export class SecondFactorSetup {
  constructor(private readonly uses: Uses<'database' | 'keys' | 'hasher' | 'limits' | 'security' | 'factors'>) {}

  async state(em: EntityManager, viewer: AccountViewer): Promise<OwnSecondFactor> {
    const { totp, recoveryCodesLeft } = await factorState(em, viewer.id);
    const required = this.uses.factors.requiredFor.some((role) => role === viewer.role);
    return { required, totp, recoveryCodesLeft, passkeys: await passkeysOf(em, viewer.id) };
  }

  /** @returns undefined when the proof is wrong */
  async beginTotp(viewer: AccountViewer, proof: OwnerProof, visitor: Visitor): Promise<NewTotp | undefined> {
    const account = await proveOwner(this.uses, viewer, proof, visitor);
    const { database, keys, factors } = this.uses;
    return account && database.transaction((tx) => beginTotp(tx, keys, account, factors.issuer));
  }

  /** @returns undefined when the code is wrong */
  async confirmTotp(viewer: AccountViewer, code: string, visitor: Visitor): Promise<Added | undefined> {
    const { database, keys, limits } = this.uses;
    await limits.countSecondFactor(viewer.id, visitor);
    const added = await database.transaction(async (tx) =>
      (await confirmTotp(tx, keys, viewer.id, code.replaceAll(/\s/g, '')))
        ? this.added(tx, viewer, visitor, 'second_factor.app_added')
        : undefined,
    );
    if (added) {
      await limits.secondFactorSucceeded(viewer.id);
    }
    return added;
  }

  /** @returns undefined when the proof is wrong */
  async beginPasskey(viewer: AccountViewer, proof: OwnerProof, visitor: Visitor): Promise<string | undefined> {
    const account = await proveOwner(this.uses, viewer, proof, visitor);
    const { database, factors } = this.uses;
    return account && database.transaction((tx) => beginPasskey(tx, factors, account));
  }

  /** @returns undefined when the browser's answer is not accepted */
  async addPasskey(
    viewer: AccountViewer,
    name: string,
    response: string,
    visitor: Visitor,
  ): Promise<Added | undefined> {
    const { database, factors } = this.uses;
    return database.transaction(async (tx) =>
      (await addPasskey(tx, factors, viewer.id, name, response))
        ? this.added(tx, viewer, visitor, 'second_factor.passkey_added')
        : undefined,
    );
  }

  /** @returns undefined when the proof is wrong */
  async renewCodes(viewer: AccountViewer, proof: OwnerProof, visitor: Visitor): Promise<readonly string[] | undefined> {
    const account = await proveOwner(this.uses, viewer, proof, visitor);
    const { database, keys } = this.uses;
    return (
      account &&
      database.transaction(async (tx) => {
        await this.note(tx, viewer, visitor, 'second_factor.codes_renewed');
        return renewRecoveryCodes(tx, keys, viewer.id);
      })
    );
  }

  /**
   * Removes a passkey, or the app when none is named; with the last factor the recovery codes go too. The owner gets a
   * mail about it.
   */
  async remove(
    viewer: AccountViewer,
    proof: OwnerProof,
    passkey: string | null,
    visitor: Visitor,
  ): Promise<'removed' | 'notFound' | 'wrong'> {
    const account = await proveOwner(this.uses, viewer, proof, visitor);
    if (!account) {
      return 'wrong';
    }
    return this.uses.database.transaction(async (tx) => {
      const removed = passkey === null ? await removeTotp(tx, viewer.id) : await removePasskey(tx, viewer.id, passkey);
      if (!removed) {
        return 'notFound';
      }
      if (!isFactorSet(await factorState(tx, viewer.id))) {
        await removeRecoveryCodes(tx, viewer.id);
      }
      await this.note(tx, viewer, visitor, 'second_factor.removed');
      await noticeByMail(tx, { kind: 'SECOND_FACTOR_REMOVED', accountId: viewer.id, email: account.email });
      return 'removed';
    });
  }

  /** With the first factor come recovery codes. */
  private async added(tx: EntityManager, viewer: AccountViewer, visitor: Visitor, action: string): Promise<Added> {
    await this.note(tx, viewer, visitor, action);
    const { recoveryCodesLeft } = await factorState(tx, viewer.id);
    return { recoveryCodes: recoveryCodesLeft > 0 ? null : await renewRecoveryCodes(tx, this.uses.keys, viewer.id) };
  }

  private async note(tx: EntityManager, viewer: AccountViewer, visitor: Visitor, action: string): Promise<void> {
    await recordAudit(tx, { actor: auditActorOf(visitor, viewer.id), action, subject: viewer.id });
  }
}
