import { type Block, note, paragraph } from '../mail-text.ts';
import { type NewsGroup, type NewsMailFacts } from '../signal-mail-facts.ts';
import { type Letter } from './wording.ts';

const headings = {
  QUARTER: 'Новото във Вашия квартал',
  STREET: 'Новото на Вашата улица',
  SETTLEMENT: 'Новото през седмицата',
  CATEGORY: 'Новото през седмицата',
} as const;

/** What the mail about a week says in Bulgarian. */
export function bulgarianNews(m: NewsMailFacts): Letter {
  const only = m.areas.length === 1 ? m.areas[0] : undefined;
  const heading = only ? headings[only.kind] : 'Новото през седмицата';
  return {
    subject: only ? `${heading}: ${only.name}` : `${heading}: ${bulgarianAmounts(m)}`,
    heading,
    opening: [
      paragraph(`От ${m.firstDay} до ${m.lastDay} има ${bulgarianAmounts(m)}.`),
      paragraph(`Следите: ${m.areas.map(({ name }) => name).join('; ')}.`),
      ...group('Нови сигнали', m.published),
      ...group('Приключени', m.done),
    ],
    action: 'Вижте ги на картата',
    closing: [{ kind: 'secondary', label: 'Изберете какво да следите', url: m.account }],
  };
}

/** „1 нов сигнал и 2 приключени“; only what there is. */
export function bulgarianAmounts({ published: { total: fresh }, done: { total: done } }: NewsMailFacts): string {
  const ended = done === 1 ? '1 приключен' : `${String(done)} приключени`;
  if (fresh === 0) {
    return `${ended} ${signals(done)}`;
  }
  const begun = `${String(fresh)} ${fresh === 1 ? 'нов' : 'нови'} ${signals(fresh)}`;
  return done === 0 ? begun : `${begun} и ${ended}`;
}

function signals(count: number): string {
  return count === 1 ? 'сигнал' : 'сигнала';
}

function group(heading: string, { total, signals }: NewsGroup): readonly Block[] {
  if (total === 0) {
    return [];
  }
  const rest = total - signals.length;
  return [
    { kind: 'heading', text: `${heading}: ${String(total)}` },
    {
      kind: 'links',
      items: signals.map(({ reference, category, place, status, link, photo }) => ({
        label: category,
        detail: `${place}\n${reference} · ${status}`,
        url: link,
        photo: photo === null ? null : { id: photo, caption: 'Снимка към сигнала' },
      })),
    },
    ...(rest > 0 ? [note(`И още ${String(rest)}. Ще ги видите на картата.`)] : []),
  ];
}
