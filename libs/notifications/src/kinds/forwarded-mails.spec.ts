import { inLanguage, type Language, languages } from '@ns/platform';
import { nextDayAfter, nextDaySentence, type ReferralPromise } from '@ns/signals/domain';
import { describe, expect, it } from 'vitest';
import { sampleSignalData } from '../samples/sample-data.ts';
import { composeSignalMail } from './compose-mail.ts';

const names = {
  BG: { department: 'Екология', body: 'ВиК' },
  EN: { department: 'Ecology', body: 'Water supply' },
} as const satisfies Readonly<Record<Language, object>>;

/** The mail about a day of a forwarded report that passed, or that staff moved, as its event says. */
function mailOf(type: 'late' | 'date_moved', awaited: ReferralPromise, language: Language) {
  const on = { dueOn: '2026-12-08', decideBy: '2026-12-10' };
  const next = nextDayAfter(
    type === 'late'
      ? { type, data: { ...on, awaited } }
      : { type, data: { from: '2026-12-08', to: '2027-01-15', reason: 'OTHER_BODY', awaited } },
  );
  const nextDay = next && inLanguage(language, nextDaySentence(next, names[language], 'REPORTER'));
  return composeSignalMail(type, sampleSignalData(language, { nextDay, awaited, message: null, isOpen: false }));
}

describe('the mail about the day of a forwarded report that passed', () => {
  it.each([
    ['BG', 'REPLY', 'Още няма отговор', /ВиК не отговори до .*08\.12.* Какво следва, до .*10\.12.* решава: Екология\./],
    ['BG', 'FORWARD', 'Забавяме се', /Още не сме препратили сигнала на институцията.*Нова дата до .*10\.12/s],
    ['BG', 'NEXT_STEP', 'Забавяме се', /Още не сме решили какво следва.*Нова дата до .*10\.12/s],
    ['EN', 'REPLY', 'There is no answer', /Water supply did not answer by .*8.* Ecology decides what follows by .*10/],
    ['EN', 'FORWARD', 'We are late', /We have not yet forwarded the report.*sets a new date by .*10/s],
    ['EN', 'NEXT_STEP', 'We are late', /We have not yet decided what follows.*sets a new date by .*10/s],
  ] as const)(
    'in %s (%s) says what did not happen and by when somebody decides',
    (language, awaited, heading, words) => {
      const { text } = mailOf('late', awaited, language);
      expect(text).toContain(heading);
      expect(text).toMatch(words);
      expect(text).toContain(language === 'BG' ? 'Ще Ви пишем какво следва.' : 'We will write to you what follows.');
      // Nobody here works on it.
      expect(text).not.toMatch(/продължава работата|goes on working/);
    },
  );
});

describe('the mail about another day of a forwarded report', () => {
  it.each([
    ['BG', 'FORWARD', /До .*15\.01.* ще го препратим на ВиК\./],
    ['BG', 'REPLY', /До .*15\.01.* очакваме отговор от ВиК\. Следи го: Екология\./],
    ['BG', 'NEXT_STEP', /Какво следва, решаваме до .*15\.01/],
    ['EN', 'FORWARD', /We forward it to Water supply by .*15/],
    ['EN', 'REPLY', /We expect an answer of Water supply by .*15.* Followed by: Ecology\./],
    ['EN', 'NEXT_STEP', /We decide what follows by .*15/],
  ] as const)('in %s (%s) says what it is for and promises no work', (language, awaited, words) => {
    const { text } = mailOf('date_moved', awaited, language);
    expect(text).toMatch(words);
    expect(text).not.toMatch(/какво е направено|what was done/);
  });
});

it.each(languages)(
  'no mail about a forwarded report has a place in its words that is not filled in: %s',
  (language) => {
    for (const type of ['late', 'date_moved'] as const) {
      for (const awaited of ['FORWARD', 'REPLY', 'NEXT_STEP'] as const) {
        const { subject, text, html } = mailOf(type, awaited, language);
        expect(`${subject}${text}${html}`).not.toMatch(/undefined|null|\$\{|\{\w+[,}]/);
      }
    }
  },
);
