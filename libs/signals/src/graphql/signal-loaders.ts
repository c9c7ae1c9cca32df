import { correctionsOf } from '../queries/corrections.ts';
import { accountNames, accountViews, type ApiContext, reportersOf } from '@ns/identity';
import { documentsOf, type PhotoLinks, allPhotosOf, allPublicPhotosOf, firstReportPhotosOf } from '@ns/media';
import { inKeyOrder } from '@ns/platform';
import { staffChannels } from '../domain/signal-status.ts';
import { correspondentsOf, type Reported, type ReporterOnRecord } from '../queries/correspondents.ts';
import { heldStepsOf } from '../held-steps/queries/held-steps.ts';
import { type ShownSignal, shownSignals } from '../queries/shown-signals.ts';
import { historiesOf, timelinesOf } from '../queries/signal-events.ts';
import { type SignalRow, signalRowsByIds } from '../queries/signal-row.ts';

/** What several fields read of signals: once for all rows and fields of an answer. */
type Asked = Pick<ApiContext, 'em' | 'loaders'>;

/** Histories for staff, oldest first. */
export function historyLoader({ em, loaders }: Asked) {
  return loaders.of('signal.history', async (ids: readonly string[]) =>
    inKeyOrder(ids, await historiesOf(em, ids), (event) => event.signalId),
  );
}

/** What reporters read of histories, oldest first. */
export function timelineLoader({ em, loaders }: Asked) {
  return loaders.of('signal.timeline', async (ids: readonly string[]) =>
    inKeyOrder(ids, await timelinesOf(em, ids), (event) => event.signalId),
  );
}

/** Names of accounts; the history of a signal puts those of its events in. */
export function accountNameLoader({ em, loaders }: Asked) {
  return loaders.of(
    'account.name',
    inMap((ids) => accountNames(em, ids)),
  );
}

/** Living accounts; lists and pages put the assignees of their signals in. */
export function accountLoader({ em, loaders }: Asked) {
  return loaders.of(
    'account',
    inMap((ids) => accountViews(em, ids)),
  );
}

/** Steps that can still be undone, or could not be taken; pages put those of their signals in. */
export function heldStepLoader({ em, loaders }: Asked) {
  return loaders.of(
    'signal.held_step',
    inMap((ids) => heldStepsOf(em, ids)),
  );
}

/** Photos of the report and of all events for staff; pages put those of their signals in. */
export function photosLoader({ em, loaders }: Asked) {
  return loaders.of('signal.all_photos', (ids: readonly string[]) => allPhotosOf(em, ids));
}

/** Documents of internal notes, by signal. */
export function documentsLoader({ em, loaders }: Asked, links: PhotoLinks) {
  return loaders.of('signal.documents', (ids: readonly string[]) => documentsOf(em, links, ids));
}

/** The first photo of the report; lists put those of their rows in. */
export function firstPhotoLoader({ em, loaders }: Asked) {
  return loaders.of(
    'signal.first_photo',
    inMap((ids) => firstReportPhotosOf(em, ids)),
  );
}

/** What events corrected. */
export function correctionLoader({ em, loaders }: Asked) {
  return loaders.of('event.corrections', (ids: readonly string[]) => correctionsOf(em, ids));
}

/** Photos of published signals; lists put those of their rows in. */
export function publicPhotosLoader({ em, loaders }: Asked) {
  return loaders.of('signal.all_public_photos', (ids: readonly string[]) => allPublicPhotosOf(em, ids));
}

/** Rows of signals below their events and held steps. */
export function signalRowLoader({ em, loaders }: Asked) {
  return loaders.of('signal.row', async (ids: readonly string[]) =>
    inKeyOrder(ids, await signalRowsByIds(em, ids), (row) => row.id).map(([row]) => row),
  );
}

/** Whose signal it is, as `reporterOnRecord` has it; undefined when the account is deleted. */
export async function reporterOf(asked: Asked, signal: Reported): Promise<ReporterOnRecord | undefined> {
  const { id, channel, reporterId } = signal;
  if (staffChannels.includes(channel)) {
    const correspondent = await correspondentLoader(asked).load(id);
    return correspondent && { id, ...correspondent };
  }
  const account = reporterId === null ? undefined : await reporterLoader(asked).load(reporterId);
  return (
    account && { id: account.id, name: account.name, email: account.email, phone: null, language: account.language }
  );
}

/**
 * A signal whose page is shown. What the page shows of other tables is read with it and put into the loaders that the
 * fields ask. Fields that ask at the same time share the statement; the row is not remembered, because a mutation
 * changes it.
 */
export async function shownSignal(asked: Asked, id: string): Promise<SignalRow | undefined> {
  const loader = asked.loaders.of('signal.shown', async (ids: readonly string[]) => {
    const found = await shownSignals(asked.em, ids);
    found.forEach((signal) => {
      primeParts(asked, signal);
    });
    return inKeyOrder(ids, found, (row) => row.id).map(([row]) => row);
  });
  const signal = await loader.load(id);
  loader.clear(id);
  return signal;
}

function primeParts(asked: Asked, signal: ShownSignal): void {
  const { id, assigneeId, reporterId, assignee, account, correspondent, heldStep, photos } = signal;
  if (assigneeId !== null) {
    accountLoader(asked).prime(assigneeId, assignee ?? undefined);
  }
  if (reporterId !== null) {
    reporterLoader(asked).prime(reporterId, account ?? undefined);
  }
  correspondentLoader(asked).prime(id, correspondent ?? undefined);
  heldStepLoader(asked).prime(id, heldStep ?? undefined);
  photosLoader(asked).prime(id, photos ?? []);
}

function correspondentLoader({ em, loaders }: Asked) {
  return loaders.of(
    'signal.correspondent',
    inMap((ids) => correspondentsOf(em, ids)),
  );
}

function reporterLoader({ em, loaders }: Asked) {
  return loaders.of(
    'reporter',
    inMap((ids) => reportersOf(em, ids)),
  );
}

/** Makes a batch read of a query that answers a map. */
function inMap<V>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): (ids: readonly string[]) => Promise<(V | undefined)[]> {
  return async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id));
  };
}
