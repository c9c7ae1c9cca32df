import { type EntityManager, type Language, publish, sql } from '@ns/platform';
import { knownDevice } from '../devices/known-devices.ts';
import { newRequester, type Requester } from '../devices/requester.ts';
import type { Visitor } from '../devices/visitor.ts';
import { normalizeEmail } from '../domain/email-address.ts';
import { nameProblem, passwordProblem, type PersonProblem, tidyName, unusableEmail } from '../domain/person-rules.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { noPassword } from '../secrets/password-hasher.ts';
import { registrationRequestedTopic, signInCodeRequestedTopic } from '../topics/identity.topics.ts';
import { writeSignInCode } from '../writes/write-sign-in-code.ts';

export interface Registration {
  readonly name: string;
  readonly email: string;
  /** undefined: the address is proven by a mailed code, see `signIn`, and the account begins without a password */
  readonly password?: string | null | undefined;
  readonly language: Language;
}

export interface RegisterCitizenProps extends Registration {
  readonly visitor: Visitor;
}

const hoursToVerify = 48;

/**
 * Keeps a request for an account. The account itself is made when the mailed token comes back, see `verifyEmail`. For
 * an address that has an account the same work is done and the same answer given; only the mail differs. Without a
 * password the mail carries a sign-in code: of the account that is there, or of the one that the code will make.
 * @returns what has to be corrected; empty when the request was kept
 * @throws GraphQLError RATE_LIMITED
 */
export async function registerCitizen(
  { database, keys, hasher, limits, local }: Needs<'database' | 'keys' | 'hasher' | 'limits' | 'local'>,
  { visitor, ...request }: RegisterCitizenProps,
): Promise<readonly PersonProblem[]> {
  await limits.count('register', visitor);
  const name = tidyName(request.name);
  const email = normalizeEmail(request.email);
  const problems = [
    nameProblem(name),
    email === undefined ? unusableEmail : undefined,
    request.password == null ? undefined : passwordProblem(request.password, { name, email }),
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0 || email === undefined) {
    return problems;
  }
  const device = request.password == null ? await knownDevice(database.fork(), keys, email, visitor) : undefined;
  await limits.countMail('registration', email, visitor, device);
  const requester = newRequester(keys, visitor);
  const passwordHash = request.password == null ? noPassword : await hasher.hash(request.password);
  await database.transaction(async (tx) => {
    const registrationId = await writePending(tx, { ...request, name, email, passwordHash }, requester);
    if (request.password == null) {
      const codeId = await writeSignInCode(tx, { keys, local }, { email, requester, registrationId });
      await publish(tx, signInCodeRequestedTopic, { codeId });
    } else {
      await publish(tx, registrationRequestedTopic, { registrationId });
    }
  });
  return [];
}

async function writePending(
  tx: EntityManager,
  { name, email, passwordHash, language }: Omit<Registration, 'password'> & { readonly passwordHash: string },
  requester: Requester,
): Promise<string> {
  const pending = await identityTables(tx)
    .insertInto('pending_registration')
    .values({
      name,
      email,
      password_hash: passwordHash,
      language,
      device_mark: requester.device,
      client_mark: requester.client,
      expires_at: sql<Date>`now() + make_interval(hours => ${hoursToVerify})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return pending.id;
}
