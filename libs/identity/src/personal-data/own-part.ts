import { inLanguage, type Text, firstRow, sql } from '@ns/platform';
import { deviceName } from '../domain/device-name.ts';
import { accountSessions } from '../queries/account-sessions.ts';
import { textOf } from '../texts/index.ts';
import { type PersonalDataPart } from './personal-data.ts';

interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly createdAt: Date;
}

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
  const account = await firstRow(
    em,
    sql<OwnAccount>`select name, email, language, created_at as "createdAt" from account where id = ${accountId}
      and deleted_at is null`,
  );
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
