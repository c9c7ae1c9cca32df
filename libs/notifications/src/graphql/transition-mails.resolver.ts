import { type ApiContext, notePersonalDataRead } from '@ns/identity';
import type { PhotoLinks } from '@ns/media';
import { costs, inLanguage, type Language } from '@ns/platform';
import {
  presentRefusal,
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
import { type TransitionMail, TransitionMails, TransitionMailsResult } from './transition-mails.types.ts';

/** Preview of the mails that a transition sends. */
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
    const { language } = context;
    const outcome = await rehearseTransition(this.needs, {
      step: stepOf(input, staffActor(context)),
      look: async (tx, taken) => {
        const shown: SignalMail[] = [];
        for (const each of await this.mails.of(tx, taken)) {
          const html = await withPhotoAddresses(tx, this.photoLinks, taken.signalId, each.mail.html);
          shown.push({ ...each, mail: { ...each.mail, html } });
        }
        return shown;
      },
    });
    if (outcome.kind !== 'moved') {
      return presentRefusal(this.needs.directory, context, outcome, input);
    }
    if (outcome.seen.some(({ audience }) => audience === 'REPORTER')) {
      await notePersonalDataRead(context, { signalId: input.signalId });
    }
    return present(outcome.seen, language);
  }
}

function present(mails: readonly SignalMail[], language: Language): TransitionMails {
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
