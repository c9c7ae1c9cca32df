import type { EntityManager } from '@ns/platform';
import type { MenuProblem } from '../domain/menu-rules.ts';
import { type GivenWords, mergedName, wordsProblems } from '../domain/words.ts';
import { Holiday } from '../entities/set-up.entities.ts';
import { textOf } from '../texts/index.ts';
import { archivedAt, lockMenus, saveEntry, type SaveOutcome } from './save-entry.ts';

export interface HolidayEntry {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** true: worked although a weekend; false: free although a working day */
  readonly working: boolean;
  readonly name: GivenWords;
  readonly version: number | null;
  readonly archived: boolean;
}

/** Saves a day on which the calendar of the law does not hold. */
export async function saveHoliday(tx: EntityManager, entry: HolidayEntry): Promise<SaveOutcome<Holiday>> {
  await lockMenus(tx);
  const present = await tx.findOne(Holiday, { day: entry.day });
  const problems = [...wordsProblems('name', entry.name), ...dayProblems(entry)];
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  return saveEntry(
    tx,
    Holiday,
    { key: { day: entry.day }, version: entry.version, path: 'day' },
    {
      working: entry.working,
      name: mergedName(entry.name, present?.name),
      archivedAt: archivedAt(entry.archived, present?.archivedAt),
    },
  );
}

function dayProblems({ day }: HolidayEntry): readonly MenuProblem[] {
  const year = Number(day.slice(0, 4));
  return year >= 2000 && year <= 2100 ? [] : [{ path: 'day', message: textOf('yearOutOfRange') }];
}
