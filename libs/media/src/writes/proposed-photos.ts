import { anyOf, type EntityManager, type InputProblem } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import { textOf } from '../texts/index.ts';

/**
 * Keeps finished uploads of a contractor's link with the answer that they came with, in the caller's transaction: they
 * belong to no signal until somebody takes them.
 * @param ids UUIDs, each once
 * @returns what is wrong, with paths `photoIds.0`…; nothing is kept unless this is empty
 */
export async function keepProposedPhotos(
  tx: EntityManager,
  ids: readonly string[],
  workLink: string,
): Promise<readonly InputProblem[]> {
  const found = await mediaTables(tx)
    .selectFrom('photo')
    .select('id')
    .where('id', '=', anyOf(ids))
    .where('work_link', '=', workLink)
    .where('state', '=', 'READY')
    .where('received', '=', false)
    .where('signal_id', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  const known = new Set(found.map(({ id }) => id));
  const problems = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: `photoIds.${String(index)}`, message: textOf('photoNotAvailable') }],
  );
  if (problems.length === 0 && ids.length > 0) {
    await mediaTables(tx).updateTable('photo').set({ received: true }).where('id', '=', anyOf(ids)).execute();
  }
  return problems;
}

/** Gives photos of a contractor's answer to the account that takes them into a step, in the caller's transaction. */
export async function giveProposedPhotos(tx: EntityManager, ids: readonly string[], accountId: string): Promise<void> {
  await mediaTables(tx)
    .updateTable('photo')
    .set({ account_id: accountId, work_link: null, received: false })
    .where('id', '=', anyOf(ids))
    .where('received', '=', true)
    .where('work_link', 'is not', null)
    .execute();
}
