import { inLanguage, type Language } from '@ns/platform';
import { isStaffTopic, type MailTopic, topicLabels } from '../domain/mail-topic.ts';

/** `ask`: nothing has changed yet; `off`: such mails stopped; `on`: they come again; `unknown`: the link is not one of ours or the account is gone. */
export type UnsubscribeStep = 'ask' | 'off' | 'on' | 'unknown';

interface StepText {
  readonly heading: { readonly bg: string; readonly en: string };
  readonly text: { readonly bg: string; readonly en: string };
  /** what can be done next */
  readonly button?: { readonly bg: string; readonly en: string };
}

const always = {
  bg: 'Входящият номер, въпросите към Вас и решенията по сигналите Ви идват винаги.',
  en: 'The incoming number, questions to you and decisions on your signals always come.',
};

const staffHaveTheConsole = {
  bg: 'Всичко, за което пишат, остава видимо в конзолата. Писмата могат да се върнат по всяко време.',
  en: 'Everything they tell stays visible in the console. The mails can be switched on again at any time.',
};

const texts: Readonly<Record<UnsubscribeStep, StepText>> = {
  ask: {
    heading: { bg: 'Да спрем ли тези писма?', en: 'Stop these mails?' },
    text: always,
    button: { bg: 'Спрете ги', en: 'Stop them' },
  },
  off: {
    heading: { bg: 'Спряхме тези писма', en: 'These mails are stopped' },
    text: always,
    button: { bg: 'Върнете ги', en: 'Send them again' },
  },
  on: {
    heading: { bg: 'Отново ще получавате тези писма', en: 'These mails come again' },
    text: { bg: 'Можете да ги спрете по всяко време.', en: 'You can stop them at any time.' },
    button: { bg: 'Спрете ги', en: 'Stop them' },
  },
  unknown: {
    heading: { bg: 'Връзката не е валидна', en: 'This link is not valid' },
    text: { bg: 'Отворете я направо от писмото. Можете да изберете кои писма да получавате и в профила си.', en: 'Open it straight from the mail. You can also choose in your account which mails you get.' },
  },
};

const style = `
  :root { color-scheme: light dark; --ground: #f4f6f8; --card: #fff; --ink: #182225; --quiet: #4b5b60; --line: #d5dfe1; --act: #1f5fa8; --on-act: #fff; }
  @media (prefers-color-scheme: dark) { :root { --ground: #10171a; --card: #1b2428; --ink: #e6ebf1; --quiet: #afbec3; --line: #33434a; --act: #7fb2f0; --on-act: #0e1721; } }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; box-sizing: border-box; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, 'Segoe UI', Roboto, sans-serif; }
  main { max-width: 30rem; padding: 32px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
  h1 { margin: 0 0 8px; font-size: 1.4rem; line-height: 1.3; }
  p { margin: 0 0 16px; color: var(--quiet); }
  strong { color: var(--ink); }
  button { min-height: 44px; padding: 10px 22px; border: 0; border-radius: 8px; background: var(--act); color: var(--on-act); font: inherit; font-weight: 600; cursor: pointer; }
  button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }`;

/** The page behind the link at the foot of a mail. Works without scripts. */
export function unsubscribePage(step: UnsubscribeStep, topic: MailTopic | undefined, language: Language): string {
  const { heading, text: usual, button } = texts[step];
  const text = usual === always && topic !== undefined && isStaffTopic(topic) ? staffHaveTheConsole : usual;
  const say = (words: { readonly bg: string; readonly en: string }) => inLanguage(language, words);
  // The form goes to the address of the page itself, token included; only what is wished goes along.
  const form = button ? `<form method="post"><input type="hidden" name="wish" value="${step === 'off' ? 'on' : 'off'}"><button type="submit">${say(button)}</button></form>` : '';
  return `<!doctype html>
<html lang="${language === 'EN' ? 'en' : 'bg'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${say(heading)}</title>
<style>${style}
</style>
</head>
<body>
<main>
<h1>${say(heading)}</h1>
${topic ? `<p><strong>${say(topicLabels[topic])}</strong></p>\n` : ''}<p>${say(text)}</p>
${form}
</main>
</body>
</html>
`;
}
