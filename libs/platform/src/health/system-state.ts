import { type Database, sql } from '../persistence/index.ts';
import { type Text, textOf } from '../texts/index.ts';
import { healthTables, type ProcessKind, type SaidSince } from './health.entities.ts';
import type { CheckName } from './process-health.ts';
import { missedAfterSeconds } from './process-sighting.ts';

/** What of an installation can be stuck. */
export type StateKind =
  | 'registration'
  | 'mail'
  | 'backup'
  | 'disk'
  | 'certificates'
  | 'clock'
  | 'schema'
  | 'processes'
  | 'queue'
  | 'figures'
  | 'losses'
  | 'files';

/** One thing that is not green. */
export interface StateEntry {
  readonly kind: StateKind;
  /** `WARNING`: nothing is amiss yet, or nothing can be done but to know it */
  readonly level: 'STUCK' | 'WARNING';
  /** since when a process that runs has said so; null where nobody noted it */
  readonly since: Date | null;
  /** in words for operators */
  readonly words: readonly string[];
}

const kindOf: Readonly<Record<CheckName, StateKind>> = {
  backup: 'backup',
  certificates: 'certificates',
  clock: 'clock',
  disk: 'disk',
  figures: 'figures',
  files: 'files',
  mail: 'mail',
  queue: 'queue',
  records: 'registration',
  schema: 'schema',
  start: 'processes',
  worker: 'processes',
};

/** What each kind is called, and what to do. */
export const stateTexts: Readonly<Record<StateKind, { readonly name: Text; readonly toDo: Text }>> = {
  registration: { name: textOf('state.registration'), toDo: textOf('state.registration.toDo') },
  mail: { name: textOf('state.mail'), toDo: textOf('state.mail.toDo') },
  backup: { name: textOf('state.backup'), toDo: textOf('state.backup.toDo') },
  disk: { name: textOf('state.disk'), toDo: textOf('state.disk.toDo') },
  certificates: { name: textOf('state.certificates'), toDo: textOf('state.certificates.toDo') },
  clock: { name: textOf('state.clock'), toDo: textOf('state.clock.toDo') },
  schema: { name: textOf('state.schema'), toDo: textOf('state.schema.toDo') },
  processes: { name: textOf('state.processes'), toDo: textOf('state.processes.toDo') },
  queue: { name: textOf('state.queue'), toDo: textOf('state.queue.toDo') },
  figures: { name: textOf('state.figures'), toDo: textOf('state.figures.toDo') },
  losses: { name: textOf('state.losses'), toDo: textOf('state.losses.toDo') },
  files: { name: textOf('state.files'), toDo: textOf('state.files.toDo') },
};

/**
 * How an installation is: what its processes wrote down of themselves within the last minute, each thing once, and
 * which of them are missing. Empty when all is well.
 */
export async function systemState(database: Database): Promise<readonly StateEntry[]> {
  const rows = await healthTables(database.fork())
    .selectFrom('running_process')
    .select(['kind', 'said'])
    .where(sql<boolean>`seen_at > now() - make_interval(secs => ${missedAfterSeconds})`)
    .execute();
  const missing = (['api', 'worker'] as const).filter((kind) => !rows.some((row) => row.kind === kind));
  const said = rows.flatMap((row) => row.said ?? []);
  return (Object.keys(stateTexts) as StateKind[]).flatMap((kind) =>
    (['STUCK', 'WARNING'] as const).flatMap((level) => {
      const found = said.filter(({ check, isAhead }) => kindOf[check] === kind && isAhead === (level === 'WARNING'));
      const words = wordsOf(found, kind === 'processes' && level === 'STUCK' ? missing : []);
      return words.length === 0 ? [] : [{ kind, level, since: sinceOf(found), words }];
    }),
  );
}

function wordsOf(said: readonly SaidSince[], missing: readonly ProcessKind[]): readonly string[] {
  const found = said.filter(({ check }) => check !== 'worker' || !missing.includes('worker'));
  return [
    ...new Set([
      ...missing.map((kind) => `${kind}: none has been seen for a minute`),
      ...found.flatMap(({ words }) => words),
    ]),
  ];
}

function sinceOf(said: readonly SaidSince[]): Date | null {
  const [first] = said.map(({ since }) => since).toSorted();
  return first === undefined ? null : new Date(first);
}
