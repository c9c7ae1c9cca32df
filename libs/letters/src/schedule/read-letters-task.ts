import type { ScheduledTask } from '@ns/platform';
import { readLetters } from '../commands/read-letters.ts';
import type { Needs } from '../needs/letters-needs.ts';

/** Looks into the mailbox every minute, one worker at a time. */
export function readLettersTask(
  needs: Needs<'database' | 'logger' | 'photos' | 'mailbox' | 'ownAddress'>,
): ScheduledTask {
  return {
    name: 'letters.read',
    everyMs: 60_000,
    perform: async () => {
      await readLetters(needs);
      return [];
    },
  };
}
