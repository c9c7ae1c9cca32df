import { type Language, languageRows, languages } from '@ns/languages';
import type { FieldProblem } from '../../form/field-problems.ts';
import { wordsField } from '../../form/words-by-language.ts';

/** An entry of a menu as the form has it: texts, numbers as they are typed, yes or no. */
export type EntryValues = Readonly<Record<string, string | boolean>>;

export interface MenuChoice {
  readonly value: string;
  readonly label: string;
}

/** One field of an entry's form. */
export interface MenuField {
  /** as in the values, and as the server names it in its objections */
  readonly name: string;
  readonly kind: 'text' | 'long' | 'number' | 'check' | 'select' | 'day' | 'questions';
  /** key of the dictionaries */
  readonly label: string;
  /** the language in which it is written; its name is a value of the label */
  readonly language?: Language;
  readonly hint?: string;
  readonly isRequired?: true;
  /** cannot be changed once it was saved */
  readonly isFixed?: true;
  readonly choices?: (values: EntryValues) => readonly MenuChoice[];
  readonly isShown?: (values: EntryValues) => boolean;
}

/** A field for each language of a text of the municipality, such as `name`. */
export function wordsFields(name: string, more: Pick<MenuField, 'kind' | 'isShown'>, isNeeded = false): MenuField[] {
  return languages.map((language) => ({
    ...more,
    name: wordsField(name, language),
    label: `menus.field.${name}`,
    language,
    ...(isNeeded && languageRows[language].needsWords ? { isRequired: true as const } : {}),
  }));
}

/** An entry as the list shows it. */
export interface MenuRow {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly archived: boolean;
  readonly version: number;
  readonly values: EntryValues;
  /** entries are ordered among those of the same group */
  readonly group: string;
  readonly isNested: boolean;
  /** why it does not work; null: it does */
  readonly problem: string | null;
}

/** What the server answers to a change. */
export interface MenuAnswer {
  readonly __typename: string;
  readonly message?: string;
  readonly fields?: readonly FieldProblem[];
}

/** What a change will do, before it is saved. */
export interface MenuConsequences {
  readonly sentences: readonly string[];
  readonly canMove: boolean;
}

/** How an entry is saved beyond its values. */
export interface SaveTerms {
  readonly archived: boolean;
  readonly moveOpenSignals: boolean;
}

/** A menu that can be edited. */
export interface MenuSpec {
  /** part of the keys of the dictionaries */
  readonly name: string;
  readonly fields: readonly MenuField[];
  readonly rows: () => readonly MenuRow[];
  readonly blank: () => EntryValues;
  readonly save: (values: EntryValues, row: MenuRow | null, terms: SaveTerms) => Promise<MenuAnswer>;
  /** what saving will do; undefined: nothing beyond the entry itself */
  readonly consequences?: (values: EntryValues, row: MenuRow | null, terms: SaveTerms) => Promise<MenuConsequences>;
  /** puts the entries of a group into an order; undefined: the menu has none of its own */
  readonly order?: (keys: readonly string[]) => Promise<MenuAnswer>;
}

/** A text of the values; empty for a field that the form does not show. */
export function textOf(values: EntryValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** A text of the values, or nothing. */
export function optionalOf(values: EntryValues, name: string): string | null {
  return textOf(values, name) || null;
}

/** A number as it was typed, with a comma or a point; null for nothing, NaN-free. */
export function numberOf(values: EntryValues, name: string): number | null {
  const typed = textOf(values, name).replace(',', '.');
  const number = Number(typed);
  return typed === '' || Number.isNaN(number) ? null : number;
}

/** A point of two fields; null unless both are numbers. */
export function pointOf(values: EntryValues): { readonly lat: number; readonly lon: number } | null {
  const [lat, lon] = [numberOf(values, 'lat'), numberOf(values, 'lon')];
  return lat === null || lon === null ? null : { lat, lon };
}

/** The keys with one of them moved up (-1) or down (1) by one; the same keys when it stands at the end. */
export function movedBy(keys: readonly string[], key: string, step: -1 | 1): readonly string[] {
  const from = keys.indexOf(key);
  return movedTo(keys, from, from + step);
}

/** The keys with one of them at another place. */
export function movedTo(keys: readonly string[], from: number, to: number): readonly string[] {
  const moved = keys[from];
  if (moved === undefined || to < 0 || to >= keys.length) {
    return keys;
  }
  return keys.toSpliced(from, 1).toSpliced(to, 0, moved);
}
