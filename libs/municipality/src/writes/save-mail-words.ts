import type { EntityManager } from '@ns/platform';
import { codeProblems, mailWordsMaxLength, type MenuProblem } from '../domain/menu-rules.ts';
import { type GivenWords, mergedWords, wordsProblems } from '../domain/words.ts';
import { Municipality } from '../entities/set-up.entities.ts';
import { lockMenus, saveEntry, type SaveOutcome } from './save-entry.ts';

export interface MailWordsEntry {
  /** the mail that they stand in; the caller knows that there is such a kind */
  readonly kind: string;
  /** empty: none */
  readonly words: GivenWords;
  /** of the municipality */
  readonly version: number;
}

/** Faults of the words of a mail. */
export function mailWordsProblems(kind: string, words: GivenWords): readonly MenuProblem[] {
  return [
    ...codeProblems(kind, 'kind'),
    ...wordsProblems('ownWords', words, { most: mailWordsMaxLength, optional: true }),
  ];
}

/** Saves the municipality's own words in the mails of a kind; they stand in every mail that is written from then on. */
export async function saveMailWords(
  tx: EntityManager,
  { kind, words, version }: MailWordsEntry,
): Promise<SaveOutcome<Municipality>> {
  await lockMenus(tx);
  const problems = mailWordsProblems(kind, words);
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  const present = (await tx.findOneOrFail(Municipality, { id: 1 })).mailWords ?? {};
  const before = present[kind] ?? null;
  const after = mergedWords(words, before);
  const others = Object.fromEntries(Object.entries(present).filter(([each]) => each !== kind));
  const mailWords = after === null ? others : { ...others, [kind]: after };
  const saved = await saveEntry(
    tx,
    Municipality,
    { key: { id: 1 }, version, path: 'version' },
    { mailWords: Object.keys(mailWords).length === 0 ? null : mailWords },
  );
  return saved.kind === 'saved' && Object.keys(saved.change.after).length > 0
    ? { ...saved, change: { before: { ownWords: before }, after: { ownWords: after } } }
    : saved;
}
