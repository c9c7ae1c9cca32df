import { appendSignalEvent, canHandle, canSee, lockSignal, type StaffActor, withoutDirectionMarks } from '@ns/signals';
import { requestDigest, unlessRefused, useKey, wasDone } from '@ns/signals';
import { isUuid } from '@ns/signals';
import type { NoteProblem } from '../domain/note-rules.ts';
import { isWorkedOn, wordsProblems } from '../domain/work-order.ts';
import { referralTables } from '../entities/referral.entity.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { receiverOf } from '../queries/receivers.ts';
import { textOf } from '../texts/index.ts';
import { mailOrder } from '../writes/mail-order.ts';

export interface OrderWorkProps {
  readonly actor: StaffActor;
  readonly signalId: string;
  /** code of the contractor */
  readonly contractor: string;
  /** what is to be done */
  readonly words: string | null;
  /** UUID made on the device: the same key is the same order, however often it is sent */
  readonly clientKey: string;
}

export type OrderWorkOutcome =
  | { readonly kind: 'ordered'; readonly signalId: string }
  | { readonly kind: 'notFound' }
  /** the actor does not work on the signal, it is not worked on, or the contractor has it already */
  | { readonly kind: 'notNow' }
  | { readonly kind: 'invalid'; readonly problems: readonly NoteProblem[] };

/**
 * Orders work on a signal from a contractor. The signal keeps its status, department and assignee: the municipality
 * stays in charge. A contractor that is reached by mail gets one. Once per client key.
 */
export async function orderWork(
  { database, ...needs }: Needs<'calendar' | 'database' | 'directory' | 'outside'>,
  { actor, signalId, contractor, clientKey, ...props }: OrderWorkProps,
): Promise<OrderWorkOutcome> {
  const menus = await needs.directory.menus();
  const words = withoutDirectionMarks(props.words ?? '').trim() || null;
  if (!isUuid(clientKey)) {
    return { kind: 'invalid', problems: [{ path: 'clientKey', message: textOf('keyNotUuid') }] };
  }
  return unlessRefused(
    database.transaction(async (tx): Promise<OrderWorkOutcome> => {
      const signal = await lockSignal(tx, signalId);
      if (!signal || !canSee(actor, signal)) {
        return { kind: 'notFound' };
      }
      const digest = requestDigest({ act: 'orderWork', contractor, words });
      const act = { actorId: actor.id, clientKey, signalId: signal.id, digest };
      if (await wasDone(tx, act)) {
        return { kind: 'ordered', signalId: signal.id };
      }
      if (!canHandle(actor, signal) || signal.erasedAt || !isWorkedOn(signal.status)) {
        return { kind: 'notNow' };
      }
      const receiver = await receiverOf(tx, menus, contractor);
      const isContractor = receiver?.kind === 'CONTRACTOR' && !receiver.archived;
      const problems: readonly NoteProblem[] = [
        ...(isContractor ? [] : [{ path: 'contractor', message: textOf('noContractor') }]),
        ...wordsProblems('words', words, false),
      ];
      if (!isContractor || problems.length > 0) {
        return { kind: 'invalid', problems };
      }
      const present = await referralTables(tx)
        .selectFrom('referral')
        .select('id')
        .where('signal_id', '=', signal.id)
        .where('contractor', '=', contractor)
        .where('state', '<>', 'WITHDRAWN')
        .executeTakeFirst();
      if (present) {
        return { kind: 'notNow' };
      }
      const eventId = await appendSignalEvent(tx, {
        signalId: signal.id,
        type: 'work_ordered',
        actor: { id: actor.id, kind: 'STAFF' },
        note: words,
        data: { contractor },
      });
      const { id } = await referralTables(tx)
        .insertInto('referral')
        .values({ signal_id: signal.id, event_id: eventId, contractor, words, ordered_by: actor.id })
        .returning('id')
        .executeTakeFirstOrThrow();
      await mailOrder(needs, tx, menus, { id, eventId, signalId: signal.id, contractor: receiver, words });
      await useKey(tx, act);
      return { kind: 'ordered', signalId: signal.id };
    }),
  );
}
