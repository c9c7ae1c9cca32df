import type { EntityManager } from '@ns/platform';
import { mayBePublic } from '../domain/public-text.ts';
import { signalTables } from '../entities/index.ts';
import type { SignalRow } from './signal-row.ts';

/** A text that everybody reads, or will once it is let, as it was written. */
export interface TextForPublic {
  readonly kind: 'DESCRIPTION' | 'STEP' | 'UPDATE';
  /** of its event or update; null for the report */
  readonly id: string | null;
  readonly text: string;
}

/** The texts of a signal for everybody: its report, public texts of steps, and updates that wait or are shown. */
export async function textsForPublic(
  em: EntityManager,
  { id, description }: Pick<SignalRow, 'id' | 'description'>,
): Promise<readonly TextForPublic[]> {
  const tables = signalTables(em);
  const steps = await tables
    .selectFrom('signal_event')
    .select(['id', 'type', 'message as text'])
    .where('signal_id', '=', id)
    .where('message_public', '=', true)
    .orderBy('signal_event.id')
    .execute();
  const updates = await tables
    .selectFrom('resident_update')
    .select(['id', 'text'])
    .where('signal_id', '=', id)
    .where('state', 'in', ['WAITING', 'PUBLISHED'])
    .orderBy('at')
    .orderBy('resident_update.id')
    .execute();
  return [
    { kind: 'DESCRIPTION', id: null, text: description },
    ...steps.flatMap(({ id, type, text }) =>
      text !== null && mayBePublic(type) ? [{ kind: 'STEP' as const, id, text }] : [],
    ),
    ...updates.flatMap(({ id, text }) => (text === null ? [] : [{ kind: 'UPDATE' as const, id, text }])),
  ];
}
