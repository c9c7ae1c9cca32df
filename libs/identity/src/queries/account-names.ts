import { anyOf, type EntityManager, type Language, type NotNull } from '@ns/platform';
import type { Role } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';

/** How an actor is shown in a history; the name is null once the account is deleted. */
export interface AccountName {
  readonly name: string | null;
  readonly role: Role;
}

/** Names of accounts, living or deleted, by id. */
export async function accountNames(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountName>> {
  if (ids.length === 0) {
    return new Map();
  }
  const found = await identityTables(em)
    .selectFrom('account')
    .select(['id', 'name', 'role'])
    .where('id', '=', anyOf([...new Set(ids)]))
    .execute();
  return new Map(found.map(({ id, name, role }) => [id, { name, role }]));
}

/** Who sent a signal, for mails to them and for the clerk. */
export interface ReporterContact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** @returns undefined when the account is deleted: there is nobody left to write to */
export async function reporterOf(em: EntityManager, id: string): Promise<ReporterContact | undefined> {
  return reporters(em).where('id', '=', id).executeTakeFirst();
}

/** {@link reporterOf} for many, by id. */
export async function reportersOf(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReporterContact>> {
  if (ids.length === 0) {
    return new Map();
  }
  const found = await reporters(em)
    .where('id', '=', anyOf([...new Set(ids)]))
    .execute();
  return new Map(found.map((reporter) => [reporter.id, reporter]));
}

function reporters(em: EntityManager) {
  return identityTables(em)
    .selectFrom('account')
    .select(['id', 'name', 'email', 'language'])
    .where('deleted_at', 'is', null)
    .$narrowType<{ name: NotNull; email: NotNull }>();
}
