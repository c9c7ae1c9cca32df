import { join } from 'node:path';
import type { Places } from './places.ts';

/** A command for one installation: the built program, and what stands before the arguments that were given. */
export interface OperatorCommand {
  readonly program: string;
  readonly first?: (places: Places, installation: string) => readonly string[];
  /** Whether it works as the owner of the tables. */
  readonly asOwner?: boolean;
  readonly words: string;
}

/** By the word behind `signali`. */
export const operatorCommands: Readonly<Record<string, OperatorCommand>> = {
  status: { program: 'apps/api/status', words: 'how the installation is; status 0 when all is well' },
  staff: { program: 'apps/api/staff', words: 'accounts of the staff' },
  'setup-file': { program: 'apps/api/setup', words: 'check, import or export the municipality' },
  migrate: { program: 'apps/api/migrate', asOwner: true, words: 'make and change the tables' },
  backup: {
    program: 'apps/api/backup',
    asOwner: true,
    first: ({ backups }, installation) => ['--to', join(backups, installation), '--keep', '14'],
    words: 'a backup now',
  },
  'check-backup': { program: 'apps/api/backup', first: () => ['--check'], words: 'whether a backup is whole' },
  restore: { program: 'apps/api/restore', asOwner: true, words: 'bring it back from a backup' },
  files: { program: 'apps/api/files', words: 'compare or move photos' },
  secrets: { program: 'apps/api/secrets', words: 'exchange the root secret' },
  retrain: { program: 'apps/api/retrain', words: 'let the suggestion of categories learn' },
  'public-photos': { program: 'apps/api/public-photos', words: 'look through photos that were public before' },
  'check-records': { program: 'tools/records-check/main', words: 'settings and connection of the records system' },
  'check-mail': { program: 'apps/worker/mail-check', words: 'what DNS says of the sender' },
  'import-map': { program: 'tools/map-import/main', words: 'the map and its streets' },
};
