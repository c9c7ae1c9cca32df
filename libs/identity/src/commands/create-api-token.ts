import { type AuditActor, recordAudit, type SecurityEventSource } from '@ns/platform';
import { addApiToken, type ApiTokenView, endApiToken, type NewApiToken } from '../api-tokens/api-token.ts';
import type { Needs } from '../needs/identity-needs.ts';

/** Who acts on a token, and from where. */
interface TokenAct {
  readonly actor: AuditActor;
  readonly accountId: string;
  readonly source: SecurityEventSource;
}

export interface CreateApiTokenProps extends TokenAct {
  /** without problems, see `apiTokenProblems` */
  readonly wanted: NewApiToken;
}

export interface RevokeApiTokenProps extends TokenAct {
  /** a UUID */
  readonly tokenId: string;
}

/** Makes a token for a program, and writes down who did. @returns the secret is in no other place */
export async function createApiToken(
  { database, security }: Needs<'database' | 'security'>,
  { actor, accountId, source, wanted }: CreateApiTokenProps,
): Promise<{ readonly token: ApiTokenView; readonly secret: string }> {
  const made = await database.transaction(async (tx) => {
    const { token, secret } = await addApiToken(tx, accountId, wanted);
    const after = { name: token.name, expiresOn: token.expiresOn };
    await recordAudit(tx, { actor, action: 'token.created', subject: token.id, after });
    return { token, secret };
  });
  security.record({ event: 'api_token_created', accountId, tokenId: made.token.id }, source);
  return made;
}

/** Ends a token at once; ending it twice is harmless. @returns undefined when there is none of this id */
export async function revokeApiToken(
  { database, security }: Needs<'database' | 'security'>,
  { actor, accountId, source, tokenId }: RevokeApiTokenProps,
): Promise<ApiTokenView | undefined> {
  const token = await database.transaction(async (tx) => {
    const ended = await endApiToken(tx, tokenId);
    if (ended) {
      await recordAudit(tx, { actor, action: 'token.revoked', subject: ended.id, before: { name: ended.name } });
    }
    return ended;
  });
  if (token) {
    security.record({ event: 'api_token_revoked', accountId, tokenId }, source);
  }
  return token;
}
