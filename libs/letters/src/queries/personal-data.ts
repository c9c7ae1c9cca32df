import type { PersonalDataPart } from '@ns/identity';
import { inLanguage, type Text } from '@ns/platform';
import { letterTables } from '../entities/letter.entity.ts';
import { textOf } from '../texts/index.ts';

/** The letters from a person's address, the latest first. */
export const lettersPersonalData: PersonalDataPart = async (em, accountId, language) => {
  const say = (text: Text) => inLanguage(language, text);
  const letters = await letterTables(em)
    .selectFrom('letter')
    .select(['subject', 'body', 'received_at as receivedAt'])
    .where('account_id', '=', accountId)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return [
    {
      key: 'letters',
      title: say(textOf('personalData.letters')),
      records: letters.map(({ subject, body, receivedAt }) => ({
        title: subject || say(textOf('personalData.noSubject')),
        fields: [
          { key: 'receivedAt', label: say(textOf('personalData.receivedAt')), value: receivedAt.toISOString() },
          { key: 'text', label: say(textOf('personalData.text')), value: body },
        ],
      })),
    },
  ];
};
