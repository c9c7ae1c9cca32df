import { type ApiContext, identitySchema, presentViewer, type Role } from '@ns/identity';
import { mediaSchema } from '@ns/media';
import { bulgarianCalendar, MunicipalityDirectory, municipalitySchema } from '@ns/municipality';
import {
  auditSchema,
  createLogger,
  createTestDatabase,
  type Database,
  onlyRow,
  type Language,
  outboxSchema,
  RequestLoaders,
  run,
  schemaOf,
  sql,
  type TestDatabase,
} from '@ns/platform';
import { signalsSchema } from '@ns/signals';
import { graphql, type GraphQLSchema } from 'graphql';
import { randomUUID } from 'node:crypto';
import { composeDeskApi, type DeskApi } from '../compose-desk.ts';
import { deskSchema } from '../desk.schema.ts';

/** Somebody signed in. */
export interface Person {
  readonly id: string;
  readonly sessionId: string;
}

/** A failure, or whatever a member of a result union says. */
export interface Outcome {
  readonly __typename: string;
  readonly id?: string;
  readonly version?: number;
  readonly code?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  readonly [field: string]: unknown;
}

/** The slice on a database of its own, with two departments, a few categories, people and signals. */
export class DeskStage {
  readonly logger = createLogger('test', 'silent');
  readonly api: DeskApi;
  private readonly directory: MunicipalityDirectory;
  private count = 0;
  private built: GraphQLSchema | undefined;

  private constructor(private readonly test: TestDatabase) {
    this.directory = new MunicipalityDirectory(() => test.database.fork());
    this.api = this.anotherApi();
  }

  static async open(serverUrl: string): Promise<DeskStage> {
    const test = await createTestDatabase(serverUrl, [
      auditSchema,
      outboxSchema,
      municipalitySchema,
      identitySchema,
      mediaSchema,
      signalsSchema,
      deskSchema,
    ]);
    const em = test.database.fork();
    await run(
      em,
      sql`insert into department (code, name, position)
        values ('op_kd', '{"bg":"Комунални дейности","en":"Communal Activities"}', 1),
        ('ecology', '{"bg":"Екология","en":"Ecology"}', 2)`,
    );
    await run(
      em,
      sql`insert into external_body (code, name, position)
        values ('viks', '{"bg":"ВиК ООД – Русе","en":"Water Company Ruse"}', 1)`,
    );
    await run(
      em,
      sql`insert into settlement (code, name, kind, lat, lon, position) values ('63427', '{"bg":"Русе","en":"Ruse"}',
        'city', 43.85, 25.95, 1)`,
    );
    await run(
      em,
      sql`
      insert into category (code, parent_code, name, department_code, target_working_days, icon,
        position, forward_to_code) values
        ('roads', null, '{"bg":"Улици","en":"Streets"}', 'op_kd', null, 'road', 1, null), ('roads.drain', 'roads',
          '{"bg":"Запушена шахта","en":"Blocked drain"}', 'op_kd', 10, 'road', 2, 'viks'),
        ('waste', null, '{"bg":"Отпадъци","en":"Waste"}', 'ecology', null, 'waste', 3, null),
          ('waste.dump', 'waste', '{"bg":"Сметище","en":"Dump"}', 'ecology', 3, 'waste', 4, null)`,
    );
    return new DeskStage(test);
  }

  get database(): Database {
    return this.test.database;
  }

  close(): Promise<void> {
    return this.test.drop();
  }

  /** The slice as another api process has it. */
  anotherApi(): DeskApi {
    return composeDeskApi({
      database: this.database,
      directory: this.directory,
      calendar: bulgarianCalendar(),
      logger: this.logger,
    });
  }

  async person(
    role: Role,
    departments: readonly string[] = [],
    name = 'Демо човек',
    language: Language = 'BG',
  ): Promise<Person> {
    const em = this.database.fork();
    const added = await onlyRow(
      em,
      sql<{ id: string }>`
      insert into account (name, email, password_hash, role, language) values (${name},
        ${`${randomUUID()}@demo.test`}, 'x', ${role}, ${language}) returning id`,
    );
    for (const code of departments) {
      await run(em, sql`insert into account_department (account_id, department_code) values (${added.id}, ${code})`);
    }
    const session = await onlyRow(
      em,
      sql<{
        id: string;
      }>`insert into session (account_id, token_hash, expires_at) values (${added.id}, 'x', now() + interval '1 day')
        returning id`,
    );
    return { id: added.id, sessionId: session.id };
  }

  /** A signal of op_kd, received, not registered yet; change what a test is about. */
  async signal(
    over: { readonly reporter?: Person; readonly category?: string; readonly department?: string } = {},
  ): Promise<string> {
    this.count += 1;
    const reporter = over.reporter ?? (await this.person('CITIZEN'));
    const added = await onlyRow(
      this.database.fork(),
      sql<{ id: string }>`
      insert into signal (reference, access_code, client_key, reporter_id, channel, category_code, settlement_code,
        department_code, description, service_due_on, statutory_due_on)
      values (${`NS-2026-${String(this.count).padStart(6, '0')}`}, 'ABCDE-FGHJK', gen_random_uuid(), ${reporter.id},
        'WEB', ${over.category ?? 'roads.drain'}, '63427', ${over.department ?? 'op_kd'},
        'Шахта', '2026-12-08', '2027-01-25') returning id`,
    );
    return added.id;
  }

  /** The data, or the code of the first error, as the api would answer. */
  async ask<D = Record<string, Outcome>>(
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
      viewer: viewer ?? { kind: 'anonymous', token: 'invalid' },
    };
    this.built ??= schemaOf(this.api.resolvers);
    const { data, errors } = await graphql({
      schema: this.built,
      source,
      variableValues: variables,
      contextValue,
    });
    if (errors?.[0]) {
      throw new Error(
        typeof errors[0].extensions['code'] === 'string' ? errors[0].extensions['code'] : errors[0].message,
        { cause: errors[0] },
      );
    }
    return { ...data } as D;
  }
}
