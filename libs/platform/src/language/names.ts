import {
  defaultLanguage,
  defaultTag,
  type Language,
  type LanguageRow,
  languageRow,
  type LanguageTag,
} from './languages.ts';
import { type Text } from './message-values.ts';

/** The languages in which the municipality gives its own words: the tables have a column for each. */
type GivenTag = Extract<LanguageTag, 'bg' | 'en'>;

/** Words that the municipality gave, by the tags of their languages. */
export type Names = Readonly<Record<GivenTag, string>>;

type Suffix = Capitalize<GivenTag>;

/** The columns of a field with words, one per language: `nameBg`, `nameEn`. */
type Column<Field extends string> = `${Field}${Suffix}`;

/** Words of the municipality’s own data as a text. A language that has none reads those of the default language. */
class NamesText implements Text {
  constructor(readonly names: Names) {}

  in(language: Language): string {
    const names: Readonly<Record<string, string | undefined>> = this.names;
    return names[languageRow(language).tag] ?? this.names[defaultTag];
  }
}

/** Words given in every language as a text. */
export function textOfNames(names: Names): Text {
  return new NamesText(names);
}

/** The words of a field of a row, such as `name`, as a text. */
export function textOfColumns<Field extends string>(row: Readonly<Record<Column<Field>, string>>, field: Field): Text {
  return { in: (language) => inColumns(language, row, field) };
}

/** The words of a field of a row in this language, or in the default one when there is no column for it. */
export function inColumns<Field extends string, Row extends Readonly<Partial<Record<Column<Field>, unknown>>>>(
  language: Language,
  row: Row,
  field: Field,
): Row[Column<Field> & keyof Row] {
  const column = `${field}${suffixOf(language)}`;
  const value: unknown = row[(column in row ? column : `${field}${suffixOf(defaultLanguage)}`) as keyof Row];
  return value as Row[Column<Field> & keyof Row];
}

const suffixes = new Map<Language, string>();

/** `Bg`, `En`: how the columns of a language end. */
function suffixOf(language: Language): string {
  const known = suffixes.get(language);
  if (known !== undefined) {
    return known;
  }
  const { tag } = languageRow(language);
  const suffix = tag.charAt(0).toUpperCase() + tag.slice(1);
  suffixes.set(language, suffix);
  return suffix;
}

/** A name that is written in several scripts, in the script of the reader’s language. */
export function textByScript(names: Readonly<Record<LanguageRow['script'], string>>): Text {
  return { in: (language) => names[languageRow(language).script] };
}
