import { Gauge, type MetricsRegistry } from '../observability/index.ts';
import { type Database, sql } from '../persistence/index.ts';
import { outboxTables } from './outbox.entity.ts';

/** Registers what waits in the outbox; asks the database once per scrape. */
export function registerOutboxGauges(registry: MetricsRegistry, database: Database): void {
  const waiting = async () =>
    outboxTables(database.fork())
      .selectFrom('outbox')
      .select([
        sql<number>`count(*)::int`.as('entries'),
        sql<number | null>`extract(epoch from now() - min(created_at))::float8`.as('oldest'),
      ])
      .executeTakeFirstOrThrow();
  let asked: ReturnType<typeof waiting> | undefined;
  const condition = () => {
    asked ??= waiting().finally(() => {
      asked = undefined;
    });
    return asked;
  };
  const registers = [registry];
  new Gauge({
    name: 'ns_outbox_waiting',
    help: 'Entries in the outbox that were not carried to everybody yet.',
    registers,
    async collect() {
      this.set((await condition()).entries);
    },
  });
  new Gauge({
    name: 'ns_outbox_oldest_seconds',
    help: 'Age of the oldest entry in the outbox; 0 when there is none.',
    registers,
    async collect() {
      this.set((await condition()).oldest ?? 0);
    },
  });
}
