import { inLanguage, type Language, type Localized } from '@ns/platform';
import { type MailColour } from '../templates/mail-palette.ts';
import { mailPage } from './mail-page.ts';

/** `ask`: nothing has changed yet; `done`: no more mails about the signal; `unknown`: the link is not one of ours. */
export type StopFollowingStep = 'ask' | 'done' | 'unknown';

const texts: Readonly<Record<StopFollowingStep, { readonly heading: Localized; readonly text: Localized }>> = {
  ask: {
    heading: { bg: 'Да спрем ли новините за този сигнал?', en: 'Stop news of this report?' },
    text: {
      bg: 'Няма да Ви пишем повече за него. За Вашите сигнали ще продължите да получавате имейли.',
      en: 'We will not write to you about it any more. You still get mails about your own reports.',
    },
  },
  done: {
    heading: { bg: 'Вече не следите този сигнал', en: 'You no longer follow this report' },
    text: {
      bg: 'Можете да го последвате отново от списъка с публични сигнали.',
      en: 'You can follow it again from the list of public reports.',
    },
  },
  unknown: {
    heading: { bg: 'Връзката не е валидна', en: 'This link is not valid' },
    text: { bg: 'Отворете я направо от имейла.', en: 'Open it straight from the mail.' },
  },
};
const stop: Localized = { bg: 'Спрете ги', en: 'Stop them' };

/** The page behind the link with which followers leave. Works without scripts. */
export function stopFollowingPage(step: StopFollowingStep, language: Language, colour: MailColour): string {
  const { heading, text } = texts[step];
  return mailPage({
    language,
    colour,
    heading: inLanguage(language, heading),
    paragraphs: [inLanguage(language, text)],
    form:
      step === 'ask' ? `<form method="post"><button type="submit">${inLanguage(language, stop)}</button></form>` : '',
  });
}
