import { Counter, type Database, firstRow, Gauge, type MetricsRegistry, sql } from '@ns/platform';
import { attemptOutcomes, type AttemptOutcome } from '../domain/delivery.ts';

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
  const row = await firstRow(
    database.fork(),
    sql<{ seconds: number | null }>`
    select extract(epoch from now() - min(created_at))::float8 as seconds from delivery
      where channel = 'EMAIL' and state in ('QUEUED', 'DEFERRED')`,
  );
  return row?.seconds ?? 0;
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
