import { inLanguage, type NotNull, type Text } from '@ns/platform';
import { deviceName } from '../domain/device-name.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { passkeysOf } from '../second-factor/passkeys.ts';
import { accountSessions } from '../queries/account-sessions.ts';
import { textOf } from '../texts/index.ts';
import type { PersonalDataPart } from './personal-data.ts';

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
  const passkeys = await passkeysOf(em, accountId);
  return [
    {
      key: 'account',
      title: say(textOf('personalData.account')),
      records: account
        ? [
            {
              title: account.name,
              fields: [
                { key: 'name', label: say(textOf('personalData.name')), value: account.name },
                { key: 'email', label: say(textOf('personalData.email')), value: account.email },
                { key: 'language', label: say(textOf('personalData.language')), value: account.language },
                { key: 'since', label: say(textOf('personalData.since')), value: account.createdAt.toISOString() },
              ],
            },
          ]
        : [],
    },
    {
      key: 'sessions',
      title: say(textOf('personalData.sessions')),
      records: sessions.map(({ userAgent, startedAt, lastUsedAt }) => ({
        title: say(deviceName(userAgent)),
        fields: [
          { key: 'userAgent', label: say(textOf('personalData.userAgent')), value: userAgent },
          { key: 'since', label: say(textOf('personalData.since')), value: startedAt.toISOString() },
          { key: 'lastUsed', label: say(textOf('personalData.lastUsed')), value: lastUsedAt.toISOString() },
        ],
      })),
    },
    {
      key: 'passkeys',
      title: say(textOf('personalData.passkeys')),
      records: passkeys.map(({ name, createdAt, lastUsedAt }) => ({
        title: name,
        fields: [
          { key: 'since', label: say(textOf('personalData.since')), value: createdAt.toISOString() },
          { key: 'lastUsed', label: say(textOf('personalData.lastUsed')), value: lastUsedAt?.toISOString() ?? null },
        ],
      })),
    },
  ];
};
