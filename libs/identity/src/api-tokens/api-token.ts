import { createHash, randomBytes } from 'node:crypto';
import { type CalendarDay, dayOf, plusDays } from '@ns/municipality';
import { anyOf, type EntityManager, type InputProblem, recordAudit, sql } from '@ns/platform';
import { type ApiScope, apiScopes } from '../domain/api-scope.ts';
import { rolesWith } from '../domain/permissions.ts';
import type { Role } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { textOf } from '../texts/index.ts';

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

const columns = [
  ...(['id', 'name', 'scopes', 'created_at as createdAt', 'expires_on as expiresOn'] as const),
  ...(['last_used_at as lastUsedAt', 'revoked_at as revokedAt'] as const),
] as const;

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
  const token = await identityTables(em)
    .insertInto('api_token')
    .values({
      name: name.trim(),
      token_hash: hashOf(secret),
      scopes: [...scopes] as ApiScope[],
      created_by: createdBy,
      expires_on: expiresOn,
    })
    .onConflict((conflict) =>
      conflict.column('token_hash').doUpdateSet(({ ref }) => ({ expires_on: ref('excluded.expires_on') })),
    )
    .returning(columns)
    .executeTakeFirstOrThrow();
  return { token, secret };
}

/** Every token, the newest first. */
export async function apiTokens(em: EntityManager): Promise<readonly ApiTokenView[]> {
  return identityTables(em)
    .selectFrom('api_token')
    .select(columns)
    .orderBy('created_at', 'desc')
    .orderBy('api_token.id', 'desc')
    .execute();
}

/** Ends a token at once; ending it twice is harmless. @returns undefined when there is none of this id */
export async function endApiToken(em: EntityManager, id: string): Promise<ApiTokenView | undefined> {
  return identityTables(em)
    .updateTable('api_token')
    .set({ revoked_at: sql`coalesce(revoked_at, now())` })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirst();
}

/** Ends the tokens that somebody made who may make none any more. */
export async function revokeTokensOf(tx: EntityManager, accountId: string): Promise<void> {
  await identityTables(tx)
    .updateTable('api_token')
    .set({ revoked_at: sql`now()` })
    .where('created_by', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute();
}

/**
 * The token behind a secret, when it is valid now; notes its use, at most once a minute. A token that somebody made
 * counts as long as they could make it now; those of the installation itself have nobody.
 */
export async function useApiToken(
  em: EntityManager,
  secret: string,
): Promise<Pick<ApiTokenView, 'id' | 'scopes'> | 'expired' | 'invalid'> {
  const found = await identityTables(em)
    .selectFrom('api_token')
    .select(columns)
    .select(sql<boolean>`last_used_at is null or last_used_at < now() - interval '1 minute'`.as('isIdle'))
    .where('token_hash', '=', hashOf(secret))
    .where(({ eb, exists, or, selectFrom }) =>
      or([
        eb('created_by', 'is', null),
        exists(
          selectFrom('account as a')
            .select('a.id')
            .whereRef('a.id', '=', 'api_token.created_by')
            .where('a.deleted_at', 'is', null)
            .where('a.deactivated_at', 'is', null)
            .where('a.role', '=', anyOf<Role>(rolesWith('tokens.manage'))),
        ),
      ]),
    )
    .executeTakeFirst();
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
  const noted = await identityTables(em)
    .updateTable('api_token')
    .set({ last_used_at: sql`now()` })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (noted && (lastUsedAt === null || dayOf(lastUsedAt) < dayOf(new Date()))) {
    await recordAudit(em, { actor: { id, origin: null }, action: 'token.used', subject: id, after: { name } });
  }
}

/** 256 random bits need no slow hash. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
