import { type Block, paragraph } from '../mail-text.ts';
import { type DigestDepartment, type DigestFacts, type DigestGroup, type DigestSignal } from '../signal-mail-facts.ts';
import { type Letter } from './wording.ts';

/** What the mail about a working day says in English. */
export function englishDigest(m: DigestFacts): Letter {
  const { content } = m;
  return {
    subject: `For today: ${amounts(m)}`,
    heading: content.kind === 'signals' ? 'Your reports for today' : 'Reports by department for today',
    opening: [
      paragraph(
        content.kind === 'signals'
          ? `${m.day}: you and your colleagues have ${amounts(m)}.`
          : `${m.day}: the municipality has ${amounts(m)}.`,
      ),
      ...(content.kind === 'signals'
        ? [...group('Overdue', content.overdue), ...group('Due within three working days', content.dueSoon)]
        : departments(content.departments)),
    ],
    action: 'Open the console',
    closing: [],
  };
}

function group(heading: string, { total, own, signals, link }: DigestGroup): readonly Block[] {
  if (total === 0) {
    return [];
  }
  const rest = total - signals.length;
  return [
    {
      kind: 'heading',
      text: own > 0 ? `${heading}: ${String(total)}, of them yours: ${String(own)}` : `${heading}: ${String(total)}`,
    },
    {
      kind: 'links',
      items: [
        ...signals.map(entry),
        ...(rest > 0
          ? [{ label: `All ${String(total)}`, detail: `${String(rest)} more that are not listed here`, url: link }]
          : []),
      ],
    },
  ];
}

function entry({ reference, category, place, due, whose, link }: DigestSignal) {
  const owner = { OWN: 'assigned to you', NOBODY: 'assigned to nobody', COLLEAGUE: 'with a colleague' }[whose];
  return { label: `${reference} · ${category}`, detail: `${place}\nDue: ${due} · ${owner}`, url: link };
}

function departments(list: readonly DigestDepartment[]): readonly Block[] {
  return [
    {
      kind: 'links',
      items: list.map(({ name, overdue, dueSoon, unassigned, link }) => ({
        label: name,
        detail:
          `Overdue: ${String(overdue)} · due within three working days: ${String(dueSoon)}\nAssigned to nobody: ` +
          `${String(unassigned)}`,
        url: link,
      })),
    },
  ];
}

function amounts({ overdue, dueSoon }: Pick<DigestFacts, 'overdue' | 'dueSoon'>): string {
  // A number does not part from its noun at the end of a line.
  const parts = [
    overdue > 0 ? `${String(overdue)}\u00a0overdue ${overdue === 1 ? 'report' : 'reports'}` : '',
    dueSoon > 0 ? `${String(dueSoon)}\u00a0${dueSoon === 1 ? 'report' : 'reports'} due soon` : '',
  ];
  return parts.filter((part) => part !== '').join(' and ');
}
