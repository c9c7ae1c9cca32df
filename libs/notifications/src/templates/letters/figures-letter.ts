import type { WordsOf } from '@ns/platform';
import { type Block, data, paragraph } from '../mail-text.ts';
import type { FiguresMailData, MonthNumbers, MonthReport } from '../signal-mail-data.ts';
import type { bg } from '../texts/overview/bg.ts';
import { overviewMailText } from '../texts/overview/index.ts';
import type { Letter } from './letter.ts';

type Say = WordsOf<typeof bg>;

/** Composes the letter with the figures of a month. */
export function figuresLetter(m: FiguresMailData): Letter {
  const only = m.reports.length === 1 ? m.reports[0] : undefined;
  const say = overviewMailText.in(m.language);
  return {
    subject: only ? say('figures.subjectOfOne', { name: only.name, month: m.month }) : say('figures.subject', m),
    heading: only ? only.name : say('figures.heading'),
    opening: [
      paragraph(say('figures.months', m)),
      ...m.reports.flatMap((report) => blocksOf(report, only === undefined, say)),
    ],
    action: say(only ? 'figures.openOne' : 'figures.openAll'),
    closing: [],
  };
}

function blocksOf(report: MonthReport, isNamed: boolean, say: Say): readonly Block[] {
  const { name, link } = report;
  const categories = report.categories.map((category) => say('figures.topCategory', category)).join(', ');
  return [
    ...(isNamed ? [{ kind: 'heading' as const, text: name }] : []),
    numbers(report, say),
    ...(report.categories.length > 0 ? [paragraph(say('figures.topCategories', { categories }))] : []),
    ...(isNamed
      ? [
          {
            kind: 'links' as const,
            items: [{ label: say('figures.open', { name }), detail: say('figures.inConsole'), url: link }],
          },
        ]
      : []),
  ];
}

function numbers({ month, before }: MonthReport, say: Say): Block {
  const row = (label: string, of: (numbers: MonthNumbers) => string): readonly [string, string] => [
    label,
    say('figures.bothMonths', { now: of(month), before: of(before) }),
  ];
  const count = (value: number) => say('figures.count', { count: value });
  const decimal = (value: number | null) => (value === null ? '–' : say('figures.decimal', { value }));
  const share = ({ resolvedInTime, resolved }: MonthNumbers) =>
    resolved === 0 ? '–' : say('figures.share', { percent: (100 * resolvedInTime) / resolved });
  return data([
    row(say('figures.received'), ({ received }) => count(received)),
    row(say('figures.resolved'), ({ resolved }) => count(resolved)),
    row(say('figures.resolvedInTime'), share),
    row(say('figures.openAtEnd'), ({ open }) => count(open)),
    row(say('figures.overdueAtEnd'), ({ overdue }) => count(overdue)),
    row(say('figures.medianDays'), ({ medianHoursToResolve: hours }) => decimal(hours === null ? null : hours / 24)),
    row(say('figures.stars'), ({ averageStars }) => decimal(averageStars)),
  ]);
}
