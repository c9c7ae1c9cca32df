import { expect } from 'vitest';
import { type KnownPerson, type PersonalKind, personalDataIn } from '../domain/personal-words.ts';

/** Nothing is known of anybody. */
export const nobody: KnownPerson = { name: null, phone: null };

/** Kinds of what is found in a text, in its order. */
export const kindsIn = (text: string, person = nobody): readonly PersonalKind[] =>
  personalDataIn(text, person).map(({ kind }) => kind);

/** The pieces that are found in a text, in its order. */
export const wordsIn = (text: string, person = nobody): readonly string[] =>
  personalDataIn(text, person).map(({ words }) => words);

/** Sentences in which the same words stand. */
export const around = (words: string): readonly string[] => [
  words,
  `Обадете се: ${words}.`,
  `(${words})`,
  `Първо ${words}, после друго.`,
  `„${words}“`,
];

/** Expects one finding and nothing else in a text. */
export function expectOnly(kind: PersonalKind, words: string, text: string): void {
  expect(personalDataIn(text, nobody), text).toEqual([expect.objectContaining({ kind, words })]);
}
