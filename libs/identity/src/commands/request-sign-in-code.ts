import { firstRow, publish, sql } from '@ns/platform';
import { normalizeEmail } from '../domain/email-address.ts';
import { type Uses } from '../identity-parts.ts';
import { signInCodeRequestedTopic } from '../identity.topics.ts';
import { type Attempter } from '../limits/attempt-limits.ts';

const minutesToUse = 10;

/**
 * Asks for a mailed sign-in code. An unknown address gets a row and a fact like a known one, only no mail.
 * @throws GraphQLError RATE_LIMITED
 */
export async function requestSignInCode(
  { database, limits }: Uses<'database' | 'limits'>,
  typedEmail: string,
  attempter: Attempter,
): Promise<void> {
  await limits.count('code', attempter);
  const email = normalizeEmail(typedEmail);
  if (email === undefined) return;
  await limits.countMail(email, attempter);
  await database.transaction(async (tx) => {
    const code = await firstRow(
      tx,
      sql<{ id: string }>`
      insert into sign_in_code (account_id, expires_at)
      values ((select id from account where email = ${email} and deleted_at is null and password_hash is not null), now() + make_interval(mins => ${minutesToUse}))
      returning id`,
    );
    if (!code) throw new Error('The code was not written.');
    await publish(tx, signInCodeRequestedTopic, { codeId: code.id });
  });
}
