import type { SubmitOnBehalfInput } from '@ns/contract/console';
import { type Language, defaultLanguage } from '@ns/languages';
import { givenTexts, noTexts } from '@ns/web/report-texts';
import { letterNumberOf, noLetterNumber } from './letter-number.ts';
import type { Answers } from './question-fields.ts';

/** The form of an entry before anything is typed. */
export const blank = {
  channel: 'PHONE',
  ...noLetterNumber,
  description: '',
  category: '',
  answers: {} as Answers,
  settlement: '',
  address: '',
  ...noTexts,
  name: '',
  email: '',
  phone: '',
  language: defaultLanguage as Language,
};

/** What is sent of the values of the form; answers only to questions that are asked. */
export function entryInput(
  values: typeof blank,
  questions: readonly { readonly code: string }[],
): Omit<SubmitOnBehalfInput, 'clientKey' | 'location' | 'photoIds'> {
  const { channel, description, category, settlement, address, ...more } = values;
  const { name, email, phone, language, answers } = more;
  const asked = questions.map(({ code }) => code);
  return {
    channel: channel as SubmitOnBehalfInput['channel'],
    numbered: letterNumberOf(values),
    description: description.trim(),
    category,
    settlement,
    address: address.trim() || null,
    ...givenTexts(more),
    answers: Object.entries(answers).flatMap(([question, given]) =>
      asked.includes(question) && given.some((value) => value !== '') ? [{ question, values: [...given] }] : [],
    ),
    reporter: {
      name: name.trim(),
      email: email.trim() || null,
      phone: phone.trim() || null,
      language,
    },
  };
}
