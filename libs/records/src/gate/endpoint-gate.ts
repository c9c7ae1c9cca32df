import { type Database, type EntityManager, type Logger, sql, mustExist } from '@ns/platform';
import {
  afterAnswer,
  afterIdleProbe,
  afterSilence,
  type Breaker,
  type BreakerPolicy,
  type BreakerState,
  mayProbe,
  probing,
  signOfLife,
} from '../domain/circuit-breaker.ts';
import type { StatusOutcome } from '../domain/records-system.ts';
import { r, recordsTables } from '../entities/records.entities.ts';
import { isFree } from '../queries/due-condition.ts';
import type { Gate, Pass } from './gate.ts';

export interface EndpointGateNeeds {
  readonly database: Database;
  /** the address that all workers ask; one breaker stands for it in the database */
  readonly endpoint: string;
  readonly policy: BreakerPolicy;
  readonly logger: Logger;
  /** 0 ≤ random < 1 */
  readonly random: () => number;
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
    const renewal = setInterval(() => {
      // A renewal that fails is no reason to stop: at worst a second registration tries, too.
      recordsTables(database.fork())
        .updateTable('records_endpoint')
        .set({ retry_at: sql<Date>`now() + ${policy.probeMs} * interval '1 millisecond'` })
        .where('endpoint', '=', endpoint)
        .where('state', '=', 'HALF_OPEN')
        .where('retry_at', '>', databaseNow)
        .execute()
        .catch(() => undefined);
    }, policy.probeMs / 4);
    try {
      return await work();
    } finally {
      clearInterval(renewal);
    }
  }

  async report(pass: Pass, heard: StatusOutcome): Promise<void> {
    switch (signOfLife(heard)) {
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
        const released = await this.release(tx);
        this.needs.logger.info({ endpoint: this.needs.endpoint, released }, 'the records system answers again');
      }
      return { next: afterAnswer(), result: undefined };
    });
  }

  private async count(asProbe: boolean): Promise<void> {
    await this.change((breaker, now) => {
      const next = afterSilence(breaker, asProbe, { now, random: this.needs.random() }, this.needs.policy);
      if (breaker.state === 'CLOSED' && next.state === 'OPEN') {
        this.needs.logger.error(
          { endpoint: this.needs.endpoint, failures: next.failures },
          'the records system does not answer, registrations wait',
        );
      }
      return { next, result: undefined };
    });
  }

  /** Spreads what waits over a while: no stampede when the other side has just come back. @returns how many */
  private async release(tx: EntityManager): Promise<number> {
    const { releasePerSecond, releaseMs } = this.needs.policy;
    const { numAffectedRows = 0n } = await sql`
      with waiting as (
        select ${r.id}, row_number() over (order by ${r.createdAt}) - 1 as place, count(*) over () as total
        from registration r where ${isFree} and (${r.nextAttemptAt} <= now() or ${r.problemCause} is not null)
      )
      update registration r set next_attempt_at = now()
        + least(1000.0 / ${releasePerSecond}::float8, ${releaseMs}::float8 / total) * (place + random()) * interval
          '1 millisecond'
      from waiting where ${r.id} = waiting.id and ${r.state} = 'PENDING'`.execute(tx.getKysely());
    return Number(numAffectedRows);
  }

  private async look(): Promise<DatedBreaker> {
    const found = await this.selection(this.needs.database.fork()).executeTakeFirst();
    return found ?? { ...afterAnswer(), now: new Date() };
  }

  private selection(em: EntityManager) {
    return recordsTables(em)
      .selectFrom('records_endpoint')
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
      await recordsTables(tx)
        .insertInto('records_endpoint')
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
    await recordsTables(tx)
      .updateTable('records_endpoint')
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
