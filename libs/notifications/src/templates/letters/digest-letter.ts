import type { WordsOf } from '@ns/platform';
import { type Block, paragraph } from '../mail-text.ts';
import type { DigestData, DigestDecisions, DigestDepartment, DigestGroup, DigestSignal } from '../signal-mail-data.ts';
import type { bg } from '../texts/overview/bg.ts';
import { overviewMailText } from '../texts/overview/index.ts';
import type { Letter } from './letter.ts';

type Say = WordsOf<typeof bg>;

/** Composes the letter about a working day. */
export function digestLetter(m: DigestData): Letter {
  const { content, day } = m;
  const say = overviewMailText.in(m.language);
  const amounts = amountsOf(m, say);
  const isOwn = content.kind === 'signals';
  return {
    subject: say('digest.subject', { amounts }),
    heading: say(isOwn ? 'digest.ownHeading' : 'digest.departmentsHeading'),
    opening: [
      paragraph(say(isOwn ? 'digest.ownAmounts' : 'digest.departmentsAmounts', { day, amounts })),
      ...(isOwn
        ? [
            ...group(headings.undecided, content.undecided, say),
            ...group(headings.overdue, content.overdue, say),
            ...group(headings.dueSoon, content.dueSoon, say),
          ]
        : [...decisions(content.decisions, say), ...departments(content, say)]),
    ],
    action: say('digest.openConsole'),
    closing: [],
  };
}

/** Headings of a group: with what is the reader’s own, and without. */
const headings = {
  undecided: { all: 'digest.undecided', withOwn: 'digest.undecidedWithOwn' },
  overdue: { all: 'digest.overdue', withOwn: 'digest.overdueWithOwn' },
  dueSoon: { all: 'digest.dueSoon', withOwn: 'digest.dueSoonWithOwn' },
} as const;

function group(
  heading: (typeof headings)[keyof typeof headings],
  { total, own, signals, link }: DigestGroup,
  say: Say,
): readonly Block[] {
  if (total === 0) {
    return [];
  }
  const rest = total - signals.length;
  return [
    {
      kind: 'heading',
      text: own > 0 ? say(heading.withOwn, { total, own }) : say(heading.all, { total }),
    },
    {
      kind: 'links',
      items: [
        ...signals.map((signal) => entry(signal, say)),
        ...(rest > 0 ? [{ label: say('digest.all', { total }), detail: say('digest.rest', { rest }), url: link }] : []),
      ],
    },
  ];
}

const owners = { OWN: 'digest.ownerYou', NOBODY: 'digest.ownerNobody', COLLEAGUE: 'digest.ownerColleague' } as const;

function entry({ reference, category, place, due, whose, link }: DigestSignal, say: Say) {
  const detail = say('digest.entry', { place, due, owner: say(owners[whose]) });
  return { label: `${reference} · ${category}`, detail, url: link };
}

function decisions({ total, signals, link }: DigestDecisions, say: Say): readonly Block[] {
  if (total === 0) {
    return [];
  }
  const rest = total - signals.length;
  const items = signals.map(({ reference, category, department, due, link: url }) => ({
    label: `${reference} · ${category}`,
    detail: say('digest.decision', { department, due }),
    url,
  }));
  return [
    { kind: 'heading', text: say('digest.decisions', { total }) },
    {
      kind: 'links',
      items: [
        ...items,
        { label: say('digest.all', { total }), detail: rest > 0 ? say('digest.rest', { rest }) : '', url: link },
      ],
    },
  ];
}

function departments(
  content: { readonly decisions: DigestDecisions; readonly departments: readonly DigestDepartment[] },
  say: Say,
): readonly Block[] {
  const items = content.departments.map((department) => ({
    label: department.name,
    detail: say('digest.department', department),
    url: department.link,
  }));
  const heading: readonly Block[] =
    content.decisions.total > 0 ? [{ kind: 'heading', text: say('digest.byDepartment') }] : [];
  return [...heading, { kind: 'links', items }];
}

/** What there is, in one phrase; a number does not part from its noun at the end of a line. */
function amountsOf(
  { overdue, dueSoon, undecided }: Pick<DigestData, 'overdue' | 'dueSoon' | 'undecided'>,
  say: Say,
): string {
  const amounts = [
    ...(overdue > 0 ? [say('digest.overdueAmount', { overdue })] : []),
    ...(dueSoon > 0 ? [say('digest.dueSoonAmount', { dueSoon })] : []),
    ...(undecided > 0 ? [say('digest.undecidedAmount', { undecided })] : []),
  ];
  const last = amounts.pop() ?? '';
  return amounts.length === 0 ? last : say('digest.severalAmounts', { first: amounts.join(', '), last });
}
