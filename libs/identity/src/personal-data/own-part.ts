import { inLanguage, type Localized, firstRow, sql } from '@ns/platform';
import { deviceName } from '../domain/device-name.ts';
import { accountSessions } from '../queries/account-sessions.ts';
import { type PersonalDataPart } from './personal-data.ts';

interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly createdAt: Date;
}

const words = {
  account: { bg: 'Профил', en: 'Account' },
  name: { bg: 'Име', en: 'Name' },
  email: { bg: 'Имейл адрес', en: 'E-mail address' },
  language: { bg: 'Език на имейлите', en: 'Language of mails' },
  since: { bg: 'От', en: 'Since' },
  sessions: { bg: 'Къде сте влезли', en: 'Where you are signed in' },
  userAgent: { bg: 'Както се представя браузърът', en: 'As the browser calls itself' },
  lastUsed: { bg: 'Последно използване', en: 'Last used' },
} satisfies Record<string, Localized>;

/** The account and where it is signed in. */
export const ownPersonalData: PersonalDataPart = async (em, accountId, language) => {
  const say = (text: Localized) => inLanguage(language, text);
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
