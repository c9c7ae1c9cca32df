import { ConfigurationError, type Database, type EntityManager, type RowOf, sql, waitingEntries } from '@ns/platform';
import { signalEventTopic } from '@ns/signals';
import { documentGuidFor } from '../domain/document-guid.ts';
import { documentOf } from '../domain/document-of-event.ts';
import type { RecordsSystem } from '../domain/records-system.ts';
import { type LostDocumentSchema, recordsTables } from '../entities/records.entities.ts';
import type { DocumentJournal, NotedDocument } from './document-journal.ts';

/** Days for which notes are kept and looked at; an older backup is hardly restored. */
export const journalDays = 60;
/**
 * The documents that the database does not have as registered, with the numbers that they are known to have: the lost
 * ones, and those that will be registered anew under the same GUID. Our own register goes on behind all of them.
 */
export async function givenNumbers(
  em: EntityManager,
  journal: DocumentJournal,
  lost: readonly LostDocument[],
): Promise<readonly Pick<LostDocument, 'incomingNumber' | 'incomingDate'>[]> {
  const waiting = await waitingGuids(em);
  const noted = waiting.size === 0 ? [] : await journal.documents(journalDays);
  return [
    ...lost,
    ...noted
      .filter(({ documentGuid }) => waiting.has(documentGuid))
      .map(({ registered }) => ({
        incomingNumber: registered?.number ?? null,
        incomingDate: registered?.date ?? null,
      })),
  ];
}

/** Days that are looked at when a process starts. */
const recentDays = 3;

/** A document in the records system whose report the database has lost. */
export type LostDocument = RowOf<typeof LostDocumentSchema>;

/** The columns of {@link LostDocument}. */
export const lostColumns = [
  'document_guid as documentGuid',
  'sender_number as senderNumber',
  'handed_over_on as handedOverOn',
  'incoming_number as incomingNumber',
  'incoming_date as incomingDate',
  'found_at as foundAt',
  'settled_at as settledAt',
] as const;

/** The documents of reports and decisions that are there and whose registration has not begun: its event waits. */
async function waitingGuids(em: EntityManager): Promise<ReadonlySet<string>> {
  const entries = await waitingEntries(em, signalEventTopic);
  return new Set(
    entries.flatMap(({ signalId, eventId, type }) => {
      switch (documentOf[type]) {
        case 'INCOMING':
          return [documentGuidFor(signalId, { direction: 'INCOMING' })];
        case 'OUTGOING':
          return [documentGuidFor(signalId, { direction: 'OUTGOING', eventId })];
        case 'NONE':
          return [];
      }
    }),
  );
}

/** The documents that were written down as lost, have no registration after all, and nobody has seen to. */
function stillLost(em: EntityManager) {
  return recordsTables(em)
    .selectFrom('lost_document as lost')
    .where('lost.settled_at', 'is', null)
    .where(({ exists, not, selectFrom }) =>
      not(exists(selectFrom('registration as r').whereRef('r.document_guid', '=', 'lost.document_guid'))),
    )
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(selectFrom('registration_refused_document as f').whereRef('f.document_guid', '=', 'lost.document_guid')),
      ),
    );
}

/**
 * Which of these documents the database knows nothing of, neither as its own nor as lost.
 * @param guids of any number of documents
 */
async function unknownOf(em: EntityManager, guids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ guid: string }>`
    select guid::text from unnest(${guids}::uuid[]) noted(guid)
    where not exists (select from registration where document_guid = guid)
      and not exists (select from registration_refused_document where document_guid = guid)
      and not exists (select from lost_document where document_guid = guid)`.execute(em.getKysely());
  const waiting = rows.length === 0 ? new Set<string>() : await waitingGuids(em);
  return new Set(rows.map(({ guid }) => guid).filter((guid) => !waiting.has(guid)));
}

/** How many documents of the last days the database does not know. */
export async function countLostDocuments(database: Database, journal: DocumentJournal): Promise<number> {
  return (await unknownOf(database.fork(), await journal.guids(recentDays))).size;
}

/**
 * Refuses to work on a database that is older than what was handed over: references would be issued again.
 * @throws ConfigurationError naming the command that puts it right
 */
export async function checkNothingLost(database: Database, journal: DocumentJournal): Promise<void> {
  const lost = await countLostDocuments(database, journal);
  if (lost > 0) {
    throw new ConfigurationError(
      `The database is older than what went to the records system: it does not know ${String(lost)} documents of the ` +
        'last days. If it was restored from a backup, run: node dist/apps/api/restore.js finish',
    );
  }
}

/** Writes down the documents that the database has lost, each with the number that it is known to have. */
export async function recordLostDocuments(
  { database, system }: { readonly database: Database; readonly system: RecordsSystem },
  journal: DocumentJournal,
): Promise<readonly LostDocument[]> {
  const noted = await journal.documents(journalDays);
  const unknown = await unknownOf(database.fork(), [...new Set(noted.map(({ documentGuid }) => documentGuid))]);
  for (const document of noted.filter(({ documentGuid }) => unknown.has(documentGuid))) {
    await record(database, document);
  }
  const open = await stillLost(database.fork()).select('document_guid').where('incoming_number', 'is', null).execute();
  for (const { document_guid } of open) {
    const answer = await system.status(document_guid);
    if (answer.kind === 'registered') {
      await recordsTables(database.fork())
        .updateTable('lost_document')
        .set({ incoming_number: answer.number, incoming_date: answer.date })
        .where('document_guid', '=', document_guid)
        .execute();
    }
  }
  return lostDocuments(database.fork());
}

/** The documents that were lost, did not come back, and that nobody has seen to, the newest first. */
export async function lostDocuments(em: EntityManager): Promise<readonly LostDocument[]> {
  return stillLost(em)
    .select(lostColumns)
    .orderBy('handed_over_on', 'desc')
    .orderBy('sender_number', 'desc')
    .limit(1_000)
    .execute();
}

/** How many documents are still lost, in words for operators; empty when none is. */
export async function lossWords(em: EntityManager): Promise<readonly string[]> {
  const { count } = await stillLost(em)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return count === '0'
    ? []
    : [`losses: a restore has lost the reports of ${count} documents, which the console lists with the state`];
}

async function record(database: Database, { documentGuid, senderNumber, day, registered }: NotedDocument) {
  await recordsTables(database.fork())
    .insertInto('lost_document')
    .values({
      document_guid: documentGuid,
      sender_number: senderNumber,
      handed_over_on: day,
      incoming_number: registered?.number ?? null,
      incoming_date: registered?.date ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
