import type { PostgresPair } from '@ns/cluster';
import { PostgresServer, type PostgresOptions } from '@ns/embedded';

/** The database during a run. */
export interface RunDatabase {
  /** Address of the server that takes changes. */
  url(): string;
  /** Cuts it off in the middle; ends when there is one that takes changes again. */
  stopAndStart(): Promise<void>;
  stop(): Promise<void>;
}

/** The database server, which can be stopped in the middle and started again. */
export class Postgres implements RunDatabase {
  private readonly options: PostgresOptions;
  private server: PostgresServer;
  private work: Promise<unknown> = Promise.resolve();

  private constructor(options: PostgresOptions, server: PostgresServer) {
    this.options = options;
    this.server = server;
  }

  static async start(options: PostgresOptions): Promise<Postgres> {
    return new Postgres(options, await PostgresServer.start(options));
  }

  /** @param port that of a proxy in front of it, left out for the server itself */
  url(port: number = this.options.port): string {
    return `postgresql://postgres:${this.options.password}@127.0.0.1:${String(port)}/${this.options.database}`;
  }

  /** Immediate stop (SIGQUIT): no goodbye to anybody, the next start recovers from the log. */
  stopAndStart(): Promise<void> {
    const done = this.work.then(async () => {
      await this.server.kill();
      this.server = await PostgresServer.start(this.options);
    });
    this.work = done.catch(() => undefined);
    return done;
  }

  async stop(): Promise<void> {
    await this.work;
    await this.server.stop();
  }
}

/** A primary and its standby, which takes over. */
export class PairedPostgres implements RunDatabase {
  constructor(readonly pair: PostgresPair) {}

  url(): string {
    return this.pair.primaryUrl;
  }

  stopAndStart(): Promise<void> {
    return this.pair.killPrimary();
  }

  stop(): Promise<void> {
    return this.pair.stop();
  }
}
