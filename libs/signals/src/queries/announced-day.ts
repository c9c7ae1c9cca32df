import type { CalendarDay } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import { signalTables } from '../entities/index.ts';
import { eventField } from './event-field.ts';

/**
 * Whether the history of a signal says already that a day passed. During an upgrade two releases announce such days,
 * each by a rule of its own.
 * @param before id of an event: only what stands before it in the history
 */
export async function isAnnounced(
  em: EntityManager,
  { signalId, day, before }: { readonly signalId: string; readonly day: CalendarDay; readonly before?: string },
): Promise<boolean> {
  const found = await signalTables(em)
    .selectFrom('signal_event as e')
    .select('e.id')
    .where('e.signal_id', '=', signalId)
    .where('e.type', '=', 'late')
    .where(eventField('late', 'dueOn'), '=', day)
    .$if(before !== undefined, (events) => events.where('e.id', '<', before ?? ''))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
