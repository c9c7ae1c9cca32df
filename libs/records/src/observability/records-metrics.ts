import { Counter, type Database, Gauge, type MetricsRegistry } from '@ns/platform';
import type { CertificateTerms } from '../key-material/certificate-terms.ts';
import type { RegistrationAttempt } from '../writes/registration-attempt.ts';
import { lastRegistrationAt } from '../queries/last-registration.ts';
import { type RecordsCondition, recordsCondition } from '../queries/records-condition.ts';

const breakerValues = { CLOSED: 0, HALF_OPEN: 1, OPEN: 2 } as const;

/** Counts exchanges with the records system by what was asked and how it ended. */
export class ExchangeCounter {
  private readonly counter: Counter<'action' | 'outcome'> | undefined;

  /** @param registry left out where nobody reads the figures */
  constructor(registry: MetricsRegistry | undefined) {
    if (!registry) {
      return;
    }
    this.counter = new Counter({
      name: 'ns_records_attempts_total',
      help: 'Exchanges with the records system, by action and outcome.',
      labelNames: ['action', 'outcome'],
      registers: [registry],
    });
  }

  count({ action, outcome }: Pick<RegistrationAttempt, 'action' | 'outcome'>): void {
    this.counter?.inc({ action, outcome: outcome.kind === 'unknown' ? outcome.cause : outcome.kind.toUpperCase() });
  }
}

/** Registers the gauges that alarms are set on; they ask the database once, and look at the files, per scrape. */
export function registerRecordsGauges(
  registry: MetricsRegistry,
  database: Database,
  certificates: CertificateTerms,
): void {
  let asked: Promise<RecordsCondition> | undefined;
  const condition = (): Promise<RecordsCondition> => {
    asked ??= recordsCondition(database.fork()).finally(() => {
      asked = undefined;
    });
    return asked;
  };
  const registers = [registry];
  new Gauge({
    name: 'ns_records_oldest_unregistered_seconds',
    help: 'Age of the oldest signal without an incoming number; 0 when there is none.',
    registers,
    async collect() {
      this.set((await condition()).oldestUnregisteredSeconds);
    },
  });
  new Gauge({
    name: 'ns_records_last_registered_seconds',
    help: 'Seconds since a document got its number for the last time; NaN when none of the newest exchanges gave one.',
    registers,
    async collect() {
      const at = await lastRegistrationAt(database.fork());
      this.set(at ? (Date.now() - at.getTime()) / 1000 : NaN);
    },
  });
  new Gauge({
    name: 'ns_records_unregistered',
    help: 'Documents without a number, by state.',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries((await condition()).unregistered)) {
        this.set({ state }, count);
      }
    },
  });
  new Gauge({
    name: 'ns_records_changed',
    help: 'Registered documents that were changed in the records system and wait for a person.',
    registers,
    async collect() {
      this.set((await condition()).changed);
    },
  });
  new Gauge({
    name: 'ns_records_certificate_days_left',
    help:
      'Days until a certificate of the exchange ends, negative afterwards, by role; NaN when its file ' +
      'cannot be read.',
    labelNames: ['role'],
    registers,
    async collect() {
      this.reset();
      for (const { role, daysLeft } of await certificates()) {
        this.set({ role }, daysLeft ?? NaN);
      }
    },
  });
  new Gauge({
    name: 'ns_records_breaker_state',
    help: 'Circuit breaker before the records system: 0 closed, 1 trying out, 2 open.',
    registers,
    async collect() {
      this.set(breakerValues[(await condition()).breaker.state]);
    },
  });
}
