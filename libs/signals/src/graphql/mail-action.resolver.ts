import type { ApiContext } from '@ns/identity';
import { ActionNotAvailableError, InvalidInputError, type Text } from '@ns/platform';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { takesLateAnswer } from '../domain/transition-rules.ts';
import { actFromMail, type ActFromMailOutcome } from '../commands/act-from-mail.ts';
import type { Needs, StepNeeds } from '../needs/signals-needs.ts';
import { mailLinkProblem, readMailLink } from '../mail-links/mail-link.ts';
import type { LimitTries } from '../queries/track-signal.ts';
import type { CitizenSignal } from './citizen-signal.types.ts';
import {
  ActFromMailResult,
  MailAction,
  MailActionResult,
  MailActionSignal,
  MailLinkError,
} from './mail-action.types.ts';
import { notAskedNow, notDisputable, notRatable, takesNoPhotos } from './reporter-refusals.ts';
import { reporterSignal } from './signal-context.ts';
import { timelineLoader } from './signal-loaders.ts';

const tokenNote = 'From the link of a mail to the reporter (`/from-mail#token=…`).';

/** What a reporter does from a mail, without signing in: the token of the link decides, not the session. */
@Resolver()
export class MailActionResolver {
  constructor(
    private readonly needs: StepNeeds & Needs<'keys'>,
    private readonly limitTries: LimitTries,
  ) {}

  @Query(() => MailActionResult, {
    description:
      'What the link of a mail is for: one action on one signal, once, for 30 days; a rating can be corrected by it ' +
      'until then. Reading it changes nothing, so ' +
      'that programs that open links in mails do not use it up.',
  })
  async mailAction(
    @Ctx() context: ApiContext,
    @Arg('token', () => String, { description: tokenNote }) token: string,
  ): Promise<typeof MailActionResult> {
    await this.limitTries(context, 'track');
    const link = await readMailLink(context.em, this.needs.keys, token);
    const problem = mailLinkProblem(link);
    if (!link || problem) {
      return new MailLinkError(context.language, problem ?? 'UNKNOWN', link?.usedAt ?? null);
    }
    const signal = await reporterSignal(this.needs.directory, context, link.signalId);
    const { availableActions, status } = signal;
    const isAnswer = link.kind === 'ANSWER';
    return Object.assign(new MailAction(), {
      action: link.kind,
      isAvailable:
        availableActions.includes(link.kind) ||
        (isAnswer && takesLateAnswer(status, await timelineLoader(context).load(signal.id))),
      instead: isAnswer && availableActions.includes('DISPUTE') ? ('DISPUTE' as const) : null,
      usedAt: link.usedAt,
      signal: present(signal),
    });
  }

  @Mutation(() => ActFromMailResult, {
    description: 'Answers the question from the mail that asked it, see `answerQuestion`.',
  })
  async answerFromMail(
    @Ctx() context: ApiContext,
    @Arg('token', () => String, { description: tokenNote }) token: string,
    @Arg('text', () => String) text: string,
    @Arg('photoIds', () => [ID], {
      nullable: true,
      defaultValue: [],
      description: 'Uploads at /files with `Authorization: MailLink` and the token.',
    })
    photoIds: string[] | null,
  ): Promise<typeof ActFromMailResult> {
    await this.limitTries(context, 'track');
    const act = { kind: 'ANSWER', text, photoIds: photoIds ?? [] } as const;
    return this.presentOutcome(context, await actFromMail(this.needs, { token, act }), notAskedNow);
  }

  @Mutation(() => ActFromMailResult, {
    description:
      'Reopens the signal from the mail about its outcome, or from that of a question which the outcome has closed, ' +
      'see `disputeOutcome`.',
  })
  async disputeFromMail(
    @Ctx() context: ApiContext,
    @Arg('token', () => String, { description: tokenNote }) token: string,
    @Arg('reason', () => String) reason: string,
    @Arg('photoIds', () => [ID], { nullable: true, defaultValue: [] }) photoIds: string[] | null,
  ): Promise<typeof ActFromMailResult> {
    await this.limitTries(context, 'track');
    const act = { kind: 'DISPUTE', reason, photoIds: photoIds ?? [] } as const;
    return this.presentOutcome(context, await actFromMail(this.needs, { token, act }), notDisputable);
  }

  @Mutation(() => ActFromMailResult, {
    description: 'Rates the outcome from the mail about it, see `rateSignal`; the last rating counts.',
  })
  async rateFromMail(
    @Ctx() context: ApiContext,
    @Arg('token', () => String, { description: tokenNote }) token: string,
    @Arg('stars', () => Int) stars: number,
    @Arg('comment', () => String, { nullable: true }) comment: string | null,
  ): Promise<typeof ActFromMailResult> {
    await this.limitTries(context, 'track');
    const act = { kind: 'RATE', stars, comment: comment ?? null } as const;
    return this.presentOutcome(context, await actFromMail(this.needs, { token, act }), notRatable);
  }

  @Mutation(() => ActFromMailResult, {
    description: 'Adds photos from the mail with the incoming number, see `addPhotos`.',
  })
  async addPhotosFromMail(
    @Ctx() context: ApiContext,
    @Arg('token', () => String, { description: tokenNote }) token: string,
    @Arg('photoIds', () => [ID]) photoIds: string[],
  ): Promise<typeof ActFromMailResult> {
    await this.limitTries(context, 'track');
    const act = { kind: 'ADD_PHOTOS', photoIds } as const;
    return this.presentOutcome(context, await actFromMail(this.needs, { token, act }), takesNoPhotos);
  }

  private async presentOutcome(
    context: ApiContext,
    outcome: ActFromMailOutcome,
    whyNot: Text,
  ): Promise<typeof ActFromMailResult> {
    switch (outcome.kind) {
      case 'done':
        return present(await reporterSignal(this.needs.directory, context, outcome.signalId));
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
      case 'refused':
        return new MailLinkError(context.language, outcome.problem, outcome.usedAt);
      case 'notAvailable':
        return new ActionNotAvailableError(context.language, whyNot);
    }
  }
}

function present(signal: CitizenSignal): MailActionSignal {
  const { reference, category, settlement, address, description, status, statusLabel, question, actionTaken } = signal;
  return Object.assign(new MailActionSignal(), {
    reference,
    incomingNumber: signal.registration.incomingNumber,
    category,
    settlement,
    address,
    description,
    status,
    statusLabel,
    question,
    actionTaken,
    rating: signal.rating,
  });
}
