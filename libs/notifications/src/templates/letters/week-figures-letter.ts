import type { WordsOf } from '@ns/platform';
import { type Block, data, paragraph } from '../mail-text.ts';
import type { WeekFiguresMailData, WeekNumbers, WeekPromises } from '../staff-mail-data.ts';
import type { bg } from '../texts/overview/bg.ts';
import { overviewMailText } from '../texts/overview/index.ts';
import type { Letter } from './letter.ts';

type Say = WordsOf<typeof bg>;

/** Composes the letter with the figures of a week, and what is overdue at its end. */
export function weekFiguresLetter(m: WeekFiguresMailData): Letter {
  const say = overviewMailText.in(m.language);
  const { firstDay, lastDay, week } = m;
  return {
    subject: say('weekFigures.subject', { firstDay, lastDay, overdue: week.overdue }),
    heading: say('weekFigures.heading', { firstDay, lastDay }),
    opening: [
      paragraph(say('weekFigures.weeks')),
      { kind: 'heading', text: say('weekFigures.promises') },
      paragraph(say('weekFigures.promisesWhat')),
      promises(m, say),
      ...promisesOfDepartments(m, say),
      { kind: 'heading', text: say('weekFigures.numbers') },
      numbers(m, say),
      ...departments(m, say),
    ],
    action: say('weekFigures.open'),
    closing: [],
  };
}

function promises({ week, before, undecided }: WeekFiguresMailData, say: Say): Block {
  const count = (value: number) => say('figures.count', { count: value });
  const row = (label: string, of: (promises: WeekPromises) => number): readonly [string, string] => [
    label,
    say('figures.bothMonths', { now: count(of(week.promises)), before: count(of(before.promises)) }),
  ];
  return data([
    row(say('weekFigures.made'), ({ made }) => made),
    row(say('weekFigures.kept'), ({ kept }) => kept),
    row(say('weekFigures.moved'), ({ moved }) => moved),
    row(say('weekFigures.broken'), ({ broken }) => broken),
    [say('weekFigures.undecided'), count(undecided)],
  ]);
}

function promisesOfDepartments(m: WeekFiguresMailData, say: Say): readonly Block[] {
  const items = m.promises.map(({ name, link, ...counts }) => ({
    label: name,
    detail: say('weekFigures.promisesOf', counts),
    url: link,
  }));
  const all = { label: say('weekFigures.undecidedAll', { count: m.undecided }), detail: say('figures.inConsole') };
  if (items.length === 0) {
    return m.undecided === 0 ? [] : [{ kind: 'links', items: [{ ...all, url: m.undecidedLink }] }];
  }
  return [{ kind: 'links', items }];
}

function numbers({ week, before }: WeekFiguresMailData, say: Say): Block {
  const row = (label: string, of: (numbers: WeekNumbers) => string): readonly [string, string] => [
    label,
    say('figures.bothMonths', { now: of(week), before: of(before) }),
  ];
  const count = (value: number) => say('figures.count', { count: value });
  return data([
    row(say('figures.received'), ({ received }) => count(received)),
    row(say('figures.resolved'), ({ resolved }) => count(resolved)),
    row(say('figures.resolvedInTime'), ({ resolved, resolvedInTime }) =>
      resolved === 0 ? '–' : say('figures.share', { percent: (100 * resolvedInTime) / resolved }),
    ),
    row(say('figures.openAtEnd'), ({ open }) => count(open)),
    row(say('figures.overdueAtEnd'), ({ overdue }) => count(overdue)),
  ]);
}

function departments({ departments: list, week, overdueLink }: WeekFiguresMailData, say: Say): readonly Block[] {
  if (week.overdue === 0) {
    return [];
  }
  const all = { label: say('digest.overdue', { total: week.overdue }), detail: say('figures.inConsole') };
  const items = list.map(({ name, link, ...counts }) => ({
    label: name,
    detail: say('weekFigures.department', counts),
    url: link,
  }));
  return [
    ...(items.length > 0 ? [{ kind: 'heading' as const, text: say('weekFigures.departments') }] : []),
    { kind: 'links', items: items.length > 0 ? items : [{ ...all, url: overdueLink }] },
  ];
}
