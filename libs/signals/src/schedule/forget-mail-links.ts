import type { Database, ScheduledTask } from '@ns/platform';
import { forgetOldMailLinks } from '../mail-links/mail-link.ts';

/** Removes links of mails that ended long ago. */
export function forgetMailLinksTask(database: Database): ScheduledTask {
  return {
    name: 'signals.forget-mail-links',
    everyMs: 3_600_000,
    perform: async () => {
      await forgetOldMailLinks(database.fork());
      return [];
    },
  };
}
