import { type Block, facts, paragraph } from '../mail-text.ts';
import { type FiguresMailFacts, type MonthNumbers, type MonthReport } from '../signal-mail-facts.ts';
import { type Letter } from './wording.ts';

const whole = new Intl.NumberFormat('bg-BG', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('bg-BG', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What the mail with the figures of a month says in Bulgarian. */
export function bulgarianFigures(m: FiguresMailFacts): Letter {
  const only = m.reports.length === 1 ? m.reports[0] : undefined;
  return {
    subject: only ? `${only.name}: ${m.month}` : `Справките Ви за ${m.month}`,
    heading: only ? only.name : 'Справките Ви',
    opening: [
      paragraph(`Числата са за ${m.month} В скоби са тези за ${m.monthBefore}`),
      ...m.reports.flatMap((report) => blocksOf(report, only === undefined)),
    ],
    action: only ? 'Отворете справката' : 'Отворете „Справки“',
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
            `Най-чести категории: ${report.categories
              .map(({ name, received }) => `${name} (${whole.format(received)})`)
              .join(', ')}.`,
          ),
        ]
      : []),
    ...(isNamed
      ? [
          {
            kind: 'links' as const,
            items: [{ label: `Отворете „${report.name}“`, detail: 'в конзолата', url: report.link }],
          },
        ]
      : []),
  ];
}

function numbers({ month, before }: MonthReport): Block {
  const row = (label: string, of: (numbers: MonthNumbers) => string): readonly [string, string] => [
    label,
    `${of(month)} (преди: ${of(before)})`,
  ];
  const share = ({ resolvedInTime, resolved }: MonthNumbers) =>
    resolved === 0 ? '–' : `${whole.format((100 * resolvedInTime) / resolved)}\u00a0%`;
  const days = ({ medianHoursToResolve: hours }: MonthNumbers) => (hours === null ? '–' : tenths.format(hours / 24));
  return facts([
    row('Приети', ({ received }) => whole.format(received)),
    row('Приключени', ({ resolved }) => whole.format(resolved)),
    row('Приключени в срок', share),
    row('Отворени в края', ({ open }) => whole.format(open)),
    row('Просрочени в края', ({ overdue }) => whole.format(overdue)),
    row('Дни до край, медиана', days),
    row('Средна оценка от 5', ({ averageStars }) => (averageStars === null ? '–' : tenths.format(averageStars))),
  ]);
}
