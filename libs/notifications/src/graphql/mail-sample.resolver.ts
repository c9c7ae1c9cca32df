import { type ApiContext, LanguageEnum, requirePermission } from '@ns/identity';
import {
  ActionNotAvailableError,
  costs,
  inLanguage,
  type Language,
  NotFoundError,
  type WordsByLanguage,
} from '@ns/platform';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { sendSampleMail } from '../commands/send-sample-mail.ts';
import { labelOf, type MailKind, mailKinds, wordedMails } from '../kinds/mail-kind.ts';
import type { Needs } from '../needs/notifications-needs.ts';
import { sampleMail } from '../samples/sample-mails.ts';
import type { SamplePlace } from '../samples/sample-place.ts';
import { logoContentId, type RenderedMail } from '../templates/mail-text.ts';
import { textOf } from '../texts/index.ts';
import { MailSample, SampleMailSent, SendSampleMailResult } from './mail-sample.types.ts';

const language = 'Language of the mail.';
/** A sample of a sample is no mail of its own. */
const shownKinds = mailKinds.filter((kind) => kind !== 'mail_sample');

/** What the mails of the municipality look like. */
@Resolver()
export class MailSampleResolver {
  constructor(private readonly needs: Needs<'database' | 'directory' | 'opener' | 'place'>) {}

  @Query(() => [MailSample], {
    description: 'Every kind of mail that is sent, as its reader gets it. Permission `menus.manage`.',
    complexity: costs({ work: 2_000 }),
  })
  async mailSamples(
    @Ctx() context: ApiContext,
    @Arg('language', () => LanguageEnum, { description: language }) of: Language,
  ): Promise<readonly MailSample[]> {
    requirePermission(context, 'menus.manage');
    const { mailWords } = (await this.needs.directory.menus()).municipality;
    return shownKinds.map((kind) => present(context, kind, sampleMail(kind, of, this.needs.place), mailWords?.[kind]));
  }

  @Query(() => MailSample, {
    nullable: true,
    description:
      'A kind of mail with words of the municipality that are not saved; null for a kind that takes none. ' +
      'Permission `menus.manage`.',
    complexity: costs({ work: 200 }),
  })
  async mailPreview(
    @Ctx() context: ApiContext,
    @Arg('kind', () => String, { description: 'As in `MailSample.kind`.' }) kind: string,
    @Arg('language', () => LanguageEnum, { description: language }) of: Language,
    @Arg('words', () => String, { description: 'At most 1000 characters of them are shown.' }) words: string,
  ): Promise<MailSample | null> {
    requirePermission(context, 'menus.manage');
    const mailKind = wordedMails.find((each) => each === kind);
    if (!mailKind) {
      return null;
    }
    const { place, directory } = this.needs;
    const shown: SamplePlace = {
      ...place,
      municipality: (spoken) => ({ ...place.municipality(spoken), words: { [mailKind]: words.slice(0, 1_000) } }),
    };
    const { mailWords } = (await directory.menus()).municipality;
    return present(context, mailKind, sampleMail(mailKind, of, shown), mailWords?.[mailKind]);
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

function present(
  { language: reader }: ApiContext,
  kind: MailKind,
  { subject, text, html }: RenderedMail,
  words: WordsByLanguage | undefined,
): MailSample {
  return {
    kind,
    label: inLanguage(reader, labelOf(kind)),
    subject,
    text,
    html: html.replace(`src="cid:${logoContentId}"`, 'src="/logo"'),
    takesWords: wordedMails.includes(kind),
    ownWordsTexts: Object.entries(words ?? {}).map(([tag, said = '']) => ({ tag, text: said })),
  };
}
