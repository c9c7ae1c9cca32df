import type { WordsOf } from '@ns/platform';
import { type Block, note, paragraph } from '../mail-text.ts';
import type { NewsGroup, NewsMailData } from '../signal-mail-data.ts';
import type { bg } from '../texts/overview/bg.ts';
import { overviewMailText } from '../texts/overview/index.ts';
import type { Letter } from './letter.ts';

type Say = WordsOf<typeof bg>;

const headings = {
  QUARTER: 'news.ofQuarter',
  STREET: 'news.ofStreet',
  SETTLEMENT: 'news.ofWeek',
  CATEGORY: 'news.ofWeek',
} as const;

/** Composes the letter about a week. */
export function newsLetter(m: NewsMailData): Letter {
  const only = m.areas.length === 1 ? m.areas[0] : undefined;
  const say = overviewMailText.in(m.language);
  const heading = say(only ? headings[only.kind] : 'news.ofWeek');
  const amounts = newsAmounts(m);
  const { firstDay, lastDay } = m;
  return {
    subject: say('news.subject', { heading, about: only ? only.name : amounts }),
    heading,
    opening: [
      paragraph(say('news.period', { firstDay, lastDay, amounts })),
      paragraph(say('news.youFollow', { areas: m.areas.map(({ name }) => name).join('; ') })),
      ...group('news.published', m.published, say),
      ...group('news.done', m.done, say),
    ],
    action: say('news.seeOnMap'),
    closing: [{ kind: 'secondary', label: say('news.chooseAreas'), url: m.account }],
  };
}

/** „1 нов сигнал и 2 приключени“; only what there is. */
export function newsAmounts(m: NewsMailData): string {
  const [published, done] = [m.published.total, m.done.total];
  const say = overviewMailText.in(m.language);
  if (published === 0) {
    return say('news.doneAmount', { done });
  }
  return done === 0 ? say('news.publishedAmount', { published }) : say('news.bothAmounts', { published, done });
}

function group(heading: 'news.published' | 'news.done', { total, signals }: NewsGroup, say: Say): readonly Block[] {
  if (total === 0) {
    return [];
  }
  const rest = total - signals.length;
  return [
    { kind: 'heading', text: say(heading, { total }) },
    {
      kind: 'links',
      items: signals.map(({ reference, category, place, status, link, photo }) => ({
        label: category,
        detail: `${place}\n${reference} · ${status}`,
        url: link,
        photo: photo === null ? null : { id: photo, caption: say('news.photo') },
      })),
    },
    ...(rest > 0 ? [note(say('news.rest', { rest }))] : []),
  ];
}
