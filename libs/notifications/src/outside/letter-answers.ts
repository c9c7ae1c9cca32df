import { dayOf } from '@ns/municipality';
import { anyOf, type EntityManager, type Language, publish } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';
import { composeAnswerMail } from '../kinds/compose-mail.ts';
import { emptyMails } from '../ledger/empty-mails.ts';
import type { DeliveryOpener } from '../ledger/open-delivery.ts';
import { longDate } from '../templates/long-date.ts';
import type { MailSettings } from '../templates/mail-settings.ts';
import { deliveryDueTopic } from '../topics/notifications.topics.ts';

/** What a clerk answers to a letter. */
export interface LetterAnswer {
  readonly letterId: string;
  readonly address: string;
  /** Message-ID of the letter; null: it had none that can be used */
  readonly inReplyTo: string | null;
  readonly subject: string;
  readonly words: string;
  readonly receivedAt: Date;
  readonly language: Language;
}

/** Mails that answer letters, each letter once. */
export class LetterAnswers {
  constructor(
    private readonly opener: DeliveryOpener,
    private readonly settings: MailSettings,
  ) {}

  /** Opens the mail in the caller's transaction; it leaves when that commits. A letter is answered once. */
  async open(
    tx: EntityManager,
    { letterId, address, inReplyTo, subject, words, receivedAt, language }: LetterAnswer,
  ): Promise<void> {
    const mail = composeAnswerMail({
      language,
      addressee: null,
      municipality: this.settings.municipality(language),
      subject,
      words,
      writtenOn: longDate(dayOf(receivedAt), language),
    });
    const deliveryId = await this.opener.openAnswer(tx, { letterId, inReplyTo, address, language, mail });
    if (deliveryId !== undefined) {
      await publish(tx, deliveryDueTopic, { deliveryId });
    }
  }
}

/** Forgets the mails that answered these letters. */
export async function forgetLetterAnswers(tx: EntityManager, letterIds: readonly string[]): Promise<void> {
  const answers = await notificationTables(tx)
    .selectFrom('delivery')
    .select('id')
    .where('dedup_key', '=', anyOf(letterIds.map((id) => `answer/${id}`)))
    .execute();
  await emptyMails(
    tx,
    answers.map(({ id }) => id),
  );
}
