import type { Database } from '@ns/platform';
import type { DocumentJournal } from './document-journal.ts';
import { countLostDocuments } from './lost-documents.ts';

/** Milliseconds for which a count is taken as it was: a health check must not list files each time. */
const countedFor = 60_000;

/** What is wrong about the notes outside of the database, in words for the operator; empty when nothing is. */
export function journalCondition(database: Database, journal: DocumentJournal): () => Promise<readonly string[]> {
  let counted: { readonly at: number; readonly lost: Promise<number> } | undefined;
  return async () => {
    if (counted === undefined || Date.now() - counted.at > countedFor) {
      counted = { at: Date.now(), lost: countLostDocuments(database, journal).catch(() => 0) };
    }
    const lost = await counted.lost;
    return [
      ...(journal.isWriting ? [] : ['records: notes about documents cannot be kept in the data folder or bucket']),
      ...(lost > 0
        ? [`records: the database has lost ${String(lost)} documents; run node dist/apps/api/restore.js finish`]
        : []),
    ];
  };
}
