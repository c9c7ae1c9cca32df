import { dayOf } from '@ns/municipality';
import { keepProposedPhotos } from '@ns/media';
import { type EntityManager, type InputProblem, sql } from '@ns/platform';
import {
  appendSignalEvent,
  isSameRequest,
  isUuid,
  lockSignal,
  requestDigest,
  withoutDirectionMarks,
} from '@ns/signals';
import { afterAct, isWorkedOn, mostWorkPhotos, wordsProblems, type WorkActKind } from '../domain/work-order.ts';
import { referralTables } from '../entities/referral.entity.ts';
import { findLink, type LinkProblem, noteUse, type WorkingLink } from '../links/contractor-link.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { receiverOf } from '../queries/receivers.ts';
import { textOf } from '../texts/index.ts';
import { endTrustedWork, StepRefused, type StepTerms } from '../writes/end-work.ts';
import { lockOrder, type LockedOrder, signalOfOrder, writeOrder } from '../writes/work-row.ts';

export interface AnswerWorkProps {
  readonly token: string;
  /** UUID made on the device: the same key is the same act, however often it is sent */
  readonly key: string;
  readonly orderId: string;
  readonly kind: WorkActKind;
  readonly text: string | null;
  readonly photosBefore: readonly string[];
  readonly photosAfter: readonly string[];
}

export type AnswerWorkOutcome =
  | { readonly kind: 'done'; readonly receiver: string }
  | { readonly kind: 'refused'; readonly problem: LinkProblem }
  /** not an order of this contractor, taken back, over, or answered already */
  | { readonly kind: 'notNow' | 'tooMany' }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

/** Acts of one link in 24 hours: more than a person does. */
const mostActsOfDay = 500;

/** Carries what is wrong with photos out of the transaction, so that everything in it is undone. */
class PhotosRefused extends Error {
  constructor(readonly problems: readonly InputProblem[]) {
    super('The photos were refused.');
  }
}

/**
 * What a contractor says of a work order, once by its key; a known key with other content is refused. It is a proposal:
 * the signal keeps its status until a member of the staff takes it. What a trusted contractor says is done is taken at
 * once, as the step of the clerk who ordered it; where the workflow refuses that, it waits for the staff.
 */
export async function answerWork(
  needs: Needs<'database' | 'directory' | 'calendar'>,
  { token, ...props }: AnswerWorkProps,
): Promise<AnswerWorkOutcome> {
  const link = await findLink(needs.database.fork(), token);
  if (typeof link === 'string') {
    return { kind: 'refused', problem: link };
  }
  const act = tidied(props);
  const problems = problemsOf(act);
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  const menus = await needs.directory.menus();
  const receiver = await receiverOf(needs.database.fork(), menus, link.receiver);
  const terms = { calendar: needs.calendar, menus };
  try {
    return await once(needs, token, act, receiver?.trusted && act.kind === 'PROPOSE_DONE' ? terms : null);
  } catch (cause) {
    if (cause instanceof PhotosRefused) {
      return { kind: 'invalid', problems: cause.problems };
    }
    if (cause instanceof StepRefused) {
      return once(needs, token, act, null);
    }
    throw cause;
  }
}

/**
 * Writes an act in one transaction.
 * @param terms of the step that ends the signal with it; null: staff decide
 * @throws PhotosRefused, StepRefused
 */
async function once(
  { database }: Needs<'database'>,
  token: string,
  act: Act,
  terms: StepTerms | null,
): Promise<AnswerWorkOutcome> {
  return database.transaction(async (tx): Promise<AnswerWorkOutcome> => {
    // A link that ends while this waits for its turn writes nothing.
    const link = await findLink(tx, token);
    if (typeof link === 'string') {
      return { kind: 'refused', problem: link };
    }
    await noteUse(tx, link);
    const signalId = await signalOfOrder(tx, act.orderId);
    const signal = signalId === undefined ? null : await lockSignal(tx, signalId);
    const order = signal ? await lockOrder(tx, signal.id, act.orderId) : undefined;
    if (!signal || order?.contractor !== link.receiver) {
      return { kind: 'notNow' };
    }
    const known = await actWithKey(tx, link, act.key);
    const digest = digestOf(act);
    if (known) {
      return isSameRequest(known.digest, digest)
        ? { kind: 'done', receiver: link.receiver }
        : { kind: 'invalid', problems: [{ path: 'key', message: textOf('keyTaken') }] };
    }
    if (!isWorkedOn(signal.status) || signal.erasedAt) {
      return { kind: 'notNow' };
    }
    if (await hasActedEnough(tx, link)) {
      return { kind: 'tooMany' };
    }
    const taken = await take(tx, link, act, order, digest);
    if (terms && taken.kind === 'done') {
      const photoIds = [...act.photosBefore, ...act.photosAfter];
      await endTrustedWork(tx, terms, { order, version: signal.version, message: act.text ?? '', photoIds });
    }
    return taken;
  });
}

