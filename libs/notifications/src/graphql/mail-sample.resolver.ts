import { type ApiContext, LanguageEnum, requirePermission } from '@ns/identity';
import { ActionNotAvailableError, costs, inLanguage, type Language, NotFoundError } from '@ns/platform';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { sendSampleMail } from '../commands/send-sample-mail.ts';
import { labelOf, mailKinds } from '../kinds/mail-kind.ts';
import type { Needs } from '../needs/notifications-needs.ts';
import { sampleMail } from '../samples/sample-mails.ts';
import { logoContentId } from '../templates/mail-text.ts';
import { textOf } from '../texts/index.ts';
import { MailSample, SampleMailSent, SendSampleMailResult } from './mail-sample.types.ts';

const language = 'Language of the mail.';
/** A sample of a sample is no mail of its own. */
const shownKinds = mailKinds.filter((kind) => kind !== 'mail_sample');

/** What the mails of the municipality look like. */
@Resolver()
export class MailSampleResolver {
  constructor(private readonly needs: Needs<'database' | 'opener' | 'place'>) {}

  @Query(() => [MailSample], {
    description: 'Every kind of mail that is sent, as its reader gets it. Permission `menus.manage`.',
    complexity: costs({ work: 2_000 }),
  })
  mailSamples(
    @Ctx() context: ApiContext,
    @Arg('language', () => LanguageEnum, { description: language }) of: Language,
  ): readonly MailSample[] {
    requirePermission(context, 'menus.manage');
    return shownKinds.map((kind) => {
      const { subject, text, html } = sampleMail(kind, of, this.needs.place);
      return {
        kind,
        label: inLanguage(context.language, labelOf(kind)),
        subject,
        text,
        html: html.replace(`src="cid:${logoContentId}"`, 'src="/logo"'),
      };
    });
  }

  @Mutation(() => SendSampleMailResult, {
    description:
      'Sends a mail of a kind, about a report that does not exist, to the own address; 20 an hour. Permission ' +
      '`menus.manage`.',
  })
  async sendSampleMail(
    @Ctx() context: ApiContext,
    @Arg('kind', () => String, { description: 'As in `MailSample.kind`.' }) kind: string,
    @Arg('language', () => LanguageEnum, { description: language }) of: Language,
  ): Promise<typeof SendSampleMailResult> {
    const viewer = requirePermission(context, 'menus.manage');
    const mailKind = shownKinds.find((each) => each === kind);
    if (!mailKind) {
      return new NotFoundError(context.language);
    }
    const outcome = await sendSampleMail(this.needs, { accountId: viewer.id, mailKind, language: of });
    return outcome.kind === 'tooMany'
      ? new ActionNotAvailableError(context.language, textOf('tooManySamples'))
      : Object.assign(new SampleMailSent(), { address: outcome.address });
  }
}
