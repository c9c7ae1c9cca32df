import { firstRow, type Language, publish, sql } from '@ns/platform';
import { newRequester } from '../devices/requester.ts';
import { type Visitor } from '../devices/visitor.ts';
import { normalizeEmail } from '../domain/email-address.ts';
import { nameProblem, passwordProblem, type PersonProblem, tidyName, unusableEmail } from '../domain/person-rules.ts';
import { type Uses } from '../identity-parts.ts';
import { registrationRequestedTopic } from '../identity.topics.ts';

export interface Registration {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: Language;
}

const hoursToVerify = 48;

/**
 * Keeps a request for an account. The account itself is made when the mailed token comes back, see `verifyEmail`. For
 * an address that has an account the same work is done and the same answer given; only the mail differs.
 * @returns what has to be corrected; empty when the request was kept
 * @throws GraphQLError RATE_LIMITED
 */
export async function registerCitizen(
  { database, keys, hasher, limits }: Uses<'database' | 'keys' | 'hasher' | 'limits'>,
  request: Registration,
  visitor: Visitor,
): Promise<readonly PersonProblem[]> {
  await limits.count('register', visitor);
  const name = tidyName(request.name);
  const email = normalizeEmail(request.email);
  const problems = [
    nameProblem(name),
    email === undefined ? unusableEmail : undefined,
    passwordProblem(request.password, { name, email }),
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0 || email === undefined) {
    return problems;
  }
  await limits.countMail('registration', email, visitor);
  const requester = newRequester(keys, visitor);
  const passwordHash = await hasher.hash(request.password);
  await database.transaction(async (tx) => {
    const pending = await firstRow(
      tx,
      sql<{ id: string }>`
      insert into pending_registration (name, email, password_hash, language, device_mark, client_mark, expires_at)
      values (${name}, ${email}, ${passwordHash}, ${request.language}, ${requester.device}, ${requester.client},
        now() + make_interval(hours => ${hoursToVerify}))
      returning id`,
    );
    if (!pending) {
      throw new Error('The registration was not written.');
    }
    await publish(tx, registrationRequestedTopic, { registrationId: pending.id });
  });
  return [];
}
