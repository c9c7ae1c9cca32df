import { type AccountViewer, isStaff, reachOf } from '@ns/identity';
import { anyOf, type Condition, never, type NotNull, type Database, sql } from '@ns/platform';
import { handOverIn } from '../domain/event-data.ts';
import { isInTimeline } from '../domain/signal-event.ts';
import { signalTables } from '../entities/index.ts';
import { matching, type SignalFilter } from '../finder/signal-finder.ts';
import { visibleTo } from '../queries/conditions.ts';
import type { SequencedEvent } from './event-sequencer.ts';
import { type SequencedItem, toItem, toUnmatchedItem } from './live-item.ts';

/** Who listens to which events: staff to what they may see and filter, citizens to their own and followed signals. */
export type LiveAudience = StaffAudience | { readonly kind: 'citizen'; readonly viewer: AccountViewer };

interface StaffAudience {
  readonly kind: 'staff';
  readonly viewer: AccountViewer;
  readonly filter: SignalFilter;
  /** Whether they also hear of signals that they may see and the filter leaves out. */
  readonly unmatched: boolean;
}

/** Audiences with equal keys get the same events. */
export function audienceKey(audience: LiveAudience): string {
  const { viewer } = audience;
  return audience.kind === 'citizen'
    ? JSON.stringify(['citizen', viewer.id])
    : JSON.stringify([
        'staff',
        viewer.role,
        [...viewer.departments].sort(),
        filterKey(audience.filter),
        audience.unmatched,
      ]);
}

/** The filter without what it leaves open, in one order of fields and of codes. */
function filterKey(filter: SignalFilter): unknown {
  return Object.entries(filter)
    .filter(([, value]) => value != null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]: [string, unknown]) => [
      name,
      Array.isArray(value) && value.every((item) => typeof item === 'string') ? [...value].sort() : value,
    ]);
}

/**
 * The audience with the rights that its viewer has now.
 * @param present the viewer as the database has it now; undefined when the session ended or the account is deleted
 */
export function withPresentRights(
  audience: LiveAudience,
  present: AccountViewer | undefined,
): LiveAudience | 'UNAUTHENTICATED' | 'FORBIDDEN' {
  if (!present || present.id !== audience.viewer.id) {
    return 'UNAUTHENTICATED';
  }
  if (isStaff(present.role) !== (audience.kind === 'staff')) {
    return 'FORBIDDEN';
  }
  return hasSameRights(audience.viewer, present) ? audience : { ...audience, viewer: present };
}

function hasSameRights(a: AccountViewer, b: AccountViewer): boolean {
  return (
    a.role === b.role &&
    a.departments.length === b.departments.length &&
    a.departments.every((code, index) => code === b.departments[index])
  );
}

/** Staff audiences that one statement decides about: a longer one would be planned longer than it runs. */
const mostTogether = 40;

/**
 * The items that each audience gets, by {@link audienceKey}: one statement for staff audiences together, one for all
 * citizens together. A filter is applied to the signal as it is now; who asked for what it leaves out hears the id.
 * Clerks whose department gave a signal away get the word that it left, and nothing of the signal itself. An audience
 * whose filter the database refuses gets the error and does not stop the events of others.
 */
export async function itemsByAudience(
  database: Database,
  audiences: ReadonlyMap<string, LiveAudience>,
  events: readonly SequencedEvent[],
): Promise<ReadonlyMap<string, readonly SequencedItem[] | Error>> {
  const citizens = new Map<string, string>();
  const staff: KeyedAudience[] = [];
  for (const [key, audience] of audiences) {
    if (audience.kind === 'citizen') {
      citizens.set(audience.viewer.id, key);
    } else {
      staff.push([key, audience]);
    }
  }
  const chosen = new Map<string, readonly SequencedItem[] | Error>();
  const reads = Array.from({ length: Math.ceil(staff.length / mostTogether) }, (_, index) =>
    staffItems(database, staff.slice(index * mostTogether, (index + 1) * mostTogether), events).then((found) => {
      found.forEach(([key, items]) => chosen.set(key, items));
    }),
  );
  reads.push(
    orError(citizenEvents(database, [...citizens.keys()], events)).then((byAccount) => {
      for (const [account, key] of citizens) {
        chosen.set(key, byAccount instanceof Error ? byAccount : (byAccount.get(account) ?? []).map(toItem));
      }
    }),
  );
  await Promise.all(reads);
  return chosen;
}

type KeyedAudience = readonly [key: string, audience: StaffAudience];
type KeyedItems = readonly [key: string, items: readonly SequencedItem[] | Error];

async function orError<T>(read: Promise<T>): Promise<T | Error> {
  return read.catch((cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause))));
}

