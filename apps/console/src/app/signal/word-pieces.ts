import type { TextForPublicPartsFragment } from '@ns/contract/console';

/** A piece of a text: plain words, personal data that everybody would read, or words that are hidden. */
export interface WordPiece {
  readonly words: string;
  readonly look: 'plain' | 'found' | 'hidden';
  /** what kind of personal data it is; empty where nobody knows */
  readonly label: string;
}

type Marked = Pick<TextForPublicPartsFragment, 'text' | 'findings' | 'hidden'>;

/** A text in pieces, in its order: what is hidden, what was found and is not hidden, and the words between. */
export function wordPieces({ text, findings, hidden }: Marked): readonly WordPiece[] {
  const labelOf = (start: number, end: number) =>
    findings.find((each) => each.start < end && start < each.start + each.words.length)?.label ?? '';
  const places = [
    ...hidden.map(({ start, words }) => ({ start, end: start + words.length, look: 'hidden' as const })),
    ...openFindings({ findings, hidden }).map(({ start, words }) => ({
      start,
      end: start + words.length,
      look: 'found' as const,
    })),
  ].toSorted((one, other) => one.start - other.start);
  const pieces: WordPiece[] = [];
  let at = 0;
  for (const { start, end, look } of places) {
    const from = Math.max(at, start);
    pieces.push({ words: text.slice(at, from), look: 'plain', label: '' });
    pieces.push({ words: text.slice(from, end), look, label: labelOf(start, end) });
    at = Math.max(at, end);
  }
  return [...pieces, { words: text.slice(at), look: 'plain' as const, label: '' }].filter(({ words }) => words !== '');
}

/** Findings that everybody would read: no hidden place holds all of them. */
export function openFindings({ findings, hidden }: Pick<Marked, 'findings' | 'hidden'>): Marked['findings'] {
  return findings.filter(
    (finding) =>
      !hidden.some(
        ({ start, words }) => start <= finding.start && finding.start + finding.words.length <= start + words.length,
      ),
  );
}

/** Of the hidden pieces those that hide something of these words: taken back together, the words are shown. */
export function piecesBehind(words: string, hiddenWords: readonly string[]): readonly string[] {
  const lower = words.toLowerCase();
  return hiddenWords.filter((piece) => lower.includes(piece.toLowerCase()));
}
