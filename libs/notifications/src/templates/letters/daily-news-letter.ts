import { paragraph } from '../mail-text.ts';
import type { DailyNewsData } from '../signal-mail-data.ts';
import { overviewMailText } from '../texts/overview/index.ts';
import type { Letter } from './letter.ts';

/** Composes the letter with the interim news of a day. */
export function dailyNewsLetter({ items, language }: DailyNewsData): Letter {
  const say = overviewMailText.in(language);
  const heading = say('dailyNews.heading');
  return {
    subject: say('dailyNews.subject', { news: items.length }),
    heading,
    opening: [
      paragraph(say('dailyNews.opening')),
      { kind: 'links', items: items.map(({ title, text, link }) => ({ label: title, detail: text, url: link })) },
    ],
    action: say('dailyNews.see'),
    closing: [],
  };
}
