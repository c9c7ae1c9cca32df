import type { Role } from '@ns/identity';
import { addPerson, askAs, type Person } from '@ns/identity/testing';
import { bulgarianCalendar, MunicipalityDirectory } from '@ns/municipality';
import { createLogger, type Database, type Language, schemaOf, sql } from '@ns/platform';
import { openTestDatabase, type TestDatabase, type WhenOver } from '@ns/platform/testing';
import { addSignal, signalSlices } from '@ns/signals/testing';
import type { GraphQLSchema } from 'graphql';
import { composeDeskApi, type DeskApi } from '../compose-desk.ts';
import { deskSchema } from '../desk.schema.ts';

export { type Person } from '@ns/identity/testing';

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
export class DeskTestBed {
  readonly logger = createLogger('test', 'silent');
  readonly api: DeskApi;
  private readonly directory: MunicipalityDirectory;
  private built: GraphQLSchema | undefined;

  private constructor(private readonly test: TestDatabase) {
    this.directory = new MunicipalityDirectory(() => test.database.fork());
    this.api = this.anotherApi();
  }

  static async open(whenOver?: WhenOver): Promise<DeskTestBed> {
    const test = await openTestDatabase([...signalSlices, deskSchema], whenOver);
    const em = test.database.fork();
    await sql`insert into department (code, name, position)
        values ('op_kd', '{"bg":"Комунални дейности","en":"Communal Activities"}', 1),
        ('ecology', '{"bg":"Екология","en":"Ecology"}', 2)`.execute(em.getKysely());
    await sql`insert into external_body (code, name, position)
        values ('viks', '{"bg":"ВиК ООД – Русе","en":"Water Company Ruse"}', 1),
        ('riosv', '{"bg":"РИОСВ – Русе","en":"Environment Inspectorate Ruse"}', 2)`.execute(em.getKysely());
    await sql`
      insert into settlement (code, name, kind, lat, lon, position) values ('63427', '{"bg":"Русе","en":"Ruse"}',
        'city', 43.85, 25.95, 1)`.execute(em.getKysely());
    await sql`
      insert into category (code, parent_code, name, department_code, target_working_days, icon,
        position, forward_to_code) values
        ('roads', null, '{"bg":"Улици","en":"Streets"}', 'op_kd', null, 'road', 1, null), ('roads.drain', 'roads',
          '{"bg":"Запушена шахта","en":"Blocked drain"}', 'op_kd', 10, 'road', 2, 'viks'),
        ('waste', null, '{"bg":"Отпадъци","en":"Waste"}', 'ecology', null, 'waste', 3, null),
          ('waste.dump', 'waste', '{"bg":"Сметище","en":"Dump"}', 'ecology', 3, 'waste', 4, null)`.execute(
      em.getKysely(),
    );
    return new DeskTestBed(test);
  }

  get database(): Database {
    return this.test.database;
  }

  /** The slice as another api process has it. */
  anotherApi(): DeskApi {
    return composeDeskApi({
      database: this.database,
      directory: this.directory,
      calendar: bulgarianCalendar(),
      logger: this.logger,
      mails: async () => Promise.resolve(new Map<string, string>()),
    });
  }

  person(
    role: Role,
    departments: readonly string[] = [],
    name = 'Демо човек',
    language: Language = 'BG',
  ): Promise<Person> {
    return addPerson(this.database.fork(), { role, departments, name, language });
  }

  /** A signal of op_kd, received, not registered yet; change what a test is about. */
  async signal(
    over: { readonly reporter?: Person; readonly category?: string; readonly department?: string } = {},
  ): Promise<string> {
    const reporter = over.reporter ?? (await this.person('CITIZEN'));
    const { category = 'roads.drain', department = 'op_kd' } = over;
    const { id } = await addSignal(this.database.fork(), { reporterId: reporter.id, category, department });
    return id;
  }

  /** The data, or the code of the first error, as the api would answer. */
  ask<D = Record<string, Outcome>>(
    person: Person,
    source: string,
    variables: Readonly<Record<string, unknown>> = {},
    language: Language = 'BG',
  ): Promise<D> {
    this.built ??= schemaOf(this.api.resolvers);
    return askAs<D>(this.database, this.built, person, source, variables, language);
  }
}
