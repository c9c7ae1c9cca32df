import { anyOf, type EntityManager, type Language, sql } from '@ns/platform';
import { accountDepartments } from '../access/account-departments.ts';
import { hasEntered } from '../access/local-sign-in.ts';
import type { Role } from '../domain/role.ts';
import { a, d } from '../entities/identity.entities.ts';
import { hasSecondFactor } from '../second-factor/factor-state.ts';

/** A living account as screens show it. */
export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language: Language;
  /** codes */
  readonly departments: readonly string[];
  /** seconds for which a step of a member of staff can be undone */
  readonly undoSeconds: number;
  /** whether the account has a second factor */
  readonly secondFactor: boolean;
}

const columns = sql`
  ${a.id}, ${a.name}, ${a.email}, ${a.role}, ${a.language}, ${a.undoSeconds} as "undoSeconds",
  ${hasSecondFactor} as "secondFactor",
  ${accountDepartments} as departments`;

/** @returns undefined for an unknown, deleted or deactivated account */
export async function accountView(em: EntityManager, id: string): Promise<AccountView | undefined> {
  return (
    await sql<AccountView>`select ${columns} from account a where ${a.id} = ${id} and ${a.deletedAt} is null
      and ${a.deactivatedAt} is null`.execute(em.getKysely())
  ).rows[0];
}

/** The living accounts among the ids, by id; for lists that show an assignee in every row. */
export async function accountViews(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountView>> {
  if (ids.length === 0) {
    return new Map();
  }
  const found = (
    await sql<AccountView>`
    select ${columns} from account a where ${a.id} = ${anyOf(ids)} and ${a.deletedAt} is null`.execute(em.getKysely())
  ).rows;
  return new Map(found.map((account) => [account.id, account]));
}

/**
 * The living account of an id as a column of a statement of another slice; null without one.
 * @param accountId an expression of the statement
 */
export function accountViewOf(accountId: ReturnType<typeof sql>) {
  return sql<AccountView | null>`(
    select to_json(living) from (
      select ${columns} from account a where ${a.id} = ${accountId} and ${a.deletedAt} is null) living)`;
}

/** The municipality's people by name; only those of one department when it is given. */
export async function staffViews(
  em: EntityManager,
  department: string | null | undefined,
): Promise<readonly AccountView[]> {
  return (
    await sql<AccountView>`
    select ${columns} from account a
    where ${a.role} <> 'CITIZEN' and ${a.deletedAt} is null and ${a.deactivatedAt} is null and ${hasEntered}
      and (${department ?? null}::text is null
        or exists (select from account_department d where ${d.accountId} = ${a.id}
          and ${d.departmentCode} = ${department ?? null}))
    order by ${a.name} collate "bg-BG-x-icu", ${a.id}`.execute(em.getKysely())
  ).rows;
}
