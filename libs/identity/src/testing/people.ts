import { type EntityManager, type Language, RequestLoaders, type Database, sql, mustExist } from '@ns/platform';
import { graphql, type GraphQLSchema } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { ApiContext } from '../access/api-context.ts';
import { presentViewer } from '../access/resolve-viewer.ts';
import type { Role } from '../domain/role.ts';

/** Somebody signed in. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly sessionId: string;
}

/** What a test says about somebody; the rest does not matter to it. */
export interface PersonProps {
  readonly role?: Role;
  readonly departments?: readonly string[];
  readonly name?: string;
  readonly language?: Language;
}

/** Adds an account with a session. */
export async function addPerson(
  em: EntityManager,
  { role = 'CITIZEN', departments = [], name = 'Демо човек', language = 'BG' }: PersonProps = {},
): Promise<Person> {
  return mustExist(
    (
      await sql<Person>`
    with a as (
      insert into account (name, email, password_hash, role, language)
      values (${name}, ${`${randomUUID()}@demo.test`}, 'x', ${role}, ${language}) returning id, email),
    d as (
      insert into account_department (account_id, department_code)
      select a.id, code from a, unnest(${departments}::text[]) as given (code)),
    s as (
      insert into session (account_id, token_hash, expires_at)
      select id, 'x', now() + interval '1 day' from a returning id)
    select a.id, a.email, s.id as "sessionId" from a, s`.execute(em.getKysely())
    ).rows[0],
    'The statement answers one row.',
  );
}

/** The data as the api would answer somebody. @throws Error with the code of the first failure */
export async function askAs<D>(
  database: Database,
  schema: GraphQLSchema,
  { id, sessionId }: Person,
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
  language: Language = 'BG',
): Promise<D> {
  const em = database.fork();
  const session = { kind: 'account', id, sessionId, role: 'CITIZEN', departments: [], language } as const;
  const contextValue: Partial<ApiContext> = {
    em,
    loaders: new RequestLoaders(),
    language,
    clientAddress: '192.0.2.7',
    viewer: (await presentViewer(em, session)) ?? { kind: 'anonymous', token: 'invalid' },
  };
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  if (errors?.[0]) {
    const { code } = errors[0].extensions;
    throw new Error(typeof code === 'string' ? code : errors[0].message, { cause: errors[0] });
  }
  return { ...data } as D;
}
