import { type Text, textOf } from '../texts/index.ts';
import type { CheckName } from './process-health.ts';

/** What of an installation can be stuck, in the order in which it is said. */
export const stateKinds = [
  'registration',
  'mail',
  'backup',
  'disk',
  'certificates',
  'clock',
  'schema',
  'processes',
  'queue',
  'figures',
  'losses',
  'files',
] as const;
export type StateKind = (typeof stateKinds)[number];

/** `STUCK`: something is amiss; `WARNING`: nothing is amiss yet, or nothing can be done but to know it. */
export const stateLevels = ['STUCK', 'WARNING'] as const;
export type StateLevel = (typeof stateLevels)[number];

/** One thing that is not green. */
export interface StateEntry {
  readonly kind: StateKind;
  readonly level: StateLevel;
  /** since when somebody has said so; null where nobody noted it */
  readonly since: Date | null;
  /** in words for operators */
  readonly words: readonly string[];
}

/** Of which kind is what a check finds. */
export const kindOf: Readonly<Record<CheckName, StateKind>> = {
  backup: 'backup',
  certificates: 'certificates',
  clock: 'clock',
  disk: 'disk',
  figures: 'figures',
  files: 'files',
  losses: 'losses',
  mail: 'mail',
  queue: 'queue',
  records: 'registration',
  schema: 'schema',
  start: 'processes',
  worker: 'processes',
};

/** The paper of the release that says what to do, in `tools/docs`. */
const paper = 'operation.md';

/** What each kind is called, what to do, and under which heading of the paper more is said. */
const described: Readonly<Record<StateKind, { readonly name: Text; readonly toDo: Text; readonly anchor: string }>> = {
  registration: {
    name: textOf('state.registration'),
    toDo: textOf('state.registration.toDo'),
    anchor: 'nothing-is-registered',
  },
  mail: { name: textOf('state.mail'), toDo: textOf('state.mail.toDo'), anchor: 'mails-wait' },
  backup: { name: textOf('state.backup'), toDo: textOf('state.backup.toDo'), anchor: 'a-backup-is-missed' },
  disk: { name: textOf('state.disk'), toDo: textOf('state.disk.toDo'), anchor: 'when-a-disk-is-full' },
  certificates: {
    name: textOf('state.certificates'),
    toDo: textOf('state.certificates.toDo'),
    anchor: 'a-certificate-ends',
  },
  clock: { name: textOf('state.clock'), toDo: textOf('state.clock.toDo'), anchor: 'clocks-differ' },
  schema: { name: textOf('state.schema'), toDo: textOf('state.schema.toDo'), anchor: 'schema-and-program-differ' },
  processes: {
    name: textOf('state.processes'),
    toDo: textOf('state.processes.toDo'),
    anchor: 'a-process-is-missing-or-old',
  },
  queue: { name: textOf('state.queue'), toDo: textOf('state.queue.toDo'), anchor: 'the-job-queue-is-away' },
  figures: { name: textOf('state.figures'), toDo: textOf('state.figures.toDo'), anchor: 'figures-are-behind' },
  losses: { name: textOf('state.losses'), toDo: textOf('state.losses.toDo'), anchor: 'reports-lost-by-a-restore' },
  files: {
    name: textOf('state.files'),
    toDo: textOf('state.files.toDo'),
    anchor: 'the-folder-for-files-is-another-one',
  },
};

/** What people read about a kind. */
export interface StateDescription {
  readonly name: Text;
  readonly toDo: Text;
  /** where the papers of the release say more: `operation.md#a-backup-is-missed` */
  readonly paper: string;
}

/** What a kind is called, what to do, and where the papers say more. */
export function describeState(kind: StateKind): StateDescription {
  const { name, toDo, anchor } = described[kind];
  return { name, toDo, paper: `${paper}#${anchor}` };
}
