import type { Menus } from '@ns/municipality';
import { anyOf, type EntityManager, sql, technicalLanguage } from '@ns/platform';
import {
  countShownPhotos,
  listPublicSignals,
  type ListedPublicSignal,
  publicPlaceOf,
  publishedState,
  type PublicSignalFilter,
} from '@ns/signals';
import { citizenStatusLabel, publicPageUrl } from '@ns/signals/domain';
import { type FileColumn, namedColumns } from '../codes/file-column.ts';
import { wordsOf } from '../codes/code-tables.ts';
import { insightsTables } from '../entities/index.ts';
import type { Fact } from '../entities/signal-fact.entity.ts';
import { sequenceFacts } from '../facts/fact-pages.ts';
import { textOf } from '../texts/index.ts';

/** What the file takes from the figures of a report; the rest is what its public page shows. */
type Figures = Pick<
  Fact,
  | 'id'
  | 'department'
  | 'quarter'
  | 'channel'
  | 'registeredAt'
  | 'firstResponseAt'
  | 'resolvedAt'
  | 'closedAt'
  | 'inTime'
  | 'reopenedCount'
  | 'dangerous'
  | 'promiseKind'
  | 'promisedOn'
  | 'promisesMade'
  | 'promisesKept'
  | 'promisesMoved'
  | 'promisesBroken'
>;

/** A published report with what everybody may know of its handling. */
export interface OpenSignal {
  readonly signal: ListedPublicSignal;
  /** undefined for the moment in which its figures are not made yet */
  readonly figures: Figures | undefined;
  readonly photos: number;
  readonly menus: Menus;
  readonly publicUrl: string;
}

const millisecondsOfDay = 86_400_000;
const rowsAtOnce = 1_000;

/** The columns of the file of published reports; a name that somebody relies on never changes, new ones come last. */
export const signalColumns: readonly FileColumn<OpenSignal>[] = [
  { name: 'reference', type: 'string', about: textOf('column.reference'), of: ({ signal }) => signal.reference },
  { name: 'status', type: 'string', about: textOf('column.status'), of: ({ signal }) => signal.status },
  { name: 'category', type: 'string', about: textOf('column.category'), of: ({ signal }) => signal.categoryCode },
  { name: 'settlement', type: 'string', about: textOf('column.settlement'), of: ({ signal }) => signal.settlementCode },
  { name: 'description', type: 'string', about: textOf('column.description'), of: ({ signal }) => signal.description },
  { name: 'lat', type: 'number', about: textOf('column.lat'), of: ({ signal }) => signal.lat },
  { name: 'lon', type: 'number', about: textOf('column.lon'), of: ({ signal }) => signal.lon },
  { name: 'receivedAt', type: 'datetime', about: textOf('column.receivedAt'), of: ({ signal }) => signal.createdAt },
  { name: 'updatedAt', type: 'datetime', about: textOf('column.updatedAt'), of: ({ signal }) => signal.updatedAt },
  ...namedColumns<OpenSignal>('statusName', textOf('column.statusName'), ({ signal }) =>
    wordsOf(citizenStatusLabel(signal.status, 'follower')),
  ),
  ...namedColumns<OpenSignal>('categoryName', textOf('column.categoryName'), (row) => categoryOf(row)?.name),
  { name: 'group', type: 'string', about: textOf('column.group'), of: (row) => groupOf(row)?.code ?? null },
  ...namedColumns<OpenSignal>('groupName', textOf('column.groupName'), (row) => groupOf(row)?.name),
  ...namedColumns<OpenSignal>(
    'settlementName',
    textOf('column.settlementName'),
    ({ signal, menus }) => menus.settlements.get(signal.settlementCode)?.name,
  ),
  { name: 'quarter', type: 'string', about: textOf('column.quarter'), of: (row) => row.figures?.quarter ?? null },
  {
    name: 'department',
    type: 'string',
    about: textOf('column.department'),
    of: (row) => row.figures?.department ?? null,
  },
  ...namedColumns<OpenSignal>(
    'departmentName',
    textOf('column.departmentName'),
    (row) => row.menus.departments.get(row.figures?.department ?? '')?.name,
  ),
  { name: 'channel', type: 'string', about: textOf('column.channel'), of: (row) => row.figures?.channel ?? null },
  {
    name: 'registeredAt',
    type: 'datetime',
    about: textOf('column.registeredAt'),
    of: (row) => row.figures?.registeredAt ?? null,
  },
  {
    name: 'firstResponseAt',
    type: 'datetime',
    about: textOf('column.firstResponseAt'),
    of: (row) => row.figures?.firstResponseAt ?? null,
  },
  {
    name: 'resolvedAt',
    type: 'datetime',
    about: textOf('column.resolvedAt'),
    of: (row) => row.figures?.resolvedAt ?? null,
  },
  { name: 'closedAt', type: 'datetime', about: textOf('column.closedAt'), of: (row) => row.figures?.closedAt ?? null },
  { name: 'daysToResolve', type: 'number', about: textOf('column.daysToResolve'), of: daysToResolve },
  { name: 'targetOn', type: 'date', about: textOf('column.targetOn'), of: ({ signal }) => signal.serviceDueOn },
  { name: 'inTime', type: 'boolean', about: textOf('column.inTime'), of: (row) => row.figures?.inTime ?? null },
  {
    name: 'reopenedCount',
    type: 'integer',
    about: textOf('column.reopenedCount'),
    of: (row) => row.figures?.reopenedCount ?? null,
  },
  {
    name: 'dangerous',
    type: 'boolean',
    about: textOf('column.dangerous'),
    of: (row) => row.figures?.dangerous ?? null,
  },
  { name: 'photos', type: 'integer', about: textOf('column.photos'), of: ({ photos }) => photos },
  {
    name: 'url',
    type: 'string',
    about: textOf('column.url'),
    of: ({ signal, publicUrl }) => publicPageUrl(publicUrl, signal.reference),
  },
  {
    name: 'promiseKind',
    type: 'string',
    about: textOf('column.promiseKind'),
    of: (row) => row.figures?.promiseKind ?? null,
  },
  {
    name: 'promisedOn',
    type: 'date',
    about: textOf('column.promisedOn'),
    of: (row) => row.figures?.promisedOn ?? null,
  },
  promiseColumn('promisesMade'),
  promiseColumn('promisesKept'),
  promiseColumn('promisesMoved'),
  promiseColumn('promisesBroken'),
];