type Act = Omit<AnswerWorkProps, 'token'>;

async function take(
  tx: EntityManager,
  link: WorkingLink,
  act: Act,
  order: LockedOrder,
  digest: string,
): Promise<AnswerWorkOutcome> {
  const { kind, text } = act;
  const after = afterAct(order, kind, dayOf(new Date()));
  if (after === order) {
    // That it is received is known already, by this or another person of the contractor.
    return kind === 'RECEIVED' && order.state !== 'WITHDRAWN'
      ? { kind: 'done', receiver: link.receiver }
      : { kind: 'notNow' };
  }
  const refused = await keepProposedPhotos(tx, [...act.photosBefore, ...act.photosAfter], link.id);
  if (refused.length > 0) {
    throw new PhotosRefused(refused);
  }
  await writeOrder(tx, order, after);
  await referralTables(tx)
    .insertInto('work_act')
    .values({
      link_id: link.id,
      client_key: act.key,
      referral_id: order.id,
      digest,
      kind,
      text,
      photos_before: JSON.stringify(act.photosBefore),
      photos_after: JSON.stringify(act.photosAfter),
    })
    .execute();
  await appendSignalEvent(tx, {
    signalId: order.signalId,
    actor: null,
    note: text,
    ...(kind === 'RECEIVED'
      ? { type: 'work_received', data: { contractor: order.contractor } }
      : { type: 'work_answered', data: { contractor: order.contractor, answer: kind } }),
  });
  return { kind: 'done', receiver: link.receiver };
}

function tidied({ photosBefore, photosAfter, ...act }: Act): Act {
  const ids = (given: readonly string[]) => [...new Set(given.map((id) => id.toLowerCase()))];
  const text = withoutDirectionMarks(act.text ?? '').trim() || null;
  return { ...act, text, photosBefore: ids(photosBefore), photosAfter: ids(photosAfter) };
}

function problemsOf({ key, kind, text, photosBefore, photosAfter }: Act): readonly InputProblem[] {
  const photos = [...photosBefore, ...photosAfter];
  const takesPhotos = kind !== 'RECEIVED' || photos.length === 0;
  const areFew = photos.length <= mostWorkPhotos;
  return [
    ...(isUuid(key) ? [] : [{ path: 'key', message: textOf('keyNotUuid') }]),
    ...wordsProblems('text', text, kind === 'PROPOSE_DONE' || kind === 'QUESTION'),
    ...(takesPhotos && areFew && new Set(photos).size === photos.length && photos.every(isUuid)
      ? []
      : [{ path: 'photoIds', message: textOf('workPhotos', { most: mostWorkPhotos }) }]),
  ];
}

function digestOf({ orderId, kind, text, photosBefore, photosAfter }: Act): string {
  return requestDigest({ order: orderId.toLowerCase(), kind, text, before: photosBefore, after: photosAfter });
}

async function actWithKey(
  tx: EntityManager,
  { id }: WorkingLink,
  key: string,
): Promise<{ readonly digest: string } | undefined> {
  return referralTables(tx)
    .selectFrom('work_act')
    .select('digest')
    .where('link_id', '=', id)
    .where('client_key', '=', key)
    .executeTakeFirst();
}

async function hasActedEnough(tx: EntityManager, { id }: WorkingLink): Promise<boolean> {
  const { acts } = await referralTables(tx)
    .selectFrom('work_act')
    .select(sql<number>`count(*)::int`.as('acts'))
    .where('link_id', '=', id)
    .where('created_at', '>', sql<Date>`now() - interval '1 day'`)
    .executeTakeFirstOrThrow();
  return acts >= mostActsOfDay;
}
