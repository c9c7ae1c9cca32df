import { type CalendarDay, dayOf, municipalityZone, plusDays, type WorkingCalendar } from '@ns/municipality';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Local days and office hours of the municipality, in milliseconds since 1970. */
export class OfficeClock {
  private readonly starts = new Map<CalendarDay, number>();
  private readonly hours = new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    hourCycle: 'h23',
    timeZone: municipalityZone,
  });

  constructor(readonly calendar: WorkingCalendar) {}

  /**
   * The moment a number of minutes after local midnight; wrong by an hour in the night of a clock change, which harms
   * nothing here.
   */
  at(date: CalendarDay, minutes: number): number {
    return this.midnight(date) + minutes * minute;
  }

  dayOf(moment: number): CalendarDay {
    return dayOf(new Date(moment));
  }

  /** The moment itself when an office is open then, otherwise soon after it opens again. */
  working(moment: number, minutesAfterOpening: number): number {
    const date = this.dayOf(moment);
    const clock = (moment - this.midnight(date)) / minute;
    if (this.calendar.isWorkingDay(date)) {
      if (clock < 8.5 * 60) {
        return this.at(date, 8.5 * 60 + minutesAfterOpening);
      }
      if (clock < 17 * 60) {
        return moment;
      }
    }
    let next = plusDays(date, 1);
    while (!this.calendar.isWorkingDay(next)) {
      next = plusDays(next, 1);
    }
    return this.at(next, 8.5 * 60 + minutesAfterOpening);
  }

  private midnight(date: CalendarDay): number {
    const known = this.starts.get(date);
    if (known !== undefined) {
      return known;
    }
    const noon = Date.parse(`${date}T12:00:00Z`);
    const start = noon - day / 2 - (Number(this.hours.format(noon)) - 12) * 60 * minute;
    this.starts.set(date, start);
    return start;
  }
}
