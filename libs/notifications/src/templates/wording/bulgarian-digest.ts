import { type Block, paragraph } from '../mail-text.ts';
import { type DigestDepartment, type DigestFacts, type DigestGroup, type DigestSignal } from '../signal-mail-facts.ts';
import { type Letter } from './wording.ts';

/** What the mail about a working day says in Bulgarian. */
export function bulgarianDigest(m: DigestFacts): Letter {
  const { content } = m;
  return {
    subject: `За днес: ${amounts(m)}`,
    heading: content.kind === 'signals' ? 'Сигналите Ви за днес' : 'Сигналите по звена за днес',
    opening: [
      paragraph(
        content.kind === 'signals'
          ? `${m.day}: при Вас и колегите Ви има ${amounts(m)}.`
          : `${m.day}: в общината има ${amounts(m)}.`,
      ),
      ...(content.kind === 'signals'
        ? [...group('Просрочени', content.overdue), ...group('Срок до три работни дни', content.dueSoon)]
        : departments(content.departments)),
    ],
    action: 'Отворете конзолата',
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
      text: own > 0 ? `${heading}: ${String(total)}, от тях Ваши: ${String(own)}` : `${heading}: ${String(total)}`,
    },
    {
      kind: 'links',
      items: [
        ...signals.map(entry),
        ...(rest > 0
          ? [{ label: `Всички ${String(total)}`, detail: `още ${String(rest)}, които не са изброени тук`, url: link }]
          : []),
      ],
    },
  ];
}

function entry({ reference, category, place, due, whose, link }: DigestSignal) {
  const owner = { OWN: 'възложен на Вас', NOBODY: 'без отговорен служител', COLLEAGUE: 'при Ваш колега' }[whose];
  return { label: `${reference} · ${category}`, detail: `${place}\nСрок: ${due} · ${owner}`, url: link };
}

function departments(list: readonly DigestDepartment[]): readonly Block[] {
  return [
    {
      kind: 'links',
      items: list.map(({ name, overdue, dueSoon, unassigned, link }) => ({
        label: name,
        detail:
          `Просрочени: ${String(overdue)} · срок до три работни дни: ${String(dueSoon)}\nБез отговорен служител: ` +
          `${String(unassigned)}`,
        url: link,
      })),
    },
  ];
}

function amounts({ overdue, dueSoon }: Pick<DigestFacts, 'overdue' | 'dueSoon'>): string {
  // A number does not part from its noun at the end of a line.
  const parts = [
    overdue > 0 ? `${String(overdue)}\u00a0${overdue === 1 ? 'просрочен сигнал' : 'просрочени сигнала'}` : '',
    dueSoon > 0 ? `${String(dueSoon)}\u00a0${dueSoon === 1 ? 'сигнал' : 'сигнала'} с близък срок` : '',
  ];
  return parts.filter((part) => part !== '').join(' и ');
}
