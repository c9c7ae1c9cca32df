import { type EntityManager, publish, requestError, sql } from '@ns/platform';
import type { AccountViewer } from '../access/viewer.ts';
import { securitySource } from '../devices/security-source.ts';
import type { Visitor } from '../devices/visitor.ts';
import { isStaff } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Uses } from '../identity-parts.ts';
import { accountDeletedTopic } from '../identity.topics.ts';
import { accountView } from '../queries/account-views.ts';
import { endAllSessions } from '../sessions/end-session.ts';
import { checkCredentials, credentialsOf } from './check-credentials.ts';

/**
 * Removes the person: name, address and password go, all sessions end. Registered signals stay as files without a
 * person, so the empty row stays too.
 * @returns false when neither the password nor a mailed code proves that it is the owner who asks
 * @throws GraphQLError FORBIDDEN for staff, whose accounts the administrator closes; RATE_LIMITED
 */
export async function deleteMyAccount(
  uses: Uses<'database' | 'keys' | 'hasher' | 'limits' | 'security'>,
  viewer: AccountViewer,
  proof: { readonly password: string | null | undefined; readonly code: string | null | undefined },
  visitor: Visitor,
): Promise<boolean> {
  if (isStaff(viewer.role)) {
    throw requestError('FORBIDDEN', visitor.language);
  }
  const account = await accountView(uses.database.fork(), viewer.id);
  const credentials = credentialsOf(proof.password, proof.code);
  if (!account || !credentials) {
    return false;
  }
  const owner = await checkCredentials(uses, account.email, credentials, visitor, {
    ownSession: `session:${viewer.sessionId}`,
  });
  if (owner?.id !== viewer.id) {
    return false;
  }
  await uses.database.transaction((tx) => forgetPerson(tx, viewer.id));
  uses.security.record(
    { event: 'session_ended', accountId: viewer.id, reason: 'account_deleted' },
    securitySource(uses.security, visitor),
  );
  return true;
}

async function forgetPerson(tx: EntityManager, accountId: string): Promise<void> {
  const tables = identityTables(tx);
  const person = await tables
    .selectFrom('account')
    .select('email')
    .where('id', '=', accountId)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!person) {
    return;
  }
  await tables
    .updateTable('account')
    .set({ name: null, email: null, password_hash: null, deleted_at: sql`now()` })
    .where('id', '=', accountId)
    .execute();
  await tables.deleteFrom('pending_registration').where('email', '=', person.email).execute();
  for (const table of ['sign_in_code', 'account_link', 'account_notice', 'known_device'] as const) {
    await tables.deleteFrom(table).where('account_id', '=', accountId).execute();
  }
  await tables.updateTable('session').set({ user_agent: null }).where('account_id', '=', accountId).execute();
  await endAllSessions(tx, accountId);
  await publish(tx, accountDeletedTopic, { accountId });
}
