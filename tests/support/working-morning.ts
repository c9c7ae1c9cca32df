import { identitySchema } from '@ns/identity';
import { mediaSchema } from '@ns/media';
import { bulgarianCalendar, type CalendarDay, dayOf, municipalitySchema } from '@ns/municipality';
import { Database, outboxSchema, sql } from '@ns/platform';
import { signalsSchema } from '@ns/signals';
import { lateTask } from '@ns/signals/acts';
import type { TestSystem } from './system.ts';

const calendar = bulgarianCalendar();

/** The working day on which a story announces what passed: today, or the next one that is worked on. */
export const storyDay: CalendarDay = workedOn(dayOf(new Date()));

/** A working day after the one of the story. */
export function workingDayAhead(days: number): CalendarDay {
  return calendar.plusWorkingDays(storyDay, days);
}

/**
 * Works through the mornings of these days on the database of a system, as its worker does at seven; the worker itself
 * goes by the clock of the machine, which has free days and nights.
 */
export async function workingMornings(
  { databaseUrl }: Pick<TestSystem, 'databaseUrl'>,
  ...days: readonly CalendarDay[]
): Promise<void> {
  await withDatabase(databaseUrl, async (database) => {
    for (const day of days) {
      await lateTask({ database, calendar, now: () => new Date(`${day}T08:00:00Z`) }).perform();
    }
  });
}

/** Lets the promised day of a signal have passed some days before the one of the story. */
export async function letDayPass(
  { databaseUrl }: Pick<TestSystem, 'databaseUrl'>,
  signalId: string,
  daysBefore = 1,
): Promise<void> {
  await withDatabase(databaseUrl, async (database) => {
    const passed = sql`
      update signal set promised_on = ${storyDay}::date - ${daysBefore}::integer,
        service_due_on = ${storyDay}::date - ${daysBefore}::integer
      where id = ${signalId}`;
    await passed.execute(database.fork().getKysely());
  });
}

async function withDatabase(url: string, use: (database: Database) => Promise<void>): Promise<void> {
  const slices = [outboxSchema, identitySchema, municipalitySchema, mediaSchema, signalsSchema];
  const database = await Database.open({ url, poolSize: 2, slices });
  try {
    await use(database);
  } finally {
    await database.close();
  }
}

function workedOn(day: CalendarDay): CalendarDay {
  return calendar.isWorkingDay(day) ? day : calendar.plusWorkingDays(day, 1);
}
