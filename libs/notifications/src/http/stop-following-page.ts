import { inLanguage, type Language, type Text } from '@ns/platform';
import type { MailColour } from '../templates/mail-palette.ts';
import { textOf } from '../texts/index.ts';
import { mailPage } from './mail-page.ts';

/** `ask`: nothing has changed yet; `done`: no more mails about the signal; `unknown`: the link is not one of ours. */
export type StopFollowingStep = 'ask' | 'done' | 'unknown';

const texts: Readonly<Record<StopFollowingStep, { readonly heading: Text; readonly text: Text }>> = {
  ask: {
    heading: textOf('stopFollowing.askHeading'),
    text: textOf('stopFollowing.askText'),
  },
  done: {
    heading: textOf('stopFollowing.doneHeading'),
    text: textOf('stopFollowing.doneText'),
  },
  unknown: {
    heading: textOf('stopFollowing.unknownHeading'),
    text: textOf('stopFollowing.unknownText'),
  },
};
const stop: Text = textOf('stopFollowing.button');

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
