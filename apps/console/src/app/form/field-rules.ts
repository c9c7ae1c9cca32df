import { inject } from '@angular/core';
import { type SchemaPath, type SchemaPathRules, required, validate } from '@angular/forms/signals';
import { ScreenTexts } from '@ns/web';

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
  /** Counts characters; the attribute that does so cuts a pasted text without a word. */
  const atMost = (path: SchemaPath<string>, most: number) =>
    validate(path, ({ value }) =>
      value().length > most ? { kind: 'atMost', message: t('form.tooLong', { most }) } : null,
    );
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
  return { needed, atMost, name, reason };
}
