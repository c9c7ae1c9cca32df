import { type CalendarDay, dayOf } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import {
  type BodyAnswer,
  canHandle,
  isLastAnswer,
  signalRowsByIds,
  type SignalRow,
  type StaffActor,
} from '@ns/signals';
import type { ReceiverChannel } from '../domain/receiver.ts';
import type { ReferralState } from '../domain/referral.ts';
import { referralTables } from '../entities/referral.entity.ts';
import { forwardBy } from './shared-report.ts';

/** Why a referral needs a clerk. */
export const waitingReasons = {
  STUCK: 'It did not leave, or came back.',
  UNSURE: 'Nobody knows whether it left.',
  TO_TELEPHONE: 'The body is reached by telephone, and nobody noted that it was passed on.',
  NO_ANSWER: 'The term for an answer is over.',
  NOT_DONE: 'The body answered that it does not do it, or needs more.',
} as const;
export type WaitingReason = keyof typeof waitingReasons;

/** A referral that needs a clerk. */
export interface WaitingReferral {
  readonly signal: SignalRow;
  readonly externalBody: string;
  readonly reason: WaitingReason;
  /** the day by which it ought to be passed on, or answered */
  readonly dueOn: CalendarDay;
}

const atMost = 500;

interface OpenReferral {
  readonly signalId: string;
  readonly externalBody: string;
  readonly state: ReferralState;
  readonly channel: ReceiverChannel;
  readonly answer: BodyAnswer | null;
}

/** What a person works on and what needs a clerk of it, that with the earliest day first. */
export async function waitingReferrals(
  em: EntityManager,
  actor: StaffActor,
  today: CalendarDay = dayOf(new Date()),
): Promise<readonly WaitingReferral[]> {
  const open = await openReferrals(em);
  const signals = await signalRowsByIds(
    em,
    open.map(({ signalId }) => signalId),
  );
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  return open
    .flatMap((referral): readonly WaitingReferral[] => {
      const signal = byId.get(referral.signalId);
      if (signal?.status !== 'FORWARDED') {
        return [];
      }
      if (!canHandle(actor, signal) || signal.erasedAt !== null) {
        return [];
      }
      const found = reasonOf(referral, signal, today);
      return found ? [{ signal, externalBody: referral.externalBody, ...found }] : [];
    })
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

function reasonOf(
  { state, channel, answer }: OpenReferral,
  { createdAt, promisedOn, promiseMissedOn }: SignalRow,
  today: CalendarDay,
): Pick<WaitingReferral, 'dueOn' | 'reason'> | undefined {
  const expectedOn = promiseMissedOn ?? promisedOn;
  if (state === 'ANSWERED') {
    return isLastAnswer(answer) || expectedOn === null ? undefined : { reason: 'NOT_DONE', dueOn: expectedOn };
  }
  if (state === 'SENT' || state === 'RECEIVED') {
    return expectedOn !== null && expectedOn < today ? { reason: 'NO_ANSWER', dueOn: expectedOn } : undefined;
  }
  const dueOn = forwardBy(createdAt);
  if (channel === 'NONE') {
    return state === 'WAITING' ? { reason: 'TO_TELEPHONE', dueOn } : undefined;
  }
  if (state === 'NEEDS_ATTENTION') {
    return { reason: 'STUCK', dueOn };
  }
  return state === 'UNSURE' ? { reason: 'UNSURE', dueOn } : undefined;
}

/** The last referral of each signal, as far as something is to follow. */
async function openReferrals(em: EntityManager): Promise<readonly OpenReferral[]> {
  return referralTables(em)
    .selectFrom('referral as r')
    .select(['r.signal_id as signalId', 'r.external_body as externalBody', 'r.state', 'r.channel'])
    .select('r.answer')
    .where('r.external_body', 'is not', null)
    .$narrowType<{ externalBody: string }>()
    .where(({ and, eb, or }) =>
      or([
        eb('r.state', 'in', ['WAITING', 'UNSURE', 'NEEDS_ATTENTION', 'SENT', 'RECEIVED']),
        and([eb('r.state', '=', 'ANSWERED'), eb('r.answer', 'in', ['NOT_OURS', 'NEEDS_MORE'])]),
      ]),
    )
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('referral as later')
            .select('later.id')
            .whereRef('later.signal_id', '=', 'r.signal_id')
            .whereRef('later.event_id', '>', 'r.event_id')
            .where('later.external_body', 'is not', null),
        ),
      ),
    )
    .orderBy('r.id', 'desc')
    .limit(atMost)
    .execute();
}
