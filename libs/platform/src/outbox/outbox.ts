import type { z } from 'zod';
import { type EntityManager, type SliceSchema, sql } from '../persistence/index.ts';
import { currentTrace } from '../tracing/index.ts';
import { outboxEntities, outboxTables } from './outbox.entity.ts';

/** A kind of entry that other slices react to. Payloads carry ids only, never personal data. */
export interface Topic<P extends object> {
  readonly name: string;
  readonly payload: z.ZodType<P>;
  /** What an entry is about: entries about the same thing are carried in the order in which they were written. */
  readonly subject?: ((payload: P) => string) | undefined;
}

/** Declares a topic. @param subject id of what an entry is about; left out where the order does not matter */
export function defineTopic<P extends object>(
  name: string,
  payload: z.ZodType<P>,
  subject?: (payload: P) => string,
): Topic<P> {
  return { name, payload, subject };
}

export const outboxChannel = 'ns_outbox';

/**
 * Writes an entry into the outbox in the caller's transaction: it leaves exactly when the transaction commits.
 * The NOTIFY is a hint that wakes the relay; the relay also looks by itself.
 */
export async function publish<P extends object>(
  tx: EntityManager,
  topic: Topic<P>,
  payload: NoInfer<P>,
): Promise<void> {
  const entry = {
    topic: topic.name,
    subject: topic.subject?.(payload) ?? null,
    payload: JSON.stringify(payload),
    trace: currentTrace() ?? null,
  };
  await outboxTables(tx)
    .with('posted', (db) => db.insertInto('outbox').values(entry).returning('id'))
    .selectFrom('posted')
    .select(sql`pg_notify(${outboxChannel}, '')`.as('woken'))
    .execute();
}

/**
 * When the oldest entry of a topic was written that has not come to the consumers who take many at once; undefined when
 * none waits.
 */
export async function oldestWaiting<P extends object>(em: EntityManager, topic: Topic<P>): Promise<Date | undefined> {
  const { at } = await outboxTables(em)
    .selectFrom('outbox')
    .select(sql<Date | null>`min(created_at)`.as('at'))
    .where('topic', '=', topic.name)
    .where('taken_ahead', '=', false)
    .executeTakeFirstOrThrow();
  return at ?? undefined;
}

/** What the entries of a topic say that have not come to their consumers yet. */
export async function waitingEntries<P extends object>(em: EntityManager, topic: Topic<P>): Promise<readonly P[]> {
  const rows = await outboxTables(em).selectFrom('outbox').select('payload').where('topic', '=', topic.name).execute();
  return rows.map(({ payload }) => topic.payload.parse(payload));
}

export const outboxSchema: SliceSchema = {
  name: 'outbox',
  entities: outboxEntities,
  migrations: [
    {
      name: '20261124T1500_outbox_create',
      sql: `
        create table outbox (
          id bigint generated always as identity primary key,
          topic text not null,
          payload jsonb not null,
          created_at timestamptz not null default now(),
          attempts int not null default 0,
          next_try_at timestamptz not null default now(),
          last_error text
        );
        create index outbox_due on outbox (next_try_at, id);
      `,
    },
    {
      name: '20261125T0100_outbox_subject',
      sql: `
        alter table outbox add column subject text;
        create index outbox_subject on outbox (subject, id) where subject is not null;
      `,
    },
    {
      name: '20261127T1030_outbox_taken_ahead',
      sql: `
        -- Consumers that take many entries at once take them before the others do.
        alter table outbox add column taken_ahead boolean not null default false;
        create index outbox_not_taken on outbox (topic, id) where not taken_ahead;
      `,
    },
    {
      name: '20261129T1310_outbox_trace',
      sql: 'alter table outbox add column trace text',
    },
  ],
};
