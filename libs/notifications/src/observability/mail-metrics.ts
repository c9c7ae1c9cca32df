import { Counter, type Database, Gauge, type MetricsRegistry, sql } from '@ns/platform';
import { attemptOutcomes, type AttemptOutcome } from '../domain/delivery.ts';
import { notificationTables } from '../entities/delivery.entity.ts';

/** Counts attempts by how they ended. */
export class AttemptCounter {
  private readonly counter: Counter<'outcome'> | undefined;

  /** @param registry left out where nobody reads the figures */
  constructor(registry: MetricsRegistry | undefined) {
    if (!registry) {
      return;
    }
    this.counter = new Counter({
      name: 'ns_mail_attempts_total',
      help: 'Attempts to hand a mail to the mail server, by outcome.',
      labelNames: ['outcome'],
      registers: [registry],
    });
    for (const outcome of attemptOutcomes) {
      this.counter.inc({ outcome }, 0);
    }
  }

  count(outcome: AttemptOutcome): void {
    this.counter?.inc({ outcome });
  }
}

/** Seconds since the oldest mail that is still to leave was due to be written; 0 when none waits. */
export async function oldestUnsentSeconds(database: Database): Promise<number> {
  const { seconds } = await notificationTables(database.fork())
    .selectFrom('delivery')
    .select(sql<number | null>`extract(epoch from now() - min(created_at))::float8`.as('seconds'))
    .where('channel', '=', 'EMAIL')
    .where('state', 'in', ['QUEUED', 'DEFERRED'])
    .executeTakeFirstOrThrow();
  return seconds ?? 0;
}

/** Registers the gauge that alarms are set on. */
export function registerUnsentGauge(registry: MetricsRegistry, database: Database): void {
  new Gauge({
    name: 'ns_mail_oldest_unsent_seconds',
    help: 'Age of the oldest mail that is still to leave.',
    registers: [registry],
    async collect() {
      this.set(await oldestUnsentSeconds(database));
    },
  });
}
