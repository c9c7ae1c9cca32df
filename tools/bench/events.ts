import { setTimeout as pause } from 'node:timers/promises';
import { type Database, sql, mustExist } from '@ns/platform';

/** Something that happened to a signal. Times are milliseconds since 1970. */
export interface SentEvent {
  readonly kind: 'change' | 'arrival';
  readonly signalId: string;
  /** the event's id, by which live feeds name it */
  readonly cursor: string;
  /** the transaction was sent to the database */
  readonly sentAt: number;
  /** the database said that it is committed */
  readonly committedAt: number;
}

interface WrittenEvent {
  readonly signalId: string;
  readonly cursor: string;
}

/** Writes events as the commands do: state, history and the word that wakes the live views, in one transaction. */
export class EventWriter {
  private constructor(
    private readonly database: Database,
    private made: number,
  ) {}

  /** Goes on with the numbers after those of earlier measurements in the same database. */
  static async on(database: Database): Promise<EventWriter> {
    const row = (
      await sql<{ count: string }>`select count(*)::text as count from signal where reference like 'NS-2027-%'`.execute(
        database.fork().getKysely(),
      )
    ).rows[0];
    return new EventWriter(database, Number(row?.count));
  }

  /** Moves a signal between assigned and in progress. */
  change(signalId: string): Promise<SentEvent> {
    return this.write(
      'change',
      sql<WrittenEvent>`
      with changed as (
        update signal set status = case when status = 'ASSIGNED' then 'IN_PROGRESS'::signal_status
          else 'ASSIGNED' end, open_question = null, status_before_question = null,
          service_due_on = coalesce(service_due_on, current_date + 10), version = version + 1, updated_at = now()
        where id = ${signalId}::uuid returning id, status),
      written as (insert into signal_event (signal_id, type, actor_kind, status) select id, case status
        when 'ASSIGNED' then 'assigned' else 'started' end, 'SYSTEM', status from changed returning id, signal_id),
      woken as (select pg_notify('ns_signal_event', '') from written)
      select written.signal_id as "signalId", written.id::text as cursor from written, woken`,
    );
  }

  /** Lets a new signal arrive. */
  arrive(): Promise<SentEvent> {
    this.made += 1;
    return this.write(
      'arrival',
      sql<WrittenEvent>`
      with made as (
        insert into signal (reference, access_code, client_key, channel, category_code, settlement_code, description,
          department_code, service_due_on, statutory_due_on, promise_kind, promised_on,
          registration_state, incoming_number, incoming_date)
        select ${`NS-2027-${String(this.made).padStart(6, '0')}`}, 'x', gen_random_uuid(), 'WEB', category_code,
          settlement_code, 'Току-що подаден сигнал.', department_code, current_date + 14, current_date + 60,
          'TERM', current_date + 14,
          'REGISTERED', ${`94-НС-X${String(this.made)}`}, current_date
        from signal limit 1 returning id),
      written as (insert into signal_event (signal_id, type, actor_kind, status) select id, 'received', 'SYSTEM',
        'RECEIVED' from made returning id, signal_id),
      woken as (select pg_notify('ns_signal_event', '') from written)
      select written.signal_id as "signalId", written.id::text as cursor from written, woken`,
    );
  }

  private async write(kind: SentEvent['kind'], statement: ReturnType<typeof sql<WrittenEvent>>): Promise<SentEvent> {
    const sentAt = Date.now();
    const written = mustExist(
      (await statement.execute(this.database.fork().getKysely())).rows[0],
      'The statement answers one row.',
    );
    return { kind, ...written, sentAt, committedAt: Date.now() };
  }
}

/**
 * Does something many times at an even rate, each time without waiting for the one before.
 * @returns what they gave, when all are done
 */
export async function steadily<T>(
  count: number,
  perSecond: number,
  work: (number: number) => Promise<T>,
): Promise<readonly T[]> {
  const begun = Date.now();
  const started: Promise<T>[] = [];
  for (let number = 0; number < count; number += 1) {
    await pause(Math.max(0, begun + (number * 1000) / perSecond - Date.now()));
    started.push(work(number));
  }
  return Promise.all(started);
}
