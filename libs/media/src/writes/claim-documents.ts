import { anyOf, type EntityManager, type InputProblem, sql } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import { textOf } from '../texts/index.ts';

/** More than a file of paper would have. */
export const mostDocumentsOfSignal = 30;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const tooMany = textOf('tooManyDocuments', { mostDocumentsOfSignal });
const notThere = textOf('documentNotAvailable');
const usedAlready = textOf('documentUsedAlready');

/**
 * Attaches finished documents of an account to an internal note, in the caller's transaction, which holds the signal's
 * row. A document belongs to one note only.
 * @returns what is wrong, with paths `documentIds.0`…; nothing is attached unless this is empty
 */
export async function claimDocuments(
  tx: EntityManager,
  documentIds: readonly string[],
  accountId: string,
  { signalId, eventId }: { readonly signalId: string; readonly eventId: string },
): Promise<readonly InputProblem[]> {
  const ids = [...new Set(documentIds.map((id) => id.toLowerCase()))];
  if (ids.length === 0) {
    return [];
  }
  // In the order of the ids, so that two claims of the same documents cannot block each other.
  const found = await mediaTables(tx)
    .selectFrom('document')
    .select(['id', 'signal_id as signalId'])
    .where('id', '=', anyOf(ids.filter((id) => uuid.test(id))))
    .where('account_id', '=', accountId)
    .where('state', '=', 'READY')
    .orderBy('id')
    .forUpdate()
    .execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  const problems = documentIds.flatMap((id, index) => {
    const row = byId.get(id.toLowerCase());
    const path = `documentIds.${String(index)}`;
    return row?.signalId === null ? [] : [{ path, message: row ? usedAlready : notThere }];
  });
  if (problems.length > 0) {
    return problems;
  }
  const others = await mediaTables(tx)
    .selectFrom('document')
    .select('id')
    .where('signal_id', '=', signalId)
    .limit(mostDocumentsOfSignal)
    .execute();
  if (others.length + ids.length > mostDocumentsOfSignal) {
    return [{ path: 'documentIds', message: tooMany }];
  }
  await mediaTables(tx)
    .updateTable('document')
    .set({ signal_id: signalId, event_id: eventId })
    .set({ position: sql<number>`array_position(${ids}::uuid[], id)` })
    .where('id', '=', anyOf(ids))
    .execute();
  return [];
}
