import { type ApiContext, notePersonalDataRead } from '@ns/identity';
import type { PhotoLinks } from '@ns/media';
import { costs, type EntityManager, inLanguage } from '@ns/platform';
import {
  MessageInput,
  presentMessageRefusal,
  presentRefusal,
  rehearseMessage,
  rehearseTransition,
  staffActor,
  type StepNeeds,
  stepOf,
  TransitionSignalInput,
} from '@ns/signals';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { SignalMail, SignalMails } from '../accept/signal-mails.ts';
import { labelOf } from '../kinds/mail-kind.ts';
import { withPhotoAddresses } from '../queries/shown-photos.ts';
import {
  MessageMailsResult,
  type TransitionMail,
  TransitionMails,
  TransitionMailsResult,
} from './transition-mails.types.ts';

/** Preview of the mails that a step or a message to the reporter sends. */
@Resolver()
export class TransitionMailsResolver {
  constructor(
    private readonly needs: StepNeeds,
    private readonly mails: SignalMails,
    private readonly photoLinks: PhotoLinks,
  ) {}

  @Query(() => TransitionMailsResult, {
    description:
      'The mails that `transitionSignal` with this input would send now: the step is taken, its mails are ' +
      'written, and everything is undone. Rights as for `transitionSignal`. Staff only.',
    complexity: costs({ work: 2_000 }),
  })
  async transitionMails(
    @Ctx() context: ApiContext,
    @Arg('input', () => TransitionSignalInput) input: TransitionSignalInput,
  ): Promise<typeof TransitionMailsResult> {
    const outcome = await rehearseTransition(this.needs, {
      // Followers read what everybody reads; the form itself asks about personal data in it.
      step: { ...stepOf(input, staffActor(context)), personalDataConfirmed: true },
      look: (tx, taken) => this.mailsOf(tx, taken),
    });
    return outcome.kind === 'seen'
      ? present(context, input, outcome.seen)
      : presentRefusal(this.needs.directory, context, outcome, input);
  }

  @Query(() => MessageMailsResult, {
    description:
      'The mail that `sendMessage` with this input would send now; nothing is written. Rights as for `sendMessage`. ' +
      'Staff only.',
    complexity: costs({ work: 2_000 }),
  })
  async messageMails(
    @Ctx() context: ApiContext,
    @Arg('input', () => MessageInput) input: MessageInput,
  ): Promise<typeof MessageMailsResult> {
    const { signalId, text } = input;
    const outcome = await rehearseMessage(this.needs, {
      message: { actor: staffActor(context), signalId, text, photoIds: input.photoIds ?? [] },
      look: (tx, written) => this.mailsOf(tx, written),
    });
    return outcome.kind === 'seen'
      ? present(context, input, outcome.seen)
      : presentMessageRefusal(context.language, outcome);
  }

  private async mailsOf(
    tx: EntityManager,
    of: { readonly signalId: string; readonly eventId: string },
  ): Promise<readonly SignalMail[]> {
    const shown: SignalMail[] = [];
    for (const each of (await this.mails.of(tx, of)).filter(({ pace }) => pace === 'AT_ONCE')) {
      const html = await withPhotoAddresses(tx, this.photoLinks, of.signalId, each.mail.html);
      shown.push({ ...each, mail: { ...each.mail, html } });
    }
    return shown;
  }
}

async function present(
  context: ApiContext,
  { signalId }: { readonly signalId: string },
  mails: readonly SignalMail[],
): Promise<TransitionMails> {
  if (mails.some(({ audience }) => audience === 'REPORTER')) {
    await notePersonalDataRead(context, { signalId });
  }
  const { language } = context;
  const shown = mails.filter(({ audience }) => audience !== 'FOLLOWER');
  return Object.assign(new TransitionMails(), {
    mails: shown.map(({ kind, person, audience, mail }): TransitionMail => ({
      to: audience === 'REPORTER' ? 'REPORTER' : 'STAFF',
      kindLabel: inLanguage(language, labelOf(kind)),
      address: person.email,
      ...mail,
    })),
    followers: mails.length - shown.length,
  });
}
