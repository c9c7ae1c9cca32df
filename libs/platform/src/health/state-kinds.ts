import { type Text, textOf } from '../texts/index.ts';
import type { CheckName } from './process-health.ts';

/** What of an installation can be stuck, in the order in which it is said. */
export const stateKinds = [
  'registration',
  'mail',
  'letters',
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
  letters: 'letters',
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

/** Under which heading of the paper more is said. */
const anchors: Readonly<Record<StateKind, string>> = {
  registration: 'nothing-is-registered',
  mail: 'mails-wait',
  letters: 'letters-are-not-read',
  backup: 'a-backup-is-missed',
  disk: 'when-a-disk-is-full',
  certificates: 'a-certificate-ends',
  clock: 'clocks-differ',
  schema: 'schema-and-program-differ',
  processes: 'a-process-is-missing-or-old',
  queue: 'the-job-queue-is-away',
  figures: 'figures-are-behind',
  losses: 'reports-lost-by-a-restore',
  files: 'the-folder-for-files-is-another-one',
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
  return {
    name: textOf(`state.${kind}`),
    toDo: textOf(`state.${kind}.toDo`),
    paper: `${paper}#${anchors[kind]}`,
  };
}
