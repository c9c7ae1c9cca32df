import { signalRelation } from '@ns/signals';
import type { DataList, PersonalDataPart } from '@ns/identity';
import { columnsOf, type EntityManager, inLanguage, type Text, sql } from '@ns/platform';
import type { CorrectedReporter } from '../domain/correction.ts';
import { r, recordsTables, RegistrationCorrespondentSchema } from '../entities/records.entities.ts';
import { textOf } from '../texts/index.ts';

const c = columnsOf(RegistrationCorrespondentSchema, 'c');
const s = signalRelation('s');

/** What staff corrected for the documents of a signal; undefined when nothing was. */
export async function correctedReporter(em: EntityManager, signalId: string): Promise<CorrectedReporter | undefined> {
  return recordsTables(em)
    .selectFrom('registration_correspondent as c')
    .innerJoin('registration as r', 'r.id', 'c.registration_id')
    .select(['c.name', 'c.email', 'c.phone'])
    .where('r.signal_id', '=', signalId)
    .executeTakeFirst();
}

const words = {
  title: textOf('correctedData.title'),
  name: textOf('correctedData.name'),
  email: textOf('correctedData.email'),
  phone: textOf('correctedData.phone'),
} satisfies Record<string, Text>;

/** What this slice knows about a person: the data that staff corrected for the records system. */
export const recordsPersonalData: PersonalDataPart = async (em, accountId, language) => {
  const found = (
    await sql<CorrectedReporter & { reference: string }>`
    select ${s.reference}, ${c.name}, ${c.email}, ${c.phone}
    from registration_correspondent c join registration r on ${r.id} = ${c.registrationId}
    join ${s.relation} on ${s.id} = ${r.signalId}
    where ${s.reporterId} = ${accountId} order by ${s.createdAt}`.execute(em.getKysely())
  ).rows;
  const list: DataList = {
    key: 'correctedForRecords',
    title: inLanguage(language, words.title),
    records: found.map(({ reference, ...person }) => ({
      title: reference,
      fields: (['name', 'email', 'phone'] as const).map((key) => ({
        key,
        label: inLanguage(language, words[key]),
        value: person[key],
      })),
    })),
  };
  return found.length === 0 ? [] : [list];
};
