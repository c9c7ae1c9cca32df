import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Database, defaultTag, sql } from '@ns/platform';
import { DocumentStore } from '../../records-simulator/src/document-store.ts';
import type { BookedDocument } from './register-book.ts';

/** Enters documents with their numbers into the file of the records simulator, which counts on from them. */
export function enterIntoSimulator(file: string, senderGuid: string, documents: readonly BookedDocument[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const store = new DocumentStore(file);
  try {
    store.enterNumbered(
      documents.map(({ signal, eventId, guid, number, sequence, date, at }) => ({
        profile: 'seos',
        documentGuid: guid,
        senderGuid,
        senderNumber: signal.reference,
        senderDate: date,
        direction: eventId === null ? 'incoming' : 'outgoing',
        parentGuid: undefined,
        kind: eventId === null ? 'Сигнал' : 'Отговор',
        subject: signal.category.name[defaultTag],
        reference: signal.reference,
        category: signal.category.code,
        location: signal.point ? `${String(signal.point[1])}, ${String(signal.point[0])}` : undefined,
        dueDate: signal.statutoryDueOn,
        attachments: [],
        receivedAt: at,
        dueAt: at,
        rejection: undefined,
        number,
        sequence,
        date,
      })),
    );
  } finally {
    store.close();
  }
}

/** The same for our own register, which a municipality without a records system uses. */
export async function enterIntoOwnRegister(
  database: Database,
  register: string,
  documents: readonly BookedDocument[],
): Promise<void> {
  const entries = documents.map(({ guid, sequence, date }) => ({ guid, sequence, date }));
  await sql`
    insert into builtin_register_entry (document_guid, register, year, number, date)
    select guid, ${register}, extract(year from date)::int, sequence, date
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e (guid uuid, sequence int, date date)`.execute(
    database.fork().getKysely(),
  );
  await sql`
    insert into builtin_register_counter (register, year, last)
    select register, year, max(number) from builtin_register_entry where register = ${register} group by register, year
    on conflict (register, year) do update set last = excluded.last`.execute(database.fork().getKysely());
}
