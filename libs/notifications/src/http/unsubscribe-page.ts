import { inLanguage, type Language } from '@ns/platform';
import { isStaffTopic, type MailTopic, topicLabel } from '../domain/mail-topic.ts';
import type { MailColour } from '../templates/mail-palette.ts';
import { type Text, textOf } from '../texts/index.ts';
import { mailPage } from './mail-page.ts';

/**
 * `ask`: nothing has changed yet; `off`: such mails stopped; `on`: they come again; `unknown`: the link is not one of
 * ours or the account is gone.
 */
export type UnsubscribeStep = 'ask' | 'off' | 'on' | 'unknown';

interface StepText {
  readonly heading: Text;
  readonly text: Text;
  /** what can be done next */
  readonly button?: Text;
}

const always = textOf('unsubscribe.alwaysSent');

const staffHaveTheConsole = textOf('unsubscribe.seenInConsole');

const texts: Readonly<Record<UnsubscribeStep, StepText>> = {
  ask: {
    heading: textOf('unsubscribe.askHeading'),
    text: always,
    button: textOf('unsubscribe.askButton'),
  },
  off: {
    heading: textOf('unsubscribe.offHeading'),
    text: always,
    button: textOf('unsubscribe.offButton'),
  },
  on: {
    heading: textOf('unsubscribe.onHeading'),
    text: textOf('unsubscribe.onText'),
    button: textOf('unsubscribe.onButton'),
  },
  unknown: {
    heading: textOf('unsubscribe.unknownHeading'),
    text: textOf('unsubscribe.unknownText'),
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
  const say = (words: Text) => inLanguage(language, words);
  // The form goes to the address of the page itself, token included; only what is chosen goes along.
  const form = button
    ? `<form method="post"><input type="hidden" name="choice" value="${step === 'off' ? 'on' : 'off'}"><button ` +
      `type="submit">${say(button)}</button></form>`
    : '';
  return mailPage({
    language,
    colour,
    heading: say(heading),
    paragraphs: [...(topic ? [`<strong>${say(topicLabel(topic))}</strong>`] : []), say(text)],
    form,
  });
}
