import { createHash, randomBytes } from 'node:crypto';
import { type CalendarDay, dayOf, plusDays } from '@ns/municipality';
import { type EntityManager, firstRow, type InputProblem, recordAudit, rows, sql } from '@ns/platform';
import { textOf } from '../texts/index.ts';

/** What a token may be used for. */
export const apiScopes = ['bi:read'] as const;
export type ApiScope = (typeof apiScopes)[number];

/** Prefix of API tokens, which distinguishes them from access tokens. */
export const apiTokenPrefix = 'nsk_';
const longestName = 100;
const longestLifeDays = 730;

/** A token as administrators see it; the secret itself is not kept. */
export interface ApiTokenView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly createdAt: Date;
  /** last day on which it is valid, in the municipality's zone */
  readonly expiresOn: CalendarDay;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface NewApiToken {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresOn: CalendarDay;
}

const columns = sql<ApiTokenView>`
  id, name, scopes, created_at as "createdAt", expires_on::text as "expiresOn", last_used_at as "lastUsedAt",
  revoked_at as "revokedAt"`;

/** What is wrong with a wanted token; empty when nothing is. */
export function apiTokenProblems({ name, scopes, expiresOn }: NewApiToken, today: CalendarDay): InputProblem[] {
  const problems: InputProblem[] = [];
  if (name.trim() === '' || name.length > longestName) {
    problems.push({
      path: 'name',
      message: textOf('tokenNameNeeded', { longestName }),
    });
  }
  if (scopes.length === 0 || scopes.some((scope) => !apiScopes.some((known) => known === scope))) {
    problems.push({
      path: 'scopes',
      message: textOf('unknownScope', { apiScopes: apiScopes.join(', ') }),
    });
  }
  if (expiresOn < today || expiresOn > plusDays(today, longestLifeDays)) {
    problems.push({
      path: 'expiresOn',
      message: textOf('tokenExpiryOutOfRange'),
    });
  }
  return problems;
}

/**
 * Makes a token.
 * @returns the secret is in no other place and cannot be shown again
 */
export async function addApiToken(
  em: EntityManager,
  createdBy: string | null,
  { name, scopes, expiresOn }: NewApiToken,
  secret = `${apiTokenPrefix}${randomBytes(32).toString('base64url')}`,
): Promise<{ readonly token: ApiTokenView; readonly secret: string }> {
  const token = await firstRow(
    em,
    sql<ApiTokenView>`
    insert into api_token (name, token_hash, scopes, created_by, expires_on)
    values (${name.trim()}, ${hashOf(secret)}, ${scopes}::text[], ${createdBy}, ${expiresOn}::date)
    on conflict (token_hash) do update set expires_on = excluded.expires_on
    returning ${columns}`,
  );
  if (!token) {
    throw new Error('The token was not written.');
  }
  return { token, secret };
}

/** Every token, the newest first. */
export async function apiTokens(em: EntityManager): Promise<readonly ApiTokenView[]> {
  return rows(em, sql<ApiTokenView>`select ${columns} from api_token order by created_at desc, id desc`);
}

/** Ends a token at once; ending it twice is harmless. @returns undefined when there is none of this id */
export async function revokeApiToken(em: EntityManager, id: string): Promise<ApiTokenView | undefined> {
  return firstRow(
    em,
    sql<ApiTokenView>`
    update api_token set revoked_at = coalesce(revoked_at, now()) where id = ${id} returning ${columns}`,
  );
}

/** The token behind a secret, when it is valid now; notes its use, at most once a minute. */
export async function useApiToken(
  em: EntityManager,
  secret: string,
): Promise<Pick<ApiTokenView, 'id' | 'scopes'> | 'expired' | 'invalid'> {
  const found = await firstRow(
    em,
    sql<ApiTokenView & { isIdle: boolean }>`
    select ${columns}, last_used_at is null or last_used_at < now() - interval '1 minute' as "isIdle"
    from api_token where token_hash = ${hashOf(secret)}`,
  );
  if (!found || found.revokedAt) {
    return 'invalid';
  }
  if (found.expiresOn < dayOf(new Date())) {
    return 'expired';
  }
  if (found.isIdle) {
    await noteUse(em, found);
  }
  return { id: found.id, scopes: found.scopes };
}

/** The use is kept to the minute; the first of each day goes into the audit. */
async function noteUse(em: EntityManager, { id, name, lastUsedAt }: ApiTokenView): Promise<void> {
  const noted = await firstRow(em, sql`update api_token set last_used_at = now() where id = ${id} returning id`);
  if (noted && (lastUsedAt === null || dayOf(lastUsedAt) < dayOf(new Date()))) {
    await recordAudit(em, { actor: { id, origin: null }, action: 'token.used', subject: id, after: { name } });
  }
}

/** 256 random bits need no slow hash. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
