import { dayOf } from '@ns/municipality';
import {
  type DatePromise,
  isForHead,
  isRenewal,
  promiseOfBudget,
  promiseOfDate,
  reasonsOfForwarded,
} from '../domain/date-promise.ts';
import { withoutDirectionMarks } from '../domain/direction-marks.ts';
import { unusableClientKey } from '../domain/keyed-request.ts';
import { type NewDate, newDateProblems } from '../domain/new-date.ts';
import { requestDigest } from '../domain/request-digest.ts';
import type { Problem } from '../domain/submission-rules.ts';
import { isUuid } from '../domain/uuid.ts';
import type { Signal } from '../entities/signal.entity.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { awaitedOf } from '../queries/last-events.ts';
import { canDecideDate, canHandle, type StaffActor } from '../policies/signal-policies.ts';
import { textOf } from '../texts/index.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import { endPromise, makePromise, promiseOf } from '../writes/date-promise.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import { useKey, wasDone } from '../writes/keyed-act.ts';
import { signalToChange } from '../writes/signal-to-change.ts';

export interface MoveDateProps extends NewDate {
  readonly actor: StaffActor;
  readonly signalId: string;
  /** the version the change is based on */
  readonly version: number;
  /** UUID made on the device: the same key is the same change, however often it is sent */
  readonly clientKey: string;
}

export type MoveDateOutcome =
  | { readonly kind: 'moved'; readonly signalId: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'stale' }
  /** its work is over, or waits for the answer of its reporter */
  | { readonly kind: 'notRunning' }
  /** it was moved twice, or the decision has gone up by now */
  | { readonly kind: 'headDecides' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Sets the day that an open signal has next in the place of the one it has, with a reason, before that one passes or
 * after it has. Twice without the head of the department; from then on, and where time for a decision was not used, it
 * is the head or the manager who sets it.
 */
export async function moveDate(
  { database, calendar }: Needs<'database' | 'calendar'>,
  props: MoveDateProps,
): Promise<MoveDateOutcome> {
  const { actor, signalId, version, clientKey, reason, on, period } = props;
  const words = withoutDirectionMarks(props.message ?? '').trim();
  const message = words === '' ? null : words;
  const today = dayOf(new Date());
  return unlessRefused(
    database.transaction(async (tx): Promise<MoveDateOutcome> => {
      const mayMove = (signal: Signal) => canHandle(actor, signal) || canDecideDate(actor, signal);
      const signal = await signalToChange(tx, signalId, mayMove);
      if (!signal) {
        return { kind: 'notFound' };
      }
      const digest = requestDigest({ act: 'date', reason, on, period, message });
      const act = { actorId: actor.id, clientKey, signalId: signal.id, digest };
      if (isUuid(clientKey) && (await wasDone(tx, act))) {
        return { kind: 'moved', signalId: signal.id };
      }
      if (signal.version !== version) {
        return { kind: 'stale' };
      }
      const present = promiseOf(signal);
      if (!present || signal.status === 'AWAITING_REPORTER') {
        return { kind: 'notRunning' };
      }
      if (!canDecideDate(actor, signal) && isForHead(signal.dateMoves, present, period)) {
        return { kind: 'headDecides' };
      }
      const awaited = signal.status === 'FORWARDED' ? await awaitedOf(tx, signal.id) : undefined;
      const problems = [
        ...(isUuid(clientKey) ? [] : [unusableClientKey]),
        ...newDateProblems({ reason, on, period, message }, { today, calendar }),
        ...(awaited !== undefined && !reasonsOfForwarded.includes(reason)
          ? [{ path: 'reason', message: textOf('valueNotFromList') }]
          : []),
        ...(on === present.promisedOn && present.promiseKind !== 'DECISION'
          ? [{ path: 'on', message: textOf('dateIsTheSame') }]
          : []),
      ];
      if (problems.length > 0) {
        return { kind: 'invalid', problems };
      }
      await useKey(tx, act);
      const dated = period === null ? promiseOfDate(on ?? today, reason) : promiseOfBudget(period, today, calendar);
      const next: DatePromise = awaited === undefined ? dated : { ...dated, promiseKind: awaited };
      signal.dateMoves += isRenewal(present, period) ? 0 : 1;
      // A day that has passed already was not moved, also before the morning on which that is announced.
      const end = present.promisedOn < today ? 'BROKEN' : 'MOVED';
      const note = { ...endPromise(signal, end), ...makePromise(signal, next) };
      signal.version += 1;
      await tx.flush();
      await appendSignalEvent(tx, {
        signalId: signal.id,
        type: 'date_moved',
        actor: { id: actor.id, kind: 'STAFF' },
        message,
        data: {
          from: present.promiseMissedOn ?? present.promisedOn,
          to: next.promisedOn,
          reason,
          ...(period === null ? {} : { period }),
          ...(awaited === undefined ? {} : { awaited }),
          ...note,
        },
      });
      return { kind: 'moved', signalId: signal.id };
    }),
  );
}
