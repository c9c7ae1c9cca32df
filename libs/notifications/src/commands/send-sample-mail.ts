import { randomUUID } from 'node:crypto';
import { accountView } from '@ns/identity';
import type { Language } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';
import type { MailKind } from '../kinds/mail-kind.ts';
import type { Needs } from '../needs/notifications-needs.ts';
import { asSample, sampleMail } from '../samples/sample-mails.ts';

export interface SendSampleMailProps {
  /** whose address gets it */
  readonly accountId: string;
  readonly mailKind: MailKind;
  readonly language: Language;
}

/** `tooMany`: as many as may leave within an hour were asked for. */
export type SendSampleMailOutcome =
  { readonly kind: 'opened'; readonly address: string } | { readonly kind: 'tooMany' };

/** Sample mails of one installation that leave within an hour at most. */
const mostInHour = 20;

/** Sends a mail of a kind, about a report that does not exist, to the own address of an account. */
export async function sendSampleMail(
  { database, opener, place }: Needs<'database' | 'opener' | 'place'>,
  { accountId, mailKind, language }: SendSampleMailProps,
): Promise<SendSampleMailOutcome> {
  return database.transaction(async (tx): Promise<SendSampleMailOutcome> => {
    const { count } = await notificationTables(tx)
      .selectFrom('delivery')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('kind', '=', 'mail_sample')
      .where('created_at', '>', new Date(Date.now() - 3_600_000))
      .executeTakeFirstOrThrow();
    const account = await accountView(tx, accountId);
    if (Number(count) >= mostInHour || !account) {
      return { kind: 'tooMany' };
    }
    await opener.openNotice(tx, {
      kind: 'mail_sample',
      notice: randomUUID(),
      address: account.email,
      language,
      mail: asSample(sampleMail(mailKind, language, place), language),
    });
    return { kind: 'opened', address: account.email };
  });
}
