import { firstRow, type Language, publish, sql } from '@ns/platform';
import { normalizeEmail } from '../domain/email-address.ts';
import { nameProblem, passwordProblem, type PersonProblem, tidyName, unusableEmail } from '../domain/person-rules.ts';
import { type Uses } from '../identity-parts.ts';
import { registrationRequestedTopic } from '../identity.topics.ts';
import { type Attempter } from '../limits/attempt-limits.ts';

export interface Registration {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: Language;
}

const hoursToVerify = 48;

/**
 * Takes down the wish for an account. The account itself is made when the mailed token comes back, with the name and the
 * password of this very wish. For an address that has an account the same work is done and the same answer given;
 * only the mail differs.
 * @returns what has to be mended; empty when the wish was taken down
 * @throws GraphQLError RATE_LIMITED
 */
export async function registerCitizen(
  { database, hasher, limits }: Uses<'database' | 'hasher' | 'limits'>,
  wish: Registration,
  attempter: Attempter,
): Promise<readonly PersonProblem[]> {
  await limits.count('register', attempter);
  const name = tidyName(wish.name);
  const email = normalizeEmail(wish.email);
  const problems = [
    nameProblem(name),
    email === undefined ? unusableEmail : undefined,
    passwordProblem(wish.password, email),
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0 || email === undefined) return problems;
  await limits.countMail(email, attempter);
  const passwordHash = await hasher.hash(wish.password);
  await database.transaction(async (tx) => {
    const pending = await firstRow(
      tx,
      sql<{ id: string }>`
      insert into pending_registration (name, email, password_hash, language, expires_at)
      values (${name}, ${email}, ${passwordHash}, ${wish.language}, now() + make_interval(hours => ${hoursToVerify}))
      returning id`,
    );
    if (!pending) throw new Error('The registration was not written.');
    await publish(tx, registrationRequestedTopic, { registrationId: pending.id });
  });
  return [];
}
