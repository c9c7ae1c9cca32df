import { municipalitySchema, MunicipalityDirectory } from '@ns/municipality';
import {
  auditSchema,
  type Database,
  DerivedKeys,
  type EntityManager,
  type Language,
  NotesInMemory,
  outboxSchema,
  RequestLoaders,
  schemaOf,
  type Logger,
  SecurityLog,
  sql,
} from '@ns/platform';
import { openTestDatabase } from '@ns/platform/testing';
import { graphql, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import pino from 'pino';
import type { ApiContext } from '../access/api-context.ts';
import type { AccountSettings } from '../config/account-settings.ts';
import { composeIdentity, type Identity } from '../compose-identity.ts';
import { identitySchema } from '../identity.schema.ts';
import type { LimitOptions } from '../limits/limit-options.ts';
import { linkTokenOf } from '../links/account-link.ts';
import { mailTokenOf, signInCodeOf } from '../secrets/mail-tokens.ts';

/** A client's side of a request. */
export interface Caller {
  readonly accessToken?: string;
  readonly refreshCookie?: string;
  readonly fetchSite?: string;
  readonly language?: Language;
  readonly clientAddress?: string;
  readonly userAgent?: string;
  /** true for a page in a browser */
  readonly fromBrowser?: boolean;
  readonly deviceToken?: string;
}

export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
  /** what the answer did to the refresh cookie: undefined nothing, null removed */
  readonly cookie: string | null | undefined;
  /** the device cookie that was set */
  readonly deviceToken: string | undefined;
}

/** The slice on a database of its own, spoken to through its GraphQL fields. */
export class IdentityTestBed {
  readonly keys = new DerivedKeys('a secret of the tests, long enough');
  readonly identity: Identity;
  /** lines of the security log, newest last */
  /** what is kept outside of the database */
  readonly notes = new NotesInMemory();
  readonly securityLines: Record<string, unknown>[] = [];
  private readonly logger = recordingLogger(this.securityLines);

  private constructor(
    readonly database: Database,
    limits: LimitOptions | undefined,
    settings: Partial<AccountSettings> = {},
    publicUrl = 'http://demo.test',
  ) {
    const directory = new MunicipalityDirectory(() => database.fork());
    this.identity = composeIdentity({
      database,
      directory,
      keys: this.keys,
      publicUrl,
      security: new SecurityLog(this.logger, this.keys),
      issuer: 'Демо община',
      settings: {
        secondFactorRoles: [],
        staffIdleMinutes: 0,
        staffSessionHours: 0,
        staffPasswords: true,
        ...settings,
      },
      logger: this.logger,
      notes: this.notes,
      subjectsNamed: async () => [],
      ...(limits ? { limits } : {}),
    });
  }

  static async open(
    limits?: LimitOptions,
    settings?: Partial<AccountSettings>,
    poolSize?: number,
    publicUrl?: string,
  ): Promise<IdentityTestBed> {
    const slices = [auditSchema, outboxSchema, municipalitySchema, identitySchema];
    const { database } = await openTestDatabase(slices, undefined, poolSize);
    const bed = new IdentityTestBed(database, limits, settings, publicUrl);
    await sql`
      insert into department (code, name, position) values ('ecology', '{"bg":"Екология","en":"Ecology"}', 1),
        ('op_kd', '{"bg":"Комунални дейности","en":"Communal"}', 2)`.execute(bed.em().getKysely());
    return bed;
  }

  em(): EntityManager {
    return this.database.fork();
  }

  async ask(source: string, variables: Record<string, unknown> = {}, caller: Caller = {}): Promise<Answer> {
    const em = this.em();
    let cookie: string | null | undefined;
    let deviceToken: string | undefined;
    const contextValue: ApiContext = {
      em,
      loaders: new RequestLoaders(),
      language: caller.language ?? 'BG',
      requestId: 'test',
      clientAddress: caller.clientAddress ?? '127.0.0.1',
      viewer: await this.identity.viewerOf(
        em,
        caller.accessToken === undefined ? undefined : `Bearer ${caller.accessToken}`,
      ),
      refreshCookie: caller.refreshCookie,
      fetchSite: caller.fetchSite,
      userAgent: caller.userAgent ?? 'vitest',
      deviceToken: caller.deviceToken,
      fromBrowser: caller.fromBrowser ?? caller.fetchSite !== undefined,
      setDeviceToken: (value) => {
        deviceToken = value;
      },
      setRefreshCookie: (value) => {
        cookie = value;
      },
    };
    const result = await graphql({
      schema: schemaFor(this.identity),
      source,
      variableValues: variables,
      contextValue,
    });
    return {
      data: result.data ?? null,
      errors: (result.errors ?? []).map((error) => error.toJSON()),
      cookie,
      deviceToken,
    };
  }

  /** The newest entry of a topic that waits in the outbox. */
  async newestEntry<T>(topic: string): Promise<T | undefined> {
    return (
      await sql<{ payload: T }>`
        select payload from outbox where topic = ${topic} order by id desc limit 1`.execute(this.em().getKysely())
    ).rows[0]?.payload;
  }

  async entries(topic: string): Promise<number> {
    return (await sql`select 1 from outbox where topic = ${topic}`.execute(this.em().getKysely())).rows.length;
  }

  /** The token of the newest verification mail. */
  async mailedToken(): Promise<string> {
    const entry = await this.newestEntry<{ registrationId: string }>('identity.registration_requested');
    return mailTokenOf(this.keys, entry?.registrationId ?? '');
  }

  /** The token of the newest mail with a link, as an invitation or a forgotten password has it. */
  async mailedLink(): Promise<string> {
    const entry = await this.newestEntry<{ linkId: string }>('identity.account_link_requested');
    return linkTokenOf(this.keys, entry?.linkId ?? '');
  }

  /** The tokens of all mails with links, newest first. */
  async mailedLinks(): Promise<readonly string[]> {
    const entries = (
      await sql<{ linkId: string }>`
      select payload->>'linkId' as "linkId" from outbox where topic = 'identity.account_link_requested'
        order by id desc`.execute(this.em().getKysely())
    ).rows;
    return entries.map(({ linkId }) => linkTokenOf(this.keys, linkId));
  }

  /** The digits of the newest code mail. */
  async mailedCode(): Promise<string> {
    const entry = await this.newestEntry<{ codeId: string }>('identity.sign_in_code_requested');
    return signInCodeOf(this.keys, entry?.codeId ?? '');
  }
}

/** Keeps what is logged instead of writing it. */
function recordingLogger(lines: Record<string, unknown>[]): Logger {
  return pino(
    { level: 'info' },
    { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
  );
}

const schemas = new WeakMap<Identity, GraphQLSchema>();

function schemaFor(identity: Identity): GraphQLSchema {
  const schema = schemas.get(identity) ?? schemaOf(identity.resolvers);
  schemas.set(identity, schema);
  return schema;
}