async function staffItems(
  database: Database,
  audiences: readonly KeyedAudience[],
  events: readonly SequencedEvent[],
): Promise<readonly KeyedItems[]> {
  const allowed = await orError(allowedSignals(database, audiences, signalIds(events)));
  if (!(allowed instanceof Error)) {
    return audiences.map(([key, { viewer }], index) => [
      key,
      events.flatMap((event) => {
        const { matching = [], visible = [] } = allowed.get(event.signalId) ?? {};
        return matching.includes(index)
          ? [toItem(event)]
          : visible.includes(index)
            ? [toUnmatchedItem(event)]
            : leftItem(event, viewer);
      }),
    ]);
  }
  const [[only] = []] = audiences;
  if (audiences.length === 1 && only !== undefined) {
    return [[only, allowed]];
  }
  // One of the filters is refused: alone, each shows whether it was that one.
  const alone = await Promise.all(audiences.map((audience) => staffItems(database, [audience], events)));
  return alone.flat();
}

/** The indexes of audiences for one signal. */
interface Allowed {
  /** those that may see it and whose filter finds it */
  readonly matching: readonly number[];
  /** those that may see it, of the audiences that hear of signals which their filter leaves out */
  readonly visible: readonly number[];
}

/** Which audiences may see a signal and want it, by signal. */
async function allowedSignals(
  database: Database,
  audiences: readonly KeyedAudience[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Allowed>> {
  if (audiences.length === 0 || ids.length === 0) {
    return new Map();
  }
  const em = database.fork();
  const conditions = await Promise.all(
    audiences.map(async ([, { viewer, filter, unmatched }]) => {
      if (!isStaff(viewer.role)) {
        return { matching: never, visible: never };
      }
      const seen = visibleTo({ id: viewer.id, kind: viewer.role, departments: viewer.departments });
      return {
        matching: sql<boolean>`(${seen} and ${await matching(em, filter)})`,
        visible: unmatched ? seen : never,
      };
    }),
  );
  const visible = await signalTables(em)
    .selectFrom('signal as s')
    .select([
      's.id',
      indexesWhere(conditions.map((condition) => condition.matching)).as('matching'),
      indexesWhere(conditions.map((condition) => condition.visible)).as('visible'),
    ])
    .where('s.id', '=', anyOf(ids))
    .execute();
  return new Map(visible.map((row) => [row.id, row]));
}

/** The places of the conditions that hold. */
function indexesWhere(conditions: readonly Condition[]) {
  const places = conditions.flatMap((condition, index) =>
    condition === never ? [] : [sql`case when ${condition} then ${sql.raw(String(index))} end`],
  );
  return places.length === 0
    ? sql<readonly number[]>`'{}'::int[]`
    : sql<readonly number[]>`array_remove(array[${sql.join(places, sql`, `)}]::int[], null)`;
}

/** For those who saw the signal before the event and do not see it after it. */
function leftItem(event: SequencedEvent, { role, departments }: AccountViewer): readonly SequencedItem[] {
  const moved = reachOf(role, 'signal.read') === 'OWN_DEPARTMENTS' ? handOverIn(event) : undefined;
  if (!moved || !departments.includes(moved.fromDepartment) || departments.includes(moved.toDepartment)) {
    return [];
  }
  const { signalId, id, position } = event;
  return [{ kind: 'left', cursor: id, signalId, toDepartment: moved.toDepartment, position: BigInt(position) }];
}

/** Events of signals that citizens reported or follow, as far as each of them reads such events, by account. */
async function citizenEvents(
  database: Database,
  accounts: readonly string[],
  events: readonly SequencedEvent[],
): Promise<ReadonlyMap<string, readonly SequencedEvent[]>> {
  const open = events.filter(({ type }) => isInTimeline(type, 'reporter'));
  if (accounts.length === 0 || open.length === 0) {
    return new Map();
  }
  const ids = signalIds(open);
  const listeners = await signalTables(database.fork())
    .selectFrom('signal_follower')
    .select(['account_id as accountId', 'signal_id as signalId', sql<boolean>`false`.as('isReporter')])
    .where('signal_id', '=', anyOf(ids))
    .where('account_id', '=', anyOf(accounts))
    .union((db) =>
      db
        .selectFrom('signal')
        .select(['reporter_id as accountId', 'id as signalId', sql<boolean>`true`.as('isReporter')])
        .where('id', '=', anyOf(ids))
        .where('reporter_id', '=', anyOf(accounts))
        .$narrowType<{ accountId: NotNull }>(),
    )
    .execute();
  // A reporter may be among the followers of the own signal as well.
  const signalsOf = new Map<string, Map<string, boolean>>();
  for (const { accountId, signalId, isReporter } of listeners) {
    const signals = signalsOf.get(accountId) ?? new Map<string, boolean>();
    signalsOf.set(accountId, signals.set(signalId, isReporter || (signals.get(signalId) ?? false)));
  }
  return new Map(
    [...signalsOf].map(([account, signals]) => [
      account,
      open.filter(({ signalId, type }) => {
        const isReporter = signals.get(signalId);
        return isReporter !== undefined && isInTimeline(type, isReporter ? 'reporter' : 'follower');
      }),
    ]),
  );
}

function signalIds(events: readonly SequencedEvent[]): readonly string[] {
  return [...new Set(events.map(({ signalId }) => signalId))];
}
