import { type AuditActor, recordAudit, sql } from '@ns/platform';
import { recordsTables } from '../entities/records.entities.ts';
import { lostColumns, type LostDocument } from '../journal/lost-documents.ts';
import type { Needs } from '../needs/records-needs.ts';

/**
 * Takes a document off the list of what a restore has lost, because staff entered its report anew or found that there
 * is none. To settle it again changes nothing.
 * @param documentGuid a UUID
 * @returns undefined when no such document was lost
 */
export async function settleLostDocument(
  { database }: Needs<'database'>,
  { documentGuid, actor }: { readonly documentGuid: string; readonly actor: AuditActor },
): Promise<LostDocument | undefined> {
  return database.transaction(async (tx) => {
    const settled = await recordsTables(tx)
      .updateTable('lost_document')
      .set({ settled_at: sql<Date>`now()` })
      .where('document_guid', '=', documentGuid)
      .where('settled_at', 'is', null)
      .returning(lostColumns)
      .executeTakeFirst();
    if (settled) {
      await recordAudit(tx, {
        actor,
        action: 'document.settled',
        subject: documentGuid,
        after: { senderNumber: settled.senderNumber },
      });
    }
    return (
      settled ??
      recordsTables(tx)
        .selectFrom('lost_document')
        .select(lostColumns)
        .where('document_guid', '=', documentGuid)
        .executeTakeFirst()
    );
  });
}
