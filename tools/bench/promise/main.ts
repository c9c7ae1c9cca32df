/**
 * A year of reports with staff for a quarter of them, on a real database through the commands and the schedule, with a
 * simulated clock: is an open report ever without a next day, does a promised day pass without being announced on the
 * next working morning, how many mails does that mean?
 *
 * `npm run bench:promise -- --rows 123000`; left out, a tenth of them.
 */
import { mock } from 'node:test';
import { bulgarianCalendar, type CalendarDay, dayOf, MunicipalityDirectory, plusDays } from '@ns/municipality';
import { seedSignals, withBenchDatabase } from '../database.ts';
import { Year } from './year.ts';

const firstDay = '2027-01-04';
const days = 365;
/** How far it is says a line from time to time: the whole year of a large city takes an hour. */
const daysBetweenLines = 30;

await withBenchDatabase({
  name: 'promise',
  defaultRows: 12_300,
  // The menus and accounts of the demonstration alone.
  fill: (database) => seedSignals(database, 1),
  measure: async ({ database, rows }) => {
    const directory = new MunicipalityDirectory(() => database.fork());
    // A decree of the year: a Monday is free, and a Saturday is worked for it.
    const decreed = new Map<CalendarDay, boolean>([
      ['2027-05-03', false],
      ['2027-05-15', true],
    ]);
    const calendar = bulgarianCalendar(() => decreed);
    const year = await Year.begin({ database, directory, calendar, reports: rows, days });
    const began = performance.now();
    for (let passed = 0; passed < days; passed += 1) {
      const today = plusDays(firstDay, passed);
      mock.timers.enable({ apis: ['Date'], now: Date.parse(`${today}T05:05:00Z`) });
      await year.live(dayOf(new Date()));
      mock.timers.reset();
      if ((passed + 1) % daysBetweenLines === 0 || passed + 1 === days) {
        console.log(`until ${today}, after ${((performance.now() - began) / 60_000).toFixed(1)} minutes:`);
        year.print();
      }
    }
    console.log(`  of them by kind of next day at the end: ${await year.standing()}`);
  },
});
