import type { Menus, WorkingCalendar } from '@ns/municipality';

/** What new target dates are counted by. */
export interface ClockTerms {
  readonly calendar: WorkingCalendar;
  readonly menus: Menus;
}