function promiseColumn(
  name: 'promisesMade' | 'promisesKept' | 'promisesMoved' | 'promisesBroken',
): FileColumn<OpenSignal> {
  return { name, type: 'integer', about: textOf(`column.${name}`), of: (row) => row.figures?.[name] ?? null };
}

function categoryOf({ signal, menus }: OpenSignal) {
  return menus.categories.get(signal.categoryCode);
}

function groupOf(row: OpenSignal) {
  const category = categoryOf(row);
  return row.menus.categories.get(category?.parentCode ?? row.signal.categoryCode);
}

/** Days with one decimal, as the published numbers have them. */
function daysToResolve({ signal, figures: known }: OpenSignal): number | null {
  return known?.resolvedAt
    ? Math.round((10 * (known.resolvedAt.getTime() - signal.createdAt.getTime())) / millisecondsOfDay) / 10
    : null;
}

/** What a file of published reports is made of. */
export interface OpenSignalsProps {
  readonly fork: () => EntityManager;
  readonly filter: PublicSignalFilter;
  readonly menus: Menus;
  readonly publicUrl: string;
}

/** The published reports of a filter, newest first, a thousand at once. */
export async function* openSignals({
  fork,
  filter,
  menus,
  publicUrl,
}: OpenSignalsProps): AsyncGenerator<readonly OpenSignal[], void, undefined> {
  for (let after: string | null = null; ;) {
    const em = fork();
    const page = await listPublicSignals(em, filter, rowsAtOnce, after, technicalLanguage);
    const shown = page.slice(0, rowsAtOnce);
    const ids = shown.map(({ id }) => id);
    const facts = await figuresOf(em, ids);
    const photos = await countShownPhotos(em, ids);
    yield shown.map((signal, index) => ({
      signal,
      figures: facts.get(signal.id),
      photos: photos[index] ?? 0,
      menus,
      publicUrl,
    }));
    const last = shown.at(-1);
    if (!last || page.length <= rowsAtOnce) {
      return;
    }
    after = publicPlaceOf(last);
  }
}

async function figuresOf(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Figures>> {
  const found = await insightsTables(em)
    .selectFrom('signal_fact')
    .select([
      'id',
      'department',
      'quarter',
      'channel',
      'registered_at as registeredAt',
      'first_response_at as firstResponseAt',
      'resolved_at as resolvedAt',
      'closed_at as closedAt',
      'in_time as inTime',
      'reopened_count as reopenedCount',
      'dangerous',
      'promise_kind as promiseKind',
      'promised_on as promisedOn',
      'promises_made as promisesMade',
      'promises_kept as promisesKept',
      'promises_moved as promisesMoved',
      'promises_broken as promisesBroken',
    ])
    .where('id', '=', anyOf(ids))
    .execute();
  return new Map(found.map((row) => [row.id, row]));
}

/** Changes whenever a row of the file does, apart from the names of codes. */
export async function openSignalsState(em: EntityManager): Promise<readonly unknown[]> {
  await sequenceFacts(em);
  const { position } = await insightsTables(em)
    .selectFrom('signal_fact')
    .select(sql<string | null>`max(position)::text`.as('position'))
    .executeTakeFirstOrThrow();
  return [...(await publishedState(em)), position];
}
