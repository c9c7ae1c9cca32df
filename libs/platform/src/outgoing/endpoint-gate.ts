import type { ColumnType, Kysely } from 'kysely';
import type { Logger } from '../observability/index.ts';
import { type Database, type EntityManager, mustExist, sql } from '../persistence/index.ts';
import {
  afterAnswer,
  afterIdleProbe,
  afterSilence,
  type Breaker,
  type BreakerPolicy,
  type BreakerState,
  mayProbe,
  probing,
  type SignOfLife,
} from './circuit-breaker.ts';
import type { Gate, Pass } from './gate.ts';
import { whileRenewed } from './while-renewed.ts';

export interface EndpointGateNeeds {
  readonly database: Database;
  /** the table with the columns of `BreakerTable` in which the breakers of this kind of system stand */
  readonly table: string;
  /** whom all workers ask; one breaker stands for it in the database */
  readonly endpoint: string;
  /** what it is called in the log, such as `the records system` */
  readonly name: string;
  readonly policy: BreakerPolicy;
  readonly logger: Logger;
  /** 0 ≤ random < 1 */
  readonly random: () => number;
  /** Spreads what waits for it over a while, by the policy: nobody is overrun on return. @returns how many */
  readonly release: (tx: EntityManager) => Promise<number>;
}

/** The columns of a table of breakers; each slice that has one makes it in its migrations. */
interface BreakerTable {
  readonly endpoint: string;
  readonly state: ColumnType<BreakerState, BreakerState | undefined>;
  readonly failures: ColumnType<number, number | undefined>;
  readonly failed_probes: ColumnType<number, number | undefined>;
  readonly retry_at: ColumnType<Date | null, Date | null | undefined>;
  /** since when it answers, or does not */
  readonly since: ColumnType<Date, Date | undefined>;
}

/** The breaker and the clock of the database. */
type DatedBreaker = Breaker & { readonly now: Date };

const databaseNow = sql<Date>`now()`;

/**
 * A circuit breaker that all workers share: its state is a row. While the other side does not answer, one
 * registration at a time tries it out; when it answers again, everything that waited becomes due, the oldest first,
 * spread over a while.
 */
export class EndpointGate implements Gate {
  constructor(private readonly needs: EndpointGateNeeds) {}

  async enter(): Promise<Pass | undefined> {
    const { state } = await this.look();
    if (state === 'CLOSED') {
      return 'free';
    }
    return this.change((breaker, now) =>
      mayProbe(breaker, now)
        ? { next: probing(breaker, { now }, this.needs.policy), result: 'probe' as const }
        : { result: breaker.state === 'CLOSED' ? ('free' as const) : undefined },
    );
  }

  async hold<Result>(pass: Pass, work: () => Promise<Result>): Promise<Result> {
    if (pass === 'free') {
      return work();
    }
    const { database, endpoint, policy } = this.needs;
    // A renewal that fails is no reason to stop: at worst a second one tries, too.
    const renew = () =>
      this.tables(database.fork())
        .updateTable(this.needs.table)
        .set({ retry_at: sql<Date>`now() + ${policy.probeMs} * interval '1 millisecond'` })
        .where('endpoint', '=', endpoint)
        .where('state', '=', 'HALF_OPEN')
        .where('retry_at', '>', databaseNow)
        .execute();
    return whileRenewed(renew, { everyMs: policy.probeMs / 4 }, work);
  }

  async report(pass: Pass, heard: SignOfLife): Promise<void> {
    switch (heard) {
      case 'alive':
        return this.close();
      case 'dead':
        return this.count(pass === 'probe');
      case 'silent':
        return this.giveBack(pass);
    }
  }

  async giveBack(pass: Pass): Promise<void> {
    if (pass === 'probe') {
      await this.change((breaker, now) => ({ next: afterIdleProbe(breaker, now), result: undefined }));
    }
  }

  async outlook(): Promise<'all' | 'one' | 'none'> {
    const { state, now, ...breaker } = await this.look();
    if (state === 'CLOSED') {
      return 'all';
    }
    return mayProbe({ ...breaker, state }, now) ? 'one' : 'none';
  }

  /** Almost every answer finds the breaker closed and writes nothing. */
  private async close(): Promise<void> {
    const { state, failures } = await this.look();
    if (state === 'CLOSED' && failures === 0) {
      return;
    }
    await this.change(async (breaker, _now, tx) => {
      if (breaker.state !== 'CLOSED') {
        const { endpoint, logger, name, release } = this.needs;
        logger.info({ endpoint, released: await release(tx) }, `${name} answers again`);
      }
      return { next: afterAnswer(), result: undefined };
    });
  }

  private async count(asProbe: boolean): Promise<void> {
    await this.change((breaker, now) => {
      const next = afterSilence(breaker, asProbe, { now, random: this.needs.random() }, this.needs.policy);
      if (breaker.state === 'CLOSED' && next.state === 'OPEN') {
        const { endpoint, logger, name } = this.needs;
        logger.error({ endpoint, failures: next.failures }, `${name} does not answer, what is for it waits`);
      }
      return { next, result: undefined };
    });
  }

  /** The one table, under the name that its slice gave it. */
  private tables(em: EntityManager): Kysely<Record<string, BreakerTable>> {
    return em.getKysely<object>() as Kysely<unknown> as Kysely<Record<string, BreakerTable>>;
  }

  private async look(): Promise<DatedBreaker> {
    const found = await this.selection(this.needs.database.fork()).executeTakeFirst();
    return found ?? { ...afterAnswer(), now: new Date() };
  }

  private selection(em: EntityManager) {
    return this.tables(em)
      .selectFrom(this.needs.table)
      .select(['state', 'failures', 'failed_probes as failedProbes', 'retry_at as retryAt', databaseNow.as('now')])
      .where('endpoint', '=', this.needs.endpoint);
  }

  /** Changes the breaker while its row is held, so that of many workers one becomes the probe. */
  private async change<Result>(
    decide: (
      breaker: Breaker,
      now: Date,
      tx: EntityManager,
    ) => { next?: Breaker; result: Result } | Promise<{ next?: Breaker; result: Result }>,
  ): Promise<Result> {
    const { database, endpoint } = this.needs;
    return database.transaction(async (tx) => {
      await this.tables(tx)
        .insertInto(this.needs.table)
        .values({ endpoint })
        .onConflict((known) => known.doNothing())
        .execute();
      const found = mustExist(await this.selection(tx).forUpdate().executeTakeFirst(), `No breaker for ${endpoint}.`);
      const { now, ...breaker } = found;
      const { next, result } = await decide(breaker, now, tx);
      if (next !== undefined) {
        await this.write(tx, breaker.state, next);
      }
      return result;
    });
  }

  private async write(tx: EntityManager, before: BreakerState, next: Breaker): Promise<void> {
    const isSame = (before === 'CLOSED') === (next.state === 'CLOSED');
    await this.tables(tx)
      .updateTable(this.needs.table)
      .set({
        state: next.state,
        failures: next.failures,
        failed_probes: next.failedProbes,
        retry_at: next.retryAt,
        ...(isSame ? {} : { since: databaseNow }),
      })
      .where('endpoint', '=', this.needs.endpoint)
      .execute();
  }
}
