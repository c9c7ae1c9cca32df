import { type EntityManager, sql } from '../persistence/index.ts';
import { healthTables, type ProcessKind, type SaidSince } from './health.entities.ts';
import { missedAfterSeconds } from './process-sighting.ts';
import { releasesBeside } from './releases-beside.ts';
import { kindOf, type StateEntry, type StateKind, stateKinds, type StateLevel, stateLevels } from './state-kinds.ts';

/** Seconds for which a thing has to be said, or not to be said any more, before it counts: it may come and go. */
const heldSeconds = 300;

/** Before this moment: what is gone since then counts no more. */
export const longAgo = sql<Date>`now() - make_interval(secs => ${heldSeconds})`;

/**
 * How an installation is: what its processes wrote down of themselves within the last minute, each thing once, and
 * which of them are missing or of another release. Empty when all is well.
 */
export async function systemState(em: EntityManager): Promise<readonly StateEntry[]> {
  const rows = await sightings(em);
  const missing = missingOf(rows);
  const said = rows.flatMap((row) => (row.isSeen ? (row.said ?? []) : []));
  // That no worker was seen is said by every api as well.
  const heard = missing.some(({ process }) => process === 'worker')
    ? said.filter(({ check }) => check !== 'worker')
    : said;
  const found = [...missing, ...heard.map(entryOf), ...releasesBeside(rows)];
  const kept = await keptSince(em);
  return stateKinds.flatMap((kind) =>
    stateLevels.flatMap((level) => {
      const same = found.filter((each) => each.kind === kind && each.level === level);
      const words = [...new Set(same.flatMap((each) => each.words))];
      const since = earliest([kept.get(keyOf({ kind, level })), ...same.map((each) => each.since)]);
      return words.length === 0 ? [] : [{ kind, level, since, words }];
    }),
  );
}

/** A process of the last day. */
type Sighting = Awaited<ReturnType<typeof sightings>>[number];

function sightings(em: EntityManager) {
  return healthTables(em)
    .selectFrom('running_process')
    .select([
      'kind',
      'said',
      'release',
      'started_at as startedAt',
      'seen_at as seenAt',
      sql<boolean>`seen_at > now() - make_interval(secs => ${missedAfterSeconds})`.as('isSeen'),
      sql<number>`extract(epoch from now() - started_at)::float8`.as('ageSeconds'),
    ])
    .execute();
}

function missingOf(rows: readonly Sighting[]): readonly (StateEntry & { readonly process: ProcessKind })[] {
  return (['api', 'worker'] as const).flatMap((process) => {
    const same = rows.filter((row) => row.kind === process);
    const last = same.map(({ seenAt }) => seenAt.getTime());
    return same.some(({ isSeen }) => isSeen)
      ? []
      : [
          {
            process,
            kind: 'processes',
            level: 'STUCK',
            since: last.length === 0 ? null : new Date(Math.max(...last)),
            words: [`${process}: none has been seen for a minute`],
          } as const,
        ];
  });
}

function entryOf({ check, isAhead, since, words }: SaidSince): StateEntry {
  return { kind: kindOf[check], level: isAhead ? 'WARNING' : 'STUCK', since: new Date(since), words };
}

/** Since when each entry is kept, also while another process says it than the one that began. */
async function keptSince(em: EntityManager): Promise<ReadonlyMap<string, Date>> {
  const rows = await healthTables(em)
    .selectFrom('state_entry')
    .select(['kind', 'level', 'since'])
    .where(({ eb, or }) => or([eb('gone_at', 'is', null), eb('gone_at', '>', longAgo)]))
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row.since]));
}

function keyOf({ kind, level }: { readonly kind: StateKind; readonly level: StateLevel }): string {
  return `${kind} ${level}`;
}

function earliest(instants: readonly (Date | null | undefined)[]): Date | null {
  const known = instants.flatMap((each) => each?.getTime() ?? []);
  return known.length === 0 ? null : new Date(Math.min(...known));
}
