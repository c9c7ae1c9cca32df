import { type AccountView, accountViewOf } from '@ns/identity';
import { photosOfRow, type ReadPhoto } from '@ns/media';
import { anyOf, type EntityManager, type NotNull } from '@ns/platform';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import { s } from '../entities/index.ts';
import { type Correspondent, correspondentColumns } from './correspondents.ts';
import { type HeldStep, heldStepColumns } from '../held-steps/queries/held-steps.ts';
import { type SignalRow, signalRows } from './signal-row.ts';

/** A signal with what its page shows of other tables; null where there is none. */
export interface ShownSignal extends SignalRow {
  readonly assignee: AccountView | null;
  /** of the person who sent it, or of the address of the person whom staff entered it for */
  readonly account: AccountView | null;
  readonly correspondent: Correspondent | null;
  readonly heldStep: HeldStep | null;
  /** of the report and of its events */
  readonly photos: readonly ReadPhoto[] | null;
}

/**
 * Several signals with what their pages show, in one statement and no particular order; the caller has checked the
 * rights.
 */
export async function shownSignals(em: EntityManager, ids: readonly string[]): Promise<readonly ShownSignal[]> {
  const found = await signalRows(em)
    .select(({ selectFrom }) => [
      accountViewOf(s.assigneeId).as('assignee'),
      accountViewOf(s.reporterId).as('account'),
      photosOfRow(s.id).as('photos'),
      jsonObjectFrom(
        selectFrom('signal_correspondent as c')
          .select(correspondentColumns)
          .whereRef('c.signal_id', '=', 's.id')
          .where('c.name', 'is not', null)
          .$narrowType<{ name: NotNull }>(),
      ).as('correspondent'),
      jsonObjectFrom(selectFrom('held_step as h').select(heldStepColumns).whereRef('h.signal_id', '=', 's.id')).as(
        'heldStep',
      ),
    ])
    .where('s.id', '=', anyOf(ids))
    .execute();
  return found.map(({ heldStep, ...row }) => ({
    ...row,
    heldStep: heldStep && { ...heldStep, heldAt: new Date(heldStep.heldAt), dueAt: new Date(heldStep.dueAt) },
  }));
}
