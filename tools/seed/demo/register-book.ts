import { documentGuidFor } from '@ns/records';
import type { CalendarDay } from '@ns/municipality';
import type { LivedSignal } from './demo-world.ts';
import type { OfficeClock } from './office-clock.ts';

/** A document of a signal in the records system. */
export interface BookedDocument {
  readonly signal: LivedSignal;
  /** the event of the decision; null for the signal itself */
  readonly eventId: number | null;
  readonly guid: string;
  readonly number: string;
  readonly sequence: number;
  readonly date: CalendarDay;
  /** milliseconds */
  readonly at: number;
}

type Waiting = Omit<BookedDocument, 'number' | 'sequence' | 'date'>;

/**
 * Gives numbers as the records desk would: one sequence for each year, days in their order, signals before decisions.
 */
export class RegisterBook {
  private readonly last = new Map<string, number>();
  private today: CalendarDay = '';
  private readonly waiting = new Map<CalendarDay, Waiting[]>();

  /** @param pattern how a number looks, such as `94-НС-<n>` */
  constructor(
    private readonly clock: OfficeClock,
    private readonly pattern: string,
  ) {}

  /** The number of a signal that was sent later than all before it. */
  incoming(at: number): NonNullable<LivedSignal['incoming']> & { readonly sequence: number } {
    const day = this.clock.dayOf(at);
    // Around midnight a document may overtake another; the register never goes back to an earlier day.
    this.today = day > this.today ? day : this.today;
    return { at, ...this.next(this.today) };
  }

  document(signal: LivedSignal, sequence: number): BookedDocument | undefined {
    const { incoming } = signal;
    const guid = documentGuidFor(signal.id, { direction: 'INCOMING' });
    return incoming ? { signal, eventId: null, guid, sequence, ...incoming } : undefined;
  }

  /** A decision, which gets its number when its day is over. */
  decide(signal: LivedSignal, eventId: number, at: number): void {
    const guid = documentGuidFor(signal.id, { direction: 'OUTGOING', eventId: String(eventId) });
    const day = this.clock.dayOf(at);
    const sameDay = this.waiting.get(day) ?? [];
    this.waiting.set(day, sameDay);
    sameDay.push({ signal, eventId, guid, at });
  }

  /** Numbers the decisions of the days before `day`; of all days without it. */
  decisionsBefore(day?: CalendarDay): readonly BookedDocument[] {
    const days = [...this.waiting.keys()].filter((each) => day === undefined || each < day).sort();
    return days.flatMap((each) => {
      const decided = this.waiting.get(each) ?? [];
      this.waiting.delete(each);
      return decided.sort((one, other) => one.at - other.at).map((decision) => ({ ...decision, ...this.next(each) }));
    });
  }

  /** The last number of each year. */
  lastNumbers(): ReadonlyMap<string, number> {
    return this.last;
  }

  private next(date: CalendarDay): { readonly number: string; readonly sequence: number; readonly date: CalendarDay } {
    const year = date.slice(0, 4);
    const sequence = (this.last.get(year) ?? 0) + 1;
    this.last.set(year, sequence);
    return { number: this.pattern.replace('<n>', String(sequence)), sequence, date };
  }
}
