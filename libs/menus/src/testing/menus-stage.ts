import { deskSchema } from '@ns/desk';
import { type ApiContext, identitySchema, presentViewer, type Role } from '@ns/identity';
import { mediaSchema } from '@ns/media';
import {
  MunicipalityDirectory,
  MunicipalityProfileResolver,
  MunicipalityResolver,
  municipalitySchema,
  readSeedFile,
  seedMunicipality,
} from '@ns/municipality';
import {
  auditSchema,
  createTestDatabase,
  type Database,
  onlyRow,
  type Language,
  outboxSchema,
  RequestLoaders,
  schemaOf,
  sql,
  type TestDatabase,
} from '@ns/platform';
import { signalsSchema } from '@ns/signals';
import { graphql, type GraphQLSchema } from 'graphql';
import { randomUUID } from 'node:crypto';
import { composeMenusApi } from '../compose-menus.ts';

/** Somebody signed in. */
export interface Person {
  readonly id: string;
  readonly sessionId: string;
}

/** A failure, or whatever a member of a result union says. */
export interface Outcome {
  readonly __typename: string;
  readonly version?: number;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  readonly [field: string]: unknown;
}

/** The slice on a database of its own with the menus of the seed file. */
export class MenusStage {
  readonly directory: MunicipalityDirectory;

  private constructor(
    private readonly test: TestDatabase,
    private readonly schema: GraphQLSchema,
    directory: MunicipalityDirectory,
  ) {
    this.directory = directory;
  }

  static async open(serverUrl: string): Promise<MenusStage> {
    const test = await createTestDatabase(serverUrl, [
      outboxSchema,
      auditSchema,
      municipalitySchema,
      identitySchema,
      mediaSchema,
      signalsSchema,
      deskSchema,
    ]);
    await seedMunicipality(test.database, await readSeedFile('tools/seed/ruse.json'));
    const directory = new MunicipalityDirectory(() => test.database.fork());
    const schema = schemaOf([
      ...composeMenusApi({ database: test.database, directory }).resolvers,
      new MunicipalityResolver(directory),
      new MunicipalityProfileResolver(directory),
    ]);
    return new MenusStage(test, schema, directory);
  }

  get database(): Database {
    return this.test.database;
  }

  get url(): string {
    return this.test.url;
  }

  close(): Promise<void> {
    return this.test.drop();
  }

  async person(role: Role): Promise<Person> {
    const em = this.database.fork();
    const added = await onlyRow(
      em,
      sql<{ id: string; session: string }>`
      with a as (
        insert into account (name, email, password_hash, role, language)
        values ('Демо човек', ${`${randomUUID()}@demo.test`}, 'x', ${role}, 'BG') returning id),
      s as (insert into session (account_id, token_hash, expires_at) select id, 'x', now() + interval '1 day' from a
        returning id)
      select a.id, s.id as session from a, s`,
    );
    return { id: added.id, sessionId: added.session };
  }

  /** A received signal; change what a test is about. */
  async signal(
    reporter: Person,
    over: { readonly category: string; readonly department: string; readonly description?: string },
  ): Promise<string> {
    const added = await onlyRow(
      this.database.fork(),
      sql<{ id: string }>`
      insert into signal (reference, access_code, client_key, reporter_id, channel, category_code, settlement_code,
        department_code, description, service_due_on, statutory_due_on)
      values (${`NS-2026-${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`}, 'ABCDE-FGHJK',
        gen_random_uuid(), ${reporter.id}, 'WEB', ${over.category},
        '63427', ${over.department}, ${over.description ?? 'Дупка'}, '2026-12-08', '2027-01-25') returning id`,
    );
    return added.id;
  }

  /** The data as the api would answer. */
  async ask<D>(
    person: Person,
    source: string,
    variables: Readonly<Record<string, unknown>> = {},
    language: Language = 'BG',
  ): Promise<D> {
    const em = this.database.fork();
    const viewer = await presentViewer(em, {
      kind: 'account',
      id: person.id,
      sessionId: person.sessionId,
      role: 'CITIZEN',
      departments: [],
      language,
    });
    const contextValue: Partial<ApiContext> = {
      em,
      loaders: new RequestLoaders(),
      language,
      clientAddress: '192.0.2.7',
      viewer: viewer ?? { kind: 'anonymous', token: 'invalid' },
    };
    const { data, errors } = await graphql({ schema: this.schema, source, variableValues: variables, contextValue });
    if (errors?.[0]) {
      throw new Error(
        typeof errors[0].extensions['code'] === 'string' ? errors[0].extensions['code'] : errors[0].message,
        { cause: errors[0] },
      );
    }
    return data as D;
  }
}
