import { Gauge, type MetricsRegistry } from '../observability/index.ts';
import type { Database } from '../persistence/index.ts';

/** Registers how the connections to the database are used. */
export function registerPoolGauges(registry: MetricsRegistry, database: Pick<Database, 'poolUse'>): void {
  const registers = [registry];
  new Gauge({
    name: 'ns_database_connections',
    help: 'Connections of the pool of this process, by state.',
    labelNames: ['state'],
    registers,
    collect() {
      const { used, idle } = database.poolUse;
      this.set({ state: 'used' }, used);
      this.set({ state: 'idle' }, idle);
    },
  });
  new Gauge({
    name: 'ns_database_connections_max',
    help: 'Connections that the pool of this process may have (DATABASE_POOL).',
    registers,
    collect() {
      this.set(database.poolUse.most);
    },
  });
  new Gauge({
    name: 'ns_database_waiting',
    help: 'Work that waits for a connection of the pool.',
    registers,
    collect() {
      this.set(database.poolUse.waiting);
    },
  });
}
