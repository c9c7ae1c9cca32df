import { knownDepartments, departmentCodes } from '@ns/municipality';
import { type Database, type EntityManager, sql } from '@ns/platform';
import { revokeTokensOf } from '../api-tokens/api-token.ts';
import { normalizeEmail } from '../domain/email-address.ts';
import { nameProblem, passwordProblem, type PersonProblem, tidyName, unusableEmail } from '../domain/person-rules.ts';
import { needsDepartment } from '../domain/permissions.ts';
import { isStaff, type StaffRole } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { removeFactors } from '../second-factor/factor-state.ts';
import type { ErasureNotes } from '../personal-data/erasure-notes.ts';
import type { PasswordHasher } from '../secrets/password-hasher.ts';
import { endAllSessions } from '../sessions/end-session.ts';
import { inTurn } from '../staff/staff-command.ts';
import { addDepartments } from '../staff/staff-rules.ts';
import { type Text, textOf } from '../texts/index.ts';

/** A member of the staff to be added. */
export interface NewStaff {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  /** codes; roles that work for departments need at least one */
  readonly departments: readonly string[];
  readonly password: string;
}

/** Why nothing was changed, for the operator. */
export type StaffProblem = PersonProblem | { readonly path: 'departments' | 'account'; readonly message: Text };

const addressInUse: StaffProblem = {
  path: 'account',
  message: textOf('addressInUse'),
};
const noSuchStaff: StaffProblem = {
  path: 'account',
  message: textOf('unknownStaffAddress'),
};

/** Accounts of the staff as the operator of an installation keeps them, on the command line. */
export class StaffAccounts {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    private readonly erasures: ErasureNotes,
  ) {}

  /** @returns what is wrong; empty when the account was added */
  async add({ email, name, role, departments, password }: NewStaff): Promise<readonly StaffProblem[]> {
    const address = normalizeEmail(email);
    const tidy = tidyName(name);
    const problems: StaffProblem[] = [
      ...(address === undefined ? [unusableEmail] : []),
      ...asList(nameProblem(tidy)),
      ...asList(passwordProblem(password, { name: tidy, email: address })),
    ];
    if (address === undefined || problems.length > 0) {
      return problems;
    }
    const passwordHash = await this.hasher.hash(password);
    return this.database.transaction(async (tx) => {
      const known = await knownDepartments(tx, departments);
      if (known.length !== departments.length || (needsDepartment(role) && departments.length === 0)) {
        return [await departmentProblem(tx)];
      }
      const added = await identityTables(tx)
        .insertInto('account')
        .values({ name: tidy, email: address, password_hash: passwordHash, role })
        .onConflict((conflict) => conflict.column('email').where('deleted_at', 'is', null).doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!added) {
        return [addressInUse];
      }
      await addDepartments(tx, added.id, departments);
      return [];
    });
  }

  /** Sets a new password and ends every session. @returns what is wrong; empty when it was set */
  async setPassword(email: string, password: string): Promise<readonly StaffProblem[]> {
    const address = normalizeEmail(email);
    const problem = passwordProblem(password, { email: address });
    if (problem) {
      return [problem];
    }
    const passwordHash = await this.hasher.hash(password);
    return this.change(address, (tx, id) =>
      identityTables(tx).updateTable('account').set({ password_hash: passwordHash }).where('id', '=', id).execute(),
    );
  }

  /**
   * Takes every second factor away, for somebody who lost them all. A role that must have one sets it up at the next
   * sign-in.
   */
  async resetFactors(email: string): Promise<readonly StaffProblem[]> {
    return this.change(normalizeEmail(email), removeFactors);
  }

  /** Closes an account for good: its sessions end at once, what it did stays in the history. */
  async close(email: string): Promise<readonly StaffProblem[]> {
    const closed: string[] = [];
    const problems = await this.change(normalizeEmail(email), async (tx, id) => {
      closed.push(id);
      await identityTables(tx)
        .updateTable('account')
        .set({ name: null, email: null, password_hash: null, deleted_at: sql`now()` })
        .where('id', '=', id)
        .execute();
      await identityTables(tx).deleteFrom('account_notice').where('account_id', '=', id).execute();
      await revokeTokensOf(tx, id);
    });
    for (const id of closed) {
      await this.erasures.add(id);
    }
    return problems;
  }

  private async change(
    address: string | undefined,
    change: (tx: EntityManager, id: string) => Promise<unknown>,
  ): Promise<readonly StaffProblem[]> {
    return this.database.transaction(async (tx) => {
      await inTurn(tx);
      const account = await identityTables(tx)
        .selectFrom('account')
        .select(['id', 'role'])
        .where('email', '=', address ?? '')
        .where('deleted_at', 'is', null)
        .forUpdate()
        .executeTakeFirst();
      if (!account || !isStaff(account.role)) {
        return [noSuchStaff];
      }
      await change(tx, account.id);
      await identityTables(tx).deleteFrom('known_device').where('account_id', '=', account.id).execute();
      await endAllSessions(tx, account.id);
      return [];
    });
  }
}

function asList<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** Names the codes that exist: the operator has no menu to look at. */
async function departmentProblem(tx: EntityManager): Promise<StaffProblem> {
  const codes = (await departmentCodes(tx)).join(', ');
  return {
    path: 'departments',
    message: textOf('departmentsNeeded', { codes }),
  };
}
