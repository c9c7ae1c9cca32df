import type { Menus, WorkingCalendar } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import type { SignalRow } from '@ns/signals';
import type { ReceiverView } from './receivers.ts';
import { sharedReport, type SharedReport } from './shared-report.ts';

/** What of a report leaves for a contractor with an order, which is due on the day that the municipality promised. */
export async function orderedReport(
  em: EntityManager,
  terms: { readonly menus: Menus; readonly calendar: WorkingCalendar },
  { signal, contractor, words }: { signal: SignalRow; contractor: ReceiverView; words: string | null },
): Promise<SharedReport> {
  return { ...(await sharedReport(em, terms, signal, contractor)), words, answerBy: signal.promisedOn };
}
