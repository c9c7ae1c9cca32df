import { type EntityManager, type Language, sql } from '@ns/platform';
import { accountDepartments } from './account-departments.ts';
import { apiTokenPrefix, useApiToken } from '../api-tokens/api-token.ts';
import type { Role } from '../domain/role.ts';
import type { FactorSettings } from '../second-factor/factor-settings.ts';
import { factorState, isFactorSet } from '../second-factor/factor-state.ts';
import { a, s, type SessionMeans } from '../entities/identity.entities.ts';
import type { AccessClaims, AccessTokens } from '../secrets/access-tokens.ts';
import { type AccountViewer, anonymous, type Viewer } from './viewer.ts';

interface ViewerRow {
  readonly role: Role;
  readonly language: Language;
  readonly departments: readonly string[];
  readonly means: SessionMeans;
}

const viewerColumns = sql<ViewerRow>`
  ${a.role}, ${a.language}, ${s.means}, ${accountDepartments} as departments`;
const livingSessions = sql`session s join account a on ${a.id} = ${s.accountId} where ${s.revokedAt} is null
  and ${s.expiresAt} > now() and ${a.deletedAt} is null and ${a.deactivatedAt} is null`;

const bearer = /^Bearer +([\w.~+/-]+=*)$/i;

/**
 * Resolves the viewer of a request. Role, departments and the session itself come from the database with every
 * request, so that a revoked session or a deleted account stops working at once and not only when its token runs
 * out. Never throws for a bad token: public fields stay open, guards refuse the others.
 * @param authorization the header `Authorization: Bearer …` (RFC 6750), or the same text from a socket's connection
 *   parameters
 */
export async function resolveViewer(
  em: EntityManager,
  tokens: AccessTokens,
  authorization: string | undefined,
  { requiredFor }: Pick<FactorSettings, 'requiredFor'>,
): Promise<Viewer> {
  if (!authorization) {
    return anonymous;
  }
  const token = bearer.exec(authorization.trim())?.[1];
  if (token?.startsWith(apiTokenPrefix)) {
    const used = await useApiToken(em, token);
    return typeof used === 'string' ? { kind: 'anonymous', token: used } : { kind: 'token', ...used };
  }
  const claims = token === undefined ? 'invalid' : await tokens.verify(token);
  if (typeof claims === 'string') {
    return { kind: 'anonymous', token: claims };
  }
  const account = await accountOf(em, claims);
  if (!account) {
    return { kind: 'anonymous', token: 'invalid' };
  }
  // The provider of single sign-on has asked for the second factor (decision 0181).
  const mustHaveFactor = account.means !== 'SSO' && requiredFor.some((role) => role === account.role);
  const isRestricted = mustHaveFactor && !isFactorSet(await factorState(em, account.id));
  return isRestricted ? { ...account, restricted: true } : account;
}

/**
 * Looks again at somebody who was let in earlier and is still there, as on a live connection.
 * @returns undefined when the session has ended or the account is deleted
 */
export async function presentViewer(em: EntityManager, viewer: AccountViewer): Promise<AccountViewer | undefined> {
  return accountOf(em, { accountId: viewer.id, sessionId: viewer.sessionId });
}

/** {@link presentViewer} for many in one statement, by session; who is gone is absent. */
export async function presentViewers(
  em: EntityManager,
  viewers: readonly AccountViewer[],
): Promise<ReadonlyMap<string, AccountViewer>> {
  const sessions = [...new Set(viewers.map(({ sessionId }) => sessionId))];
  const found = (
    await sql<ViewerRow & { id: string; sessionId: string }>`
    select ${s.id} as "sessionId", ${a.id}, ${viewerColumns}
      from ${livingSessions} and ${s.id} = any(${sessions}::uuid[])`.execute(em.getKysely())
  ).rows;
  return new Map(found.map((row) => [row.sessionId, { kind: 'account', ...row }]));
}

async function accountOf(
  em: EntityManager,
  { accountId, sessionId }: AccessClaims,
): Promise<AccountViewer | undefined> {
  const account = (
    await sql<ViewerRow>`
    select ${viewerColumns} from ${livingSessions} and ${s.id} = ${sessionId}
      and ${s.accountId} = ${accountId}`.execute(em.getKysely())
  ).rows[0];
  return account && { kind: 'account', id: accountId, sessionId, ...account };
}
