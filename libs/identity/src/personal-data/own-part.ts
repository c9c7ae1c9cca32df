import { inLanguage, type NotNull, type Text } from '@ns/platform';
import { deviceName } from '../domain/device-name.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { accountSessions } from '../queries/account-sessions.ts';
import { textOf } from '../texts/index.ts';
import { type PersonalDataPart } from './personal-data.ts';

const words = {
  account: textOf('personalData.account'),
  name: textOf('personalData.name'),
  email: textOf('personalData.email'),
  language: textOf('personalData.language'),
  since: textOf('personalData.since'),
  sessions: textOf('personalData.sessions'),
  userAgent: textOf('personalData.userAgent'),
  lastUsed: textOf('personalData.lastUsed'),
} satisfies Record<string, Text>;

/** The account and where it is signed in. */
export const ownPersonalData: PersonalDataPart = async (em, accountId, language) => {
  const say = (text: Text) => inLanguage(language, text);
  const account = await identityTables(em)
    .selectFrom('account')
    .select(['name', 'email', 'language', 'created_at as createdAt'])
    .where('id', '=', accountId)
    .where('deleted_at', 'is', null)
    .$narrowType<{ name: NotNull; email: NotNull }>()
    .executeTakeFirst();
  const sessions = await accountSessions(em, accountId);
  return [
    {
      key: 'account',
      title: say(words.account),
      records: account
        ? [
            {
              title: account.name,
              fields: [
                { key: 'name', label: say(words.name), value: account.name },
                { key: 'email', label: say(words.email), value: account.email },
                { key: 'language', label: say(words.language), value: account.language },
                { key: 'since', label: say(words.since), value: account.createdAt.toISOString() },
              ],
            },
          ]
        : [],
    },
    {
      key: 'sessions',
      title: say(words.sessions),
      records: sessions.map(({ userAgent, startedAt, lastUsedAt }) => ({
        title: say(deviceName(userAgent)),
        fields: [
          { key: 'userAgent', label: say(words.userAgent), value: userAgent },
          { key: 'since', label: say(words.since), value: startedAt.toISOString() },
          { key: 'lastUsed', label: say(words.lastUsed), value: lastUsedAt.toISOString() },
        ],
      })),
    },
  ];
};
