import { type PersonalDataPart } from '@ns/identity';
import { inLanguage, type Localized, rows, sql } from '@ns/platform';
import { type MailKind, mailKindLabels } from '../domain/mail-kind.ts';
import { topicLabels } from '../domain/mail-topic.ts';
import { refusedTopics } from '../preferences/mail-refusals.ts';

interface MailRow {
  readonly kind: MailKind;
  readonly address: string | null;
  readonly subject: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

const words = {
  mails: { bg: 'Писма до Вас', en: 'Mails to you' },
  refused: { bg: 'Писма, които сте спрели', en: 'Mails you have switched off' },
  address: { bg: 'До', en: 'To' },
  subject: { bg: 'Относно', en: 'Subject' },
  createdAt: { bg: 'Написано', en: 'Written' },
  sentAt: { bg: 'Изпратено', en: 'Sent' },
} satisfies Record<string, Localized>;

/** The mails to a person, the latest first, and those that the person does not want. */
export const notificationsPersonalData: PersonalDataPart = async (em, accountId, language) => {
  const say = (text: Localized) => inLanguage(language, text);
  const mails = await rows(
    em,
    sql<MailRow>`
    select kind, address, subject, created_at as "createdAt", sent_at as "sentAt" from delivery
    where account_id = ${accountId} or (account_id is null and address = (select email from account
      where id = ${accountId})) order by created_at desc, id desc`,
  );
  const refused = (await refusedTopics(em, [accountId])).get(accountId) ?? [];
  return [
    {
      key: 'mails',
      title: say(words.mails),
      records: mails.map((mail) => ({
        title: say(mailKindLabels[mail.kind]),
        fields: [
          { key: 'address', label: say(words.address), value: mail.address },
          { key: 'subject', label: say(words.subject), value: mail.subject },
          { key: 'createdAt', label: say(words.createdAt), value: mail.createdAt.toISOString() },
          { key: 'sentAt', label: say(words.sentAt), value: mail.sentAt?.toISOString() ?? null },
        ],
      })),
    },
    {
      key: 'refusedMails',
      title: say(words.refused),
      records: refused.map((topic) => ({
        title: say(topicLabels[topic]),
        fields: [{ key: 'topic', label: '', value: topic }],
      })),
    },
  ];
};
