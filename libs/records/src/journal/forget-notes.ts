import type { ScheduledTask } from '@ns/platform';
import type { DocumentJournal } from './document-journal.ts';
import { journalDays } from './lost-documents.ts';

/** Removes notes about documents that are older than any backup that is restored. */
export function forgetNotes(journal: DocumentJournal): ScheduledTask {
  return {
    name: 'records.forget-notes',
    everyMs: 24 * 3_600_000,
    perform: async () => {
      await journal.forget(journalDays);
      return [];
    },
  };
}
