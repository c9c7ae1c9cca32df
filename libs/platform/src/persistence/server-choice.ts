import { Socket } from 'node:net';
import { checkServerIdentity, type ConnectionOptions, type PeerCertificate } from 'node:tls';
import type pg from 'pg';
import { databaseAddress, type DatabaseAddress, type DatabaseServer } from '../config/index.ts';
import { sessionOptions } from './connection-limits.ts';
import { ResilientClient } from './resilient-client.ts';

/** Milliseconds: a server that does not say in time whether it takes changes is passed over. */
const longestQuestion = 3_000;

/** How every connection of ours is opened: where it leads to, and with several servers, how one of them is chosen. */
export type ConnectionTarget = Pick<
  pg.ClientConfig,
  'connectionString' | 'stream' | 'keepAlive' | 'keepAliveInitialDelayMillis' | 'options'
>;

/** Both ends ask a silent line whether the other one is there. */
const lookedAfter = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const;

/**
 * What a client, or a pool of them, is given to reach the database of `url`, and to look after the line. With several
 * servers each new connection asks all of them which one takes changes and goes there, so that after a fail-over
 * nothing has to be configured or started anew. The driver (pg 8) knows one host only; its `stream` is the place where
 * a socket can be chosen.
 */
export function connectionTarget(url: string): ConnectionTarget {
  const address = databaseAddress(url);
  const { connectionString } = address;
  if (address.servers.length === 0) {
    return { connectionString, ...lookedAfter, options: sessionOptions() };
  }
  const choice = new ServerChoice(address);
  return { connectionString, stream: socketsTo(choice), ...lookedAfter, options: sessionOptions() };
}

/** The driver calls it with its own configuration, which its types leave out. */
function socketsTo(choice: Pick<ServerChoice, 'now'>) {
  return (given?: { readonly ssl?: boolean | ConnectionOptions }) => new ChoosingSocket(choice, given?.ssl);
}

/** Finds the server that takes changes, once for all who ask at the same time. */
class ServerChoice {
  private search: Promise<DatabaseServer> | undefined;

  constructor(private readonly address: DatabaseAddress) {}

  /**
   * Nothing is remembered: a server that stops taking changes ends its connections, and who connects anew must not meet
   * it again.
   * @throws the refusal of an account, else an error of the connection, when none takes changes
   */
  now(): Promise<DatabaseServer> {
    this.search ??= this.find().finally(() => {
      this.search = undefined;
    });
    return this.search;
  }

  private async find(): Promise<DatabaseServer> {
    try {
      return await Promise.any(this.address.servers.map((server) => this.asked(server)));
    } catch (failure) {
      const causes = failure instanceof AggregateError ? (failure.errors as unknown[]) : [failure];
      throw causes.find(isRefusal) ?? causes[0];
    }
  }

  private async asked(server: DatabaseServer): Promise<DatabaseServer> {
    const client = new ResilientClient({
      connectionString: this.address.connectionString,
      application_name: 'ns-server-choice',
      connectionTimeoutMillis: longestQuestion,
      query_timeout: longestQuestion,
      stream: socketsTo({ now: async () => server }),
    });
    try {
      await client.connect();
      const { rows } = await client.query<{ transaction_read_only: string }>('show transaction_read_only');
      if (rows[0]?.transaction_read_only !== 'off') {
        throw Object.assign(new Error('A server of DATABASE_URL takes no changes'), { code: 'ECONNREFUSED' });
      }
      return server;
    } finally {
      client.end().catch(() => undefined);
    }
  }
}

/** A wrong account (28…) or database (3D…), of which the one who asks should hear. */
function isRefusal(cause: unknown): boolean {
  return /^(28|3D)/.test(String((cause as { readonly code?: unknown } | undefined)?.code));
}

/** A socket that finds out where to connect when it is asked to. */
class ChoosingSocket extends Socket {
  private chosen: string | undefined;

  constructor(
    private readonly choice: Pick<ServerChoice, 'now'>,
    ssl?: boolean | ConnectionOptions,
  ) {
    super();
    if (typeof ssl === 'object' && ssl.checkServerIdentity === undefined) {
      // The driver would look for the name of the first server in the certificate of every one.
      ssl.checkServerIdentity = (_name: string, certificate: PeerCertificate) =>
        checkServerIdentity(this.chosen ?? '', certificate);
    }
  }

  override connect(): this {
    this.choice.now().then(
      ({ host, port }) => {
        this.chosen = host;
        if (!this.destroyed) {
          super.connect(port, host);
        }
      },
      (cause: unknown) => this.destroy(cause instanceof Error ? cause : new Error(String(cause))),
    );
    return this;
  }
}
