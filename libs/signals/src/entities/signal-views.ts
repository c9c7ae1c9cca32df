import { columnsOf } from '@ns/platform';
import { namedColumns } from './named-columns.ts';
import { type SignalColumns, SignalSchema } from './signal.entity.ts';

/**
 * Who reads a field of a signal: staff, the reporter (or who follows it, see the presenter), everybody once it is
 * published, mails and registered documents (`letters`), statistics (`figures`), and the data that reporters can take
 * along (`export`).
 */
export type SignalView = 'staff' | 'reporter' | 'public' | 'letters' | 'figures' | 'export';

/**
 * The one table of what is read of a signal: a new column does not compile until it says who reads it. The select
 * lists and the types of the rows follow from it.
 */
const views = {
  id: ['staff', 'reporter', 'public', 'letters', 'figures'],
  reference: ['staff', 'reporter', 'public', 'letters', 'figures', 'export'],
  accessCode: ['reporter', 'letters', 'export'],
  incomingNumber: ['staff', 'reporter', 'letters', 'figures', 'export'],
  incomingDate: ['staff', 'reporter', 'letters', 'export'],
  status: ['staff', 'reporter', 'public', 'letters', 'figures', 'export'],
  categoryCode: ['staff', 'reporter', 'public', 'letters', 'figures', 'export'],
  settlementCode: ['staff', 'reporter', 'public', 'letters', 'figures', 'export'],
  // The public reads the name of its street alone, see `streetIn`.
  address: ['staff', 'reporter', 'public', 'letters', 'export'],
  entrance: ['staff', 'reporter', 'letters', 'export'],
  approach: ['staff', 'reporter', 'letters', 'export'],
  lat: ['staff', 'reporter', 'public', 'letters', 'figures', 'export'],
  lon: ['staff', 'reporter', 'public', 'letters', 'figures', 'export'],
  locationAccuracy: ['staff', 'export'],
  // The public reads it through `publicText`, which leaves out what is hidden.
  description: ['staff', 'reporter', 'letters', 'export'],
  hiddenWords: ['staff', 'reporter', 'letters'],
  answers: ['staff', 'reporter', 'export'],
  channel: ['staff', 'figures', 'export'],
  publishedAt: ['staff', 'reporter', 'letters', 'figures', 'export'],
  actionTaken: ['staff', 'reporter', 'export'],
  stars: ['staff', 'reporter', 'letters', 'figures', 'export'],
  ratingComment: ['export'],
  createdAt: ['staff', 'reporter', 'public', 'letters', 'figures', 'export'],
  updatedAt: ['staff', 'reporter', 'public'],
  reporterId: ['staff', 'reporter', 'letters'],
  statusSince: ['staff', 'reporter', 'public', 'letters'],
  statusBeforeQuestion: ['staff', 'reporter'],
  openQuestion: ['staff', 'reporter'],
  version: ['staff'],
  revision: ['staff'],
  departmentCode: ['staff', 'reporter', 'public', 'letters', 'figures'],
  assigneeId: ['staff', 'letters'],
  externalBodyCode: ['staff', 'reporter', 'public', 'letters', 'figures'],
  serviceDueOn: ['staff', 'reporter', 'public', 'letters', 'figures'],
  statutoryDueOn: ['staff', 'reporter', 'letters', 'figures'],
  promiseKind: ['staff', 'reporter', 'public', 'letters', 'figures'],
  promisedOn: ['staff', 'reporter', 'public', 'letters', 'figures', 'export'],
  promiseReason: ['staff', 'reporter', 'public', 'letters'],
  promisePeriod: ['staff', 'reporter', 'public', 'letters'],
  decisionLevel: ['staff', 'reporter', 'public', 'letters'],
  promiseMissedOn: ['staff', 'reporter', 'public', 'letters'],
  dateMoves: ['staff'],
  promisesMade: ['figures'],
  promisesKept: ['figures'],
  promisesMoved: ['figures'],
  promisesBroken: ['figures'],
  registrationState: ['staff', 'reporter'],
  // Of the handling alone; the reference of the other signal is read through a join.
  duplicateOfId: [],
  clockStoppedOn: [],
  erasedAt: ['staff'],
  separatedAt: [],
  photosErasedAt: [],
  notesErasedAt: [],
  erasedPhotos: [],
  clientKey: [],
  requestDigest: [],
} as const satisfies Readonly<Record<keyof SignalColumns, readonly SignalView[]>>;

/** The fields that a view has. */
export type FieldOf<V extends SignalView> = {
  [F in keyof typeof views]: V extends (typeof views)[F][number] ? F : never;
}[keyof typeof views];

/** A row of `signal` with the fields of a view. */
export type ViewOf<V extends SignalView> = Pick<SignalColumns, FieldOf<V>>;

/** The names of the fields that at least one of some views has, in the order of the table. */
export function fieldsOfViews<V extends SignalView>(...of: readonly V[]): readonly FieldOf<V>[] {
  const isIn = (readers: readonly SignalView[]) => of.some((view) => readers.includes(view));
  return Object.entries(views).flatMap(([name, readers]) => (isIn(readers) ? [name as FieldOf<V>] : []));
}

/** The same fields of `signal s` for the `select` of the builder. */
export function columnsOfViews<V extends SignalView>(...of: readonly V[]) {
  return namedColumns(columnsOf(SignalSchema, 's'), fieldsOfViews(...of));
}
