import type { ApiContext } from '@ns/identity';
import { type MunicipalityDirectory, MunicipalityPresenter } from '@ns/municipality';
import { outsideDeliveries } from '@ns/notifications';
import {
  ActionNotAvailableError,
  inKeyOrder,
  inLanguage,
  InvalidInputError,
  mustExist,
  NotFoundError,
} from '@ns/platform';
import {
  canHandle,
  CitizenSignal,
  presenterOf,
  PublicSignal,
  type ReferralNews,
  referralWords,
  signalRowById,
  SignalType,
  staffActor,
} from '@ns/signals';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { carriageOf } from '../domain/receiver.ts';
import { receiverOf } from '../queries/receivers.ts';
import { forwardBy } from '../queries/shared-report.ts';
import { noteReferral } from '../commands/note-referral.ts';
import { notesAfter, type ReferralProgress } from '../domain/referral.ts';
import { stuckCauseOf } from '../domain/trouble.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { referralsOf, type ReferralView } from '../queries/referral-view.ts';
import { type Text, textOf } from '../texts/index.ts';
import { NoteReferralInput, NoteReferralResult, ReferralProgressType, ReferralType } from './referral.types.ts';

/** Adds what became of the forwarding to a signal as staff see it, and takes their notes. */
@Resolver(() => SignalType)
export class ReferralResolver {
  constructor(private readonly needs: Needs<'calendar' | 'database' | 'directory'>) {}

  @FieldResolver(() => ReferralType, {
    nullable: true,
    description: 'What became of the forwarding; null while the signal is not forwarded.',
  })
  async referral(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<ReferralType | null> {
    const found = await referralOf(context, signal);
    if (!found) {
      return null;
    }
    const names = MunicipalityPresenter.of(await this.needs.directory.menus(), context.language);
    const { eventId: id, externalBody, problem, nextAttemptAt, theirWords, channelKey, ...progress } = found;
    const mayNote = canHandle(staffActor(context), signal.row) && signal.erasedAt === null;
    const body = names.externalBodyOf(externalBody);
    const receiver = await receiverOf(context.em, await this.needs.directory.menus(), externalBody);
    const days = receiver?.answerDays ?? null;
    const isForgotten = await goesToForgotten(context, { ...progress, channelKey });
    const trouble = troubleOf({ ...progress, problem, nextAttemptAt, isForgotten }, body?.name ?? '');
    // What may have arrived is looked for where it went; what did not leaves as the body is reached now.
    const by = progress.state === 'UNSURE' ? progress.channel : (receiver?.channel ?? 'NONE');
    return {
      ...progress,
      id,
      externalBody: body,
      problem: trouble && inLanguage(context.language, trouble),
      theirWords,
      forwardBy: forwardBy(signal.createdAt),
      answerBy:
        days !== null && progress.sentOn !== null ? this.needs.calendar.plusWorkingDays(progress.sentOn, days) : null,
      canResend: mayNote && trouble !== null && carriageOf[by] !== 'staff' && !isForgotten,
      next: mayNote ? notesAfter(progress) : [],
    };
  }

  @Mutation(() => NoteReferralResult, {
    description:
      'Notes that a forwarded signal was passed on, received or answered: only this makes it so. Reporter and ' +
      'followers get a mail. The same note again changes nothing. Permission `signal.handle` for the signal.',
  })
  async noteReferral(
    @Ctx() context: ApiContext,
    @Arg('input', () => NoteReferralInput) input: NoteReferralInput,
  ): Promise<typeof NoteReferralResult> {
    const { signalId, referralId, kind, on, person = null, number = null, answer = null, words = null } = input;
    const actor = staffActor(context);
    const entered = { kind, on, person, number, answer, words };
    const outcome = await noteReferral(this.needs, { actor, signalId, referralId, ...entered });
    switch (outcome.kind) {
      case 'noted': {
        const row = mustExist(await signalRowById(context.em, outcome.signalId), `Signal ${signalId} is gone.`);
        return (await presenterOf(this.needs.directory, context)).staff(row);
      }
      case 'notFound':
        return new NotFoundError(context.language);
      case 'notToNote':
        return new ActionNotAvailableError(context.language, textOf('notToNote'));
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
    }
  }
}

/** Adds what became of the forwarding to a signal as its reporter and followers see it. */
@Resolver(() => CitizenSignal)
export class CitizenReferralResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @FieldResolver(() => ReferralProgressType, {
    nullable: true,
    description: 'What became of the forwarding; null while it is not forwarded, or where nobody noted it.',
  })
  referral(@Root() signal: CitizenSignal, @Ctx() context: ApiContext): Promise<ReferralProgressType | null> {
    return progressOf(this.directory, context, signal);
  }
}

