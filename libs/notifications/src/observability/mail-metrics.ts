import { Counter, type Database, Gauge, type MetricsRegistry } from '@ns/platform';
import { attemptOutcomes, type AttemptOutcome } from '../domain/delivery.ts';
import { type MailCondition, mailCondition } from '../queries/mail-condition.ts';

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

/** Registers the gauges that alarms are set on; they ask the database once per scrape. */
export function registerMailGauges(registry: MetricsRegistry, database: Database): void {
  let asked: Promise<MailCondition> | undefined;
  const condition = (): Promise<MailCondition> => {
    asked ??= mailCondition(database.fork()).finally(() => {
      asked = undefined;
    });
    return asked;
  };
  const registers = [registry];
  new Gauge({
    name: 'ns_mail_oldest_unsent_seconds',
    help: 'Age of the oldest mail that is still to leave.',
    registers,
    async collect() {
      this.set((await condition()).oldestUnsentSeconds);
    },
  });
  new Gauge({
    name: 'ns_mail_unsent',
    help: 'Mails that are still to leave, by state.',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries((await condition()).unsent)) {
        this.set({ state }, count);
      }
    },
  });
  new Gauge({
    name: 'ns_mail_server_away_seconds',
    help: 'Seconds since mails began to wait because the mail server cannot be reached; 0 while none does.',
    registers,
    async collect() {
      const { serverAwaySince } = await condition();
      this.set(serverAwaySince ? (Date.now() - serverAwaySince.getTime()) / 1000 : 0);
    },
  });
}
