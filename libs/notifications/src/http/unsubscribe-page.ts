import { inLanguage, type Language } from '@ns/platform';
import { isStaffTopic, type MailTopic, topicLabels } from '../domain/mail-topic.ts';
import { type MailColour } from '../templates/mail-palette.ts';
import { mailPage } from './mail-page.ts';

/**
 * `ask`: nothing has changed yet; `off`: such mails stopped; `on`: they come again; `unknown`: the link is not one of
 * ours or the account is gone.
 */
export type UnsubscribeStep = 'ask' | 'off' | 'on' | 'unknown';

interface StepText {
  readonly heading: { readonly bg: string; readonly en: string };
  readonly text: { readonly bg: string; readonly en: string };
  /** what can be done next */
  readonly button?: { readonly bg: string; readonly en: string };
}

const always = {
  bg: 'Входящият номер, въпросите към Вас и решенията по сигналите Ви идват винаги.',
  en: 'The incoming number, questions to you and decisions on your reports always come.',
};

const staffHaveTheConsole = {
  bg: 'Всичко, за което пишат, остава видимо в конзолата. Имейлите могат да се върнат по всяко време.',
  en: 'Everything in them stays visible in the console. The mails can be switched on again at any time.',
};

const texts: Readonly<Record<UnsubscribeStep, StepText>> = {
  ask: {
    heading: { bg: 'Да спрем ли тези имейли?', en: 'Stop these mails?' },
    text: always,
    button: { bg: 'Спрете ги', en: 'Stop them' },
  },
  off: {
    heading: { bg: 'Спряхме тези имейли', en: 'These mails are stopped' },
    text: always,
    button: { bg: 'Върнете ги', en: 'Send them again' },
  },
  on: {
    heading: { bg: 'Отново ще получавате тези имейли', en: 'These mails come again' },
    text: { bg: 'Можете да ги спрете по всяко време.', en: 'You can stop them at any time.' },
    button: { bg: 'Спрете ги', en: 'Stop them' },
  },
  unknown: {
    heading: { bg: 'Връзката не е валидна', en: 'This link is not valid' },
    text: {
      bg: 'Отворете я направо от имейла. Можете да изберете кои имейли да получавате и в профила си.',
      en: 'Open it straight from the mail. You can also choose in your account which mails you get.',
    },
  },
};

/** The page behind the link at the foot of a mail. Works without scripts. */
export function unsubscribePage(
  step: UnsubscribeStep,
  topic: MailTopic | undefined,
  language: Language,
  colour: MailColour,
): string {
  const { heading, text: usual, button } = texts[step];
  const text = usual === always && topic !== undefined && isStaffTopic(topic) ? staffHaveTheConsole : usual;
  const say = (words: { readonly bg: string; readonly en: string }) => inLanguage(language, words);
  // The form goes to the address of the page itself, token included; only what is chosen goes along.
  const form = button
    ? `<form method="post"><input type="hidden" name="choice" value="${step === 'off' ? 'on' : 'off'}"><button ` +
      `type="submit">${say(button)}</button></form>`
    : '';
  return mailPage({
    language,
    colour,
    heading: say(heading),
    paragraphs: [...(topic ? [`<strong>${say(topicLabels[topic])}</strong>`] : []), say(text)],
    form,
  });
}
