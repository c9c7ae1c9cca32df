import { type Block, facts, paragraph } from '../mail-text.ts';
import { type FiguresMailFacts, type MonthNumbers, type MonthReport } from '../signal-mail-facts.ts';
import { type Letter } from './wording.ts';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What the mail with the figures of a month says in English. */
export function englishFigures(m: FiguresMailFacts): Letter {
  const only = m.reports.length === 1 ? m.reports[0] : undefined;
  return {
    subject: only ? `${only.name}: ${m.month}` : `Your figures for ${m.month}`,
    heading: only ? only.name : 'Your figures',
    opening: [
      paragraph(`The numbers of ${m.month}. Those of ${m.monthBefore} are in brackets.`),
      ...m.reports.flatMap((report) => blocksOf(report, only === undefined)),
    ],
    action: only ? 'Open the figures' : 'Open all figures',
    closing: [],
  };
}

function blocksOf(report: MonthReport, isNamed: boolean): readonly Block[] {
  return [
    ...(isNamed ? [{ kind: 'heading' as const, text: report.name }] : []),
    numbers(report),
    ...(report.categories.length > 0
      ? [
          paragraph(
            `Top categories: ${report.categories
              .map(({ name, received }) => `${name} (${whole.format(received)})`)
              .join(', ')}.`,
          ),
        ]
      : []),
    ...(isNamed
      ? [
          {
            kind: 'links' as const,
            items: [{ label: `Open “${report.name}”`, detail: 'in the console', url: report.link }],
          },
        ]
      : []),
  ];
}

function numbers({ month, before }: MonthReport): Block {
  const row = (label: string, of: (numbers: MonthNumbers) => string): readonly [string, string] => [
    label,
    `${of(month)} (before: ${of(before)})`,
  ];
  const share = ({ resolvedInTime, resolved }: MonthNumbers) =>
    resolved === 0 ? '–' : `${whole.format((100 * resolvedInTime) / resolved)}%`;
  const days = ({ medianHoursToResolve: hours }: MonthNumbers) => (hours === null ? '–' : tenths.format(hours / 24));
  return facts([
    row('Received', ({ received }) => whole.format(received)),
    row('Resolved', ({ resolved }) => whole.format(resolved)),
    row('Resolved in time', share),
    row('Open at the end', ({ open }) => whole.format(open)),
    row('Overdue at the end', ({ overdue }) => whole.format(overdue)),
    row('Days to resolve, median', days),
    row('Average rating out of 5', ({ averageStars }) => (averageStars === null ? '–' : tenths.format(averageStars))),
  ]);
}
