import { inject } from '@angular/core';
import { type SchemaPath, type SchemaPathRules, type SchemaPathTree, required, validate } from '@angular/forms/signals';
import { languages, languageRows } from '@ns/languages';
import { ScreenTexts } from '@ns/web';
import type { EditedWords } from './words-by-language.ts';

/** When a field is compulsory, and the text that is shown while it is empty. */
interface NeededTerms {
  readonly when?: () => boolean;
  readonly text?: string;
}

/** Rules of fields with their messages in the language of the screen. Call it where injection works. */
export function fieldRules() {
  const { t } = inject(ScreenTexts);
  /** Marks a field as compulsory. */
  const needed = <T>(path: SchemaPath<T, SchemaPathRules.Supported>, { when, text }: NeededTerms = {}) =>
    required(path, { when: () => when?.() ?? true, message: () => t(text ?? 'transition.missing') });
  /** Marks the words of the languages that need them as compulsory. */
  const neededWords = (path: SchemaPathTree<EditedWords>, terms: NeededTerms = {}) => {
    for (const language of languages) {
      const { tag, needsWords } = languageRows[language];
      if (needsWords) {
        needed(path[tag], terms);
      }
    }
  };
  /** Counts characters; the attribute that does so cuts a pasted text without a word. */
  const atMost = (path: SchemaPath<string>, most: number) =>
    validate(path, ({ value }) =>
      value().length > most ? { kind: 'atMost', message: t('form.tooLong', { most }) } : null,
    );
  const between = (path: SchemaPath<number | null>, least: number, most: number) =>
    validate(path, ({ value }) => {
      const number = value();
      const isInside = number === null || (number >= least && number <= most);
      return isInside ? null : { kind: 'between', message: t('form.between', { least, most }) };
    });
  /** What something is saved under. */
  const name = (path: SchemaPath<string>) => {
    needed(path);
    atMost(path, 60);
  };
  /** Why something is corrected, for the history. */
  const reason = (path: SchemaPath<string>) => {
    needed(path);
    atMost(path, 500);
  };
  return { needed, neededWords, atMost, between, name, reason };
}