/** Adds what became of the forwarding to a published signal. */
@Resolver(() => PublicSignal)
export class PublicReferralResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @FieldResolver(() => ReferralProgressType, {
    nullable: true,
    description: 'What became of the forwarding; null while it is not forwarded, or where nobody noted it.',
  })
  referral(@Root() signal: PublicSignal, @Ctx() context: ApiContext): Promise<ReferralProgressType | null> {
    return progressOf(this.directory, context, signal);
  }
}

/** What staff read of a referral that did not leave, or of which nobody knows; null: nothing is wrong. */
function troubleOf(
  referral: Pick<ReferralView, 'channel' | 'nextAttemptAt' | 'problem' | 'state'> & { readonly isForgotten: boolean },
  body: string,
): Text | null {
  const { state, channel, problem, nextAttemptAt, isForgotten } = referral;
  if (channel === 'NONE' || (state !== 'NEEDS_ATTENTION' && state !== 'UNSURE')) {
    return null;
  }
  const cause = stuckCauseOf(problem);
  if (state === 'NEEDS_ATTENTION') {
    return channel === 'MAIL' ? textOf('mailStuck', { body }) : textOf(`stuck.${cause}`, { body });
  }
  if (channel === 'MAIL') {
    return textOf(isForgotten ? 'unsure.MAIL_FORGOTTEN' : 'unsure.MAIL', { body });
  }
  if (cause === 'NOT_SET_UP' || cause === 'LEADS_ELSEWHERE') {
    return textOf('unsure.OUT_OF_REACH', { body });
  }
  return textOf(nextAttemptAt === null ? 'unsure.GIVEN_UP' : 'unsure.LOOKED_FOR', { body });
}

/** Whether it would be mailed where it may have arrived, and that address is gone from the ledger. */
async function goesToForgotten(
  context: ApiContext,
  { state, channel, channelKey }: Pick<ReferralView, 'channel' | 'channelKey' | 'state'>,
): Promise<boolean> {
  if (state !== 'UNSURE' || channel !== 'MAIL' || channelKey === null) {
    return false;
  }
  const read = async (ids: readonly string[]) =>
    inKeyOrder(ids, await outsideDeliveries(context.em, ids), ({ id }) => id).map(([mail]) => mail);
  return (await context.loaders.of('referral.mail', read).load(channelKey))?.isForgotten ?? false;
}

type Forwardable = Pick<SignalType | CitizenSignal | PublicSignal, 'id' | 'status'>;

async function referralOf(context: ApiContext, { id, status }: Forwardable): Promise<ReferralView | undefined> {
  if (status !== 'FORWARDED') {
    return undefined;
  }
  const read = async (ids: readonly string[]) =>
    inKeyOrder(ids, await referralsOf(context.em, ids), ({ signalId }) => signalId).map(([view]) => view);
  return context.loaders.of('signal.referral', read).load(id);
}

async function progressOf(
  directory: MunicipalityDirectory,
  context: ApiContext,
  signal: Forwardable,
): Promise<ReferralProgressType | null> {
  const found = await referralOf(context, signal);
  if (!found || found.state === 'UNSURE' || found.state === 'WITHDRAWN') {
    return null;
  }
  const names = MunicipalityPresenter.of(await directory.menus(), context.language);
  const body = names.externalBodyOf(found.externalBody)?.name ?? '';
  const news = newsOf(found);
  const text = news ? textOf('sentence', { news: referralWords(news, body) }) : textOf('waits', { body });
  return { state: found.state, sentence: inLanguage(context.language, text) };
}

/** The last news of a referral; undefined while it waits. */
function newsOf({ state, sentOn, receivedOn, number, answeredOn, answer }: ReferralProgress): ReferralNews | undefined {
  if (state === 'ANSWERED' && answeredOn !== null && answer !== null) {
    return { kind: 'ANSWERED', on: answeredOn, answer };
  }
  if (state === 'RECEIVED' && receivedOn !== null) {
    return { kind: 'RECEIVED', on: receivedOn, number };
  }
  return state === 'SENT' && sentOn !== null ? { kind: 'SENT', on: sentOn } : undefined;
}
