import { type Block, note, paragraph } from '../mail-text.ts';
import { type NewsGroup, type NewsMailFacts } from '../signal-mail-facts.ts';
import { type Letter } from './wording.ts';

const headings = {
  QUARTER: 'News of your quarter',
  STREET: 'News of your street',
  SETTLEMENT: 'News of the week',
  CATEGORY: 'News of the week',
} as const;

/** What the mail about a week says in English. */
export function englishNews(m: NewsMailFacts): Letter {
  const only = m.areas.length === 1 ? m.areas[0] : undefined;
  const heading = only ? headings[only.kind] : 'News of the week';
  return {
    subject: only ? `${heading}: ${only.name}` : `${heading}: ${englishAmounts(m)}`,
    heading,
    opening: [
      paragraph(`From ${m.firstDay} to ${m.lastDay}: ${englishAmounts(m)}.`),
      paragraph(`You follow: ${m.areas.map(({ name }) => name).join('; ')}.`),
      ...group('New reports', m.published),
      ...group('Completed', m.done),
    ],
    action: 'See them on the map',
    closing: [{ kind: 'secondary', label: 'Choose what to follow', url: m.account }],
  };
}

/** “1 new report and 2 completed”; only what there is. */
export function englishAmounts({ published: { total: fresh }, done: { total: done } }: NewsMailFacts): string {
  const reports = (count: number) => (count === 1 ? 'report' : 'reports');
  return [
    ...(fresh > 0 ? [`${String(fresh)} new ${reports(fresh)}`] : []),
    ...(done > 0 ? [`${String(done)} completed${fresh > 0 ? '' : ` ${reports(done)}`}`] : []),
  ].join(' and ');
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
        photo: photo === null ? null : { id: photo, caption: 'Photo of the report' },
      })),
    },
    ...(rest > 0 ? [note(`And ${String(rest)} more. You find them on the map.`)] : []),
  ];
}
