import type { CalendarDay, Category, Menus, Settlement } from '@ns/municipality';
import type { DemoTexts } from './demo-texts.ts';
import type { LivedPromise } from './next-day.ts';
import type { OfficeClock } from './office-clock.ts';

/** A citizen of the demo. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Everything that the history of a signal is made from; the same for all signals of a run. */
export interface DemoWorld {
  readonly menus: Menus;
  readonly texts: DemoTexts;
  readonly clock: OfficeClock;
  /** milliseconds; nothing happens later */
  readonly now: number;
  /** the terms of the municipality: calendar months, and days */
  readonly terms: Readonly<Record<'statutoryMonths' | 'silenceDays' | 'disputeDays', number>>;
  readonly referencePrefix: string;
  readonly citizens: readonly DemoPerson[];
  /** members of staff by department; dispatchers handle the signals of a department without any */
  readonly clerks: ReadonlyMap<string, readonly string[]>;
  readonly dispatchers: readonly string[];
  readonly mainSettlement: Settlement;
  readonly villages: readonly Settlement[];
}

/** One entry of a signal's history, as `signal_event` keeps it. */
export interface LivedEvent {
  readonly type: string;
  readonly at: number;
  readonly actorId: string | null;
  readonly actorKind: 'REPORTER' | 'STAFF' | 'SYSTEM';
  readonly status: string | null;
  readonly message: string | null;
  readonly note: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A signal as it is after its history; the columns of `signal`. */
export interface LivedSignal {
  readonly id: string;
  readonly reference: string;
  readonly createdAt: number;
  readonly category: Category;
  readonly channel: string;
  readonly reporter: DemoPerson | null;
  /** who was on the telephone or at the desk, for signals entered by staff */
  readonly correspondent: { readonly enteredBy: string; readonly person: DemoPerson; readonly phone: string } | null;
  readonly settlement: string;
  readonly address: string | null;
  readonly point: readonly [lon: number, lat: number] | null;
  readonly description: string;
  readonly statutoryDueOn: CalendarDay;
  readonly incoming: { readonly number: string; readonly date: CalendarDay; readonly at: number } | null;
  status: string;
  statusSince: number;
  version: number;
  department: string;
  assignee: string | null;
  externalBody: string | null;
  duplicateOf: { readonly id: string; readonly reference: string } | null;
  actionTaken: string | null;
  openQuestion: string | null;
  statusBeforeQuestion: string | null;
  serviceDueOn: CalendarDay;
  clockStoppedOn: CalendarDay | null;
  promise: LivedPromise | null;
  stars: number | null;
  ratingComment: string | null;
  publishedAt: number | null;
  readonly followers: readonly string[];
}

/** Events that are decisions: each is a document of its own (decision 0033). */
export const decisionEvents: readonly string[] = ['closed', 'forwarded', 'rejected'];
