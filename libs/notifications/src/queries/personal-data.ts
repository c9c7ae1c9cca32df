import { accountRelation, type PersonalDataPart } from '@ns/identity';
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
  mails: { bg: 'Имейли до Вас', en: 'Mails to you' },
  refused: { bg: 'Имейли, които сте спрели', en: 'Mails you have switched off' },
  notices: { bg: 'Известия на Вашите устройства', en: 'Notifications on your devices' },
  devices: { bg: 'Устройства, на които получавате известия', en: 'Devices on which you get notifications' },
  endpoint: { bg: 'Адрес в услугата за известия', en: 'Address at the push service' },
  since: { bg: 'От', en: 'Since' },
  text: { bg: 'Текст', en: 'Text' },
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
    where channel = 'EMAIL' and (account_id = ${accountId} or (account_id is null
      and address = (select email from ${accountRelation} a
      where id = ${accountId}))) order by created_at desc, id desc`,
  );
  const notices = await rows(
    em,
    sql<Pick<MailRow, 'kind' | 'subject' | 'createdAt' | 'sentAt'>>`
    select kind, subject, created_at as "createdAt", sent_at as "sentAt" from delivery
    where channel = 'PUSH' and account_id = ${accountId} order by created_at desc, id desc`,
  );
  const devices = await rows(
    em,
    sql<{ endpoint: string; createdAt: Date }>`
    select endpoint, created_at as "createdAt" from push_subscription where account_id = ${accountId}
    order by created_at desc, id desc`,
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
      key: 'notifications',
      title: say(words.notices),
      records: notices.map(({ kind, subject, createdAt, sentAt }) => ({
        title: say(mailKindLabels[kind]),
        fields: [
          { key: 'subject', label: say(words.text), value: subject },
          { key: 'createdAt', label: say(words.createdAt), value: createdAt.toISOString() },
          { key: 'sentAt', label: say(words.sentAt), value: sentAt?.toISOString() ?? null },
        ],
      })),
    },
    {
      key: 'devices',
      title: say(words.devices),
      records: devices.map(({ endpoint, createdAt }) => ({
        title: new URL(endpoint).hostname,
        fields: [
          { key: 'endpoint', label: say(words.endpoint), value: endpoint },
          { key: 'createdAt', label: say(words.since), value: createdAt.toISOString() },
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
