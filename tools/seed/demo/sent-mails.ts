import { composeNotificationsWorker } from '@ns/notifications';
import { bulgarianCalendar, dayOf, type MunicipalityDirectory } from '@ns/municipality';
import { type Database, DerivedKeys, type Logger, sql } from '@ns/platform';
import { signalEventTopic } from '@ns/signals';
import type { WrittenSignal } from './signal-tables.ts';
import type { SeedConfig } from '../seed-config.ts';

/** Signals whose mails one transaction writes, and transactions at once. */
const batch = 25;
const atOnce = 3;

/**
 * Writes the mails that the events of signals have caused, by the code that writes them in the worker, and enters
 * them as sent a moment after their event. None is sent, and no job for sending is made.
 * @returns the number of mails
 */
export async function addSentMails(
  database: Database,
  directory: MunicipalityDirectory,
  config: SeedConfig,
  logger: Logger,
  written: readonly WrittenSignal[],
): Promise<number> {
  const keys = new DerivedKeys(config.secret);
  const mail = composeNotificationsWorker({
    database,
    directory,
    calendar: bulgarianCalendar(),
    keys,
    logger,
    config: { ...config, mail: { ...config.mail, smtpUrl: undefined } },
  });
  const handlers = mail.outboxHandlers.filter(({ topic }) => topic.name === signalEventTopic.name);
  const batches = Array.from({ length: Math.ceil(written.length / batch) }, (_, index) =>
    written.slice(index * batch, (index + 1) * batch),
  );
  const next = async (): Promise<void> => {
    for (let some = batches.shift(); some; some = batches.shift()) {
      const events = some.flatMap(({ signal, events: lived }) =>
        lived.map(({ id, type }) => ({ signalId: signal.id, eventId: String(id), type })),
      );
      await database.transaction(async (tx) => {
        for (const event of events) {
          for (const { accept } of handlers) {
            await accept(tx, event);
          }
        }
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  mail.close();
  // This morning's digests are a matter of yesterday: the first one comes tomorrow.
  await sql`insert into mail_digest_day (day) values (${dayOf(new Date())}::date) on conflict do nothing`.execute(
    database.fork().getKysely(),
  );
  const { numAffectedRows = 0n } = await sql`
    update delivery d set state = 'SENT', attempts = 1, next_attempt_at = null, created_at = e.at + interval
      '2 seconds',
      sent_at = e.at + interval '4 seconds', give_up_at = e.at + interval '3 days', server_response = '250 2.0.0 OK'
    from signal_event e where e.id = d.event_id and d.state = 'QUEUED'`.execute(database.fork().getKysely());
  return Number(numAffectedRows);
}
