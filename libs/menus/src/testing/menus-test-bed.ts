import { deskSchema } from '@ns/desk';
import type { Role } from '@ns/identity';
import { addPerson, askAs, type Person } from '@ns/identity/testing';
import {
  MunicipalityDirectory,
  MunicipalityProfileResolver,
  MunicipalityResolver,
  readSeedFile,
  seedMunicipality,
} from '@ns/municipality';
import { type Database, type Language, schemaOf } from '@ns/platform';
import { openTestDatabase, type TestDatabase } from '@ns/platform/testing';
import { ReceiverResolver, referralsSchema } from '@ns/referrals';
import { retentionSchema } from '@ns/retention';
import { addSignal, signalSlices } from '@ns/signals/testing';
import { streetsSchema } from '@ns/streets';
import type { GraphQLSchema } from 'graphql';
import { composeMenusApi } from '../compose-menus.ts';

export { type Person } from '@ns/identity/testing';

/** A failure, or whatever a member of a result union says. */
export interface Outcome {
  readonly __typename: string;
  readonly version?: number;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  readonly [field: string]: unknown;
}

/** The slice on a database of its own with the menus of the seed file. */
export class MenusTestBed {
  readonly directory: MunicipalityDirectory;

  private constructor(
    private readonly test: TestDatabase,
    private readonly schema: GraphQLSchema,
    directory: MunicipalityDirectory,
  ) {
    this.directory = directory;
  }

  static async open(): Promise<MenusTestBed> {
    const test = await openTestDatabase([...signalSlices, streetsSchema, deskSchema, referralsSchema, retentionSchema]);
    await seedMunicipality(test.database, await readSeedFile('tools/seed/ruse.json'));
    const directory = new MunicipalityDirectory(() => test.database.fork());
    const schema = schemaOf([
      ...composeMenusApi({ database: test.database, directory, wordedMails: ['received'] }).resolvers,
      new MunicipalityResolver(directory),
      new MunicipalityProfileResolver(directory),
      new ReceiverResolver(directory),
    ]);
    return new MenusTestBed(test, schema, directory);
  }

  get database(): Database {
    return this.test.database;
  }

  get url(): string {
    return this.test.url;
  }

  person(role: Role): Promise<Person> {
    return addPerson(this.database.fork(), { role });
  }

  /** A received signal; change what a test is about. */
  async signal(
    reporter: Person,
    over: { readonly category: string; readonly department: string; readonly description?: string },
  ): Promise<string> {
    const { id } = await addSignal(this.database.fork(), { reporterId: reporter.id, ...over });
    return id;
  }

  /** The data as the api would answer. */
  ask<D>(
    person: Person,
    source: string,
    variables: Readonly<Record<string, unknown>> = {},
    language: Language = 'BG',
  ): Promise<D> {
    return askAs<D>(this.database, this.schema, person, source, variables, language);
  }
}
