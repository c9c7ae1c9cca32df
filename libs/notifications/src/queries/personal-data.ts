import { accountRelation, type PersonalDataPart } from '@ns/identity';
import { inLanguage, type RowOf, selection, type Text, sql } from '@ns/platform';
import { labelOf } from '../kinds/mail-kind.ts';
import { mailTopics, topicLabel } from '../domain/mail-topic.ts';
import { d, DeliverySchema, notificationTables } from '../entities/delivery.entity.ts';
import { chosenPaces } from '../preferences/mail-refusals.ts';
import { textOf } from '../texts/index.ts';

const fields = ['kind', 'address', 'subject', 'createdAt', 'sentAt'] as const;
const columns = selection(DeliverySchema, 'd', fields);
type MailRow = Pick<RowOf<typeof DeliverySchema>, (typeof fields)[number]>;

const a = accountRelation('a');

/** The mails to a person, the latest first, and those that the person does not want. */
export const notificationsPersonalData: PersonalDataPart = async (em, accountId, language) => {
  const say = (text: Text) => inLanguage(language, text);
  const mails = (
    await sql<MailRow>`
    select ${columns} from delivery d
    where ${d.channel} = 'EMAIL' and (${d.accountId} = ${accountId} or (${d.accountId} is null
      and ${d.address} = (select ${a.email} from ${a.relation} where ${a.id} = ${accountId})))
    order by ${d.createdAt} desc, ${d.id} desc`.execute(em.getKysely())
  ).rows;
  const notices = (
    await sql<MailRow>`
    select ${columns} from delivery d where ${d.channel} = 'PUSH' and ${d.accountId} = ${accountId}
    order by ${d.createdAt} desc, ${d.id} desc`.execute(em.getKysely())
  ).rows;
  const devices = await notificationTables(em)
    .selectFrom('push_subscription')
    .select(['endpoint', 'created_at as createdAt'])
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const paces = (await chosenPaces(em, [accountId])).get(accountId);
  const refused = mailTopics.filter((topic) => paces?.[topic] === 'REFUSED');
  return [
    {
      key: 'mails',
      title: say(textOf('personalData.mails')),
      records: mails.map((mail) => ({
        title: say(labelOf(mail.kind)),
        fields: [
          { key: 'address', label: say(textOf('personalData.address')), value: mail.address },
          { key: 'subject', label: say(textOf('personalData.subject')), value: mail.subject },
          { key: 'createdAt', label: say(textOf('personalData.createdAt')), value: mail.createdAt.toISOString() },
          { key: 'sentAt', label: say(textOf('personalData.sentAt')), value: mail.sentAt?.toISOString() ?? null },
        ],
      })),
    },
    {
      key: 'notifications',
      title: say(textOf('personalData.notices')),
      records: notices.map(({ kind, subject, createdAt, sentAt }) => ({
        title: say(labelOf(kind)),
        fields: [
          { key: 'subject', label: say(textOf('personalData.text')), value: subject },
          { key: 'createdAt', label: say(textOf('personalData.createdAt')), value: createdAt.toISOString() },
          { key: 'sentAt', label: say(textOf('personalData.sentAt')), value: sentAt?.toISOString() ?? null },
        ],
      })),
    },
    {
      key: 'devices',
      title: say(textOf('personalData.devices')),
      records: devices.map(({ endpoint, createdAt }) => ({
        title: new URL(endpoint).hostname,
        fields: [
          { key: 'endpoint', label: say(textOf('personalData.endpoint')), value: endpoint },
          { key: 'createdAt', label: say(textOf('personalData.since')), value: createdAt.toISOString() },
        ],
      })),
    },
    {
      key: 'refusedMails',
      title: say(textOf('personalData.refused')),
      records: refused.map((topic) => ({
        title: say(topicLabel(topic)),
        fields: [{ key: 'topic', label: '', value: topic }],
      })),
    },
  ];
};
