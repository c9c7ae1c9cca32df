import { defaultTag, type WordsByLanguage, field, fieldsOf } from '@ns/platform';
import { InputType, ObjectType } from 'type-graphql';
import type { EntryChange } from '../writes/save-entry.ts';
import type { GivenWords } from '../domain/words.ts';

/**
 * The languages that the contract names in fields of their own, such as `nameBg`: outside clients rely on them. This
 * file and the types of the menus are the only code that knows them; every other language comes in lists of texts.
 */
const namedTags = ['bg', 'en'] as const;
type Suffix = Capitalize<(typeof namedTags)[number]>;

const tagText = 'Language as RFC 5646 writes it, such as `bg`; the `lang` attribute of HTML.';

/** Describes the lists of texts. */
export const textsText = 'In every language that has words of its own.';

@ObjectType('LocalizedText', { description: 'Words of the municipality in one language.' })
export class LocalizedText extends fieldsOf({
  tag: field(String, tagText),
  text: field(String, undefined, { characters: 800 }),
}) {}

@InputType({ description: 'Words of the municipality in one language.' })
export class LocalizedTextInput extends fieldsOf({
  tag: field(String, tagText),
  text: field(String, 'Empty: takes the words in this language away.'),
}) {}

type EntrySide = EntryChange['after'];

/** Fields of a type with words of the municipality: `nameBg`, `nameEn` and `nameTexts`. */
type Localized<Name extends string, Words> = Readonly<
  Record<`${Name}${Suffix}`, Words> & Record<`${Name}Texts`, readonly LocalizedText[]>
>;

/** Fields of an input with words of the municipality. */
type LocalizedInput<Name extends string> = Readonly<
  Partial<Record<`${Name}${Suffix}`, string | null> & Record<`${Name}Texts`, readonly LocalizedTextInput[] | null>>
>;

/** `nameBg`: the field of a text in a language that the contract names. */
const fieldOf = <Name extends string>(name: Name, tag: string) =>
  `${name}${tag.charAt(0).toUpperCase()}${tag.slice(1)}` as `${Name}${Suffix}`;

/** The fields of a text, such as `name`, in the languages that the contract names. */
export function namedFields(name: string): readonly string[] {
  return namedTags.map((tag) => fieldOf(name, tag));
}

/** The values of these fields; where a language has no words, those of the default one. */
export function namedWords(name: string, words: WordsByLanguage | undefined): Readonly<Record<string, string>> {
  return words ? Object.fromEntries(namedTags.map((tag) => [fieldOf(name, tag), words[tag] ?? words[defaultTag]])) : {};
}

/** The fields of a text as the types have them; null where it has no words. */
export function localized<Name extends string, Words extends WordsByLanguage | null | undefined>(
  name: Name,
  words: Words,
): Localized<Name, Words extends WordsByLanguage ? string : string | null> {
  const texts = Object.entries(words ?? {}).map(([tag, text = '']) => ({ tag, text }));
  const none = Object.fromEntries(namedFields(name).map((field) => [field, null]));
  const fields = { ...none, ...namedWords(name, words ?? undefined), [`${name}Texts`]: texts };
  return fields as Localized<Name, Words extends WordsByLanguage ? string : string | null>;
}

/**
 * What an input gives of a text, by the tags of the languages. A language is named once: in its field, or in the list
 * where the field is left out.
 */
export function givenWords<Name extends string>(name: Name, input: LocalizedInput<Name>): GivenWords {
  const texts = (input[`${name}Texts`] ?? []) as readonly LocalizedTextInput[];
  const listed = Object.fromEntries(texts.map(({ tag, text }) => [tag, text]));
  return {
    ...listed,
    ...Object.fromEntries(namedTags.map((tag) => [tag, input[fieldOf(name, tag)] ?? listed[tag] ?? null])),
  };
}

/** Texts of the municipality that stand in several languages. */
const localizedNames: readonly string[] = ['address', 'advice', 'label', 'name', 'ownWords', 'privacy'];
const localizedPath = new RegExp(`\\b(${localizedNames.join('|')})(?:\\.([a-z]+))?$`);

/**
 * The path of a fault as the inputs name it: `name.bg` is at `nameBg`, a language without a field of its own in the
 * list of texts, at `nameTexts.de`; what is wrong with the list itself is at `nameTexts`.
 */
export function inputPath(path: string): string {
  return path.replace(localizedPath, (_path, name: string, tag?: string) =>
    tag !== undefined && namedTags.some((named) => named === tag)
      ? fieldOf(name, tag)
      : [`${name}Texts`, ...(tag === undefined ? [] : [tag])].join('.'),
  );
}

/** A change as the audit keeps it: each language that has other words now in a field of its own, such as `nameBg`. */
export function auditedChange({ before, after }: EntryChange): EntryChange {
  return { before: before && flatWords(before, after), after: flatWords(after, before ?? {}) };
}

function flatWords(side: EntrySide, other: EntrySide): EntrySide {
  const fields = Object.entries(side).flatMap(([name, value]) => {
    if (!localizedNames.includes(name)) {
      return [[name, value] as const];
    }
    const [own, others] = [value, other[name]].map((words) => (words ?? {}) as Readonly<Record<string, string>>);
    return Object.keys({ ...own, ...others })
      .filter((tag) => own?.[tag] !== others?.[tag])
      .map((tag) => [fieldOf(name, tag), own?.[tag] ?? null] as const);
  });
  return Object.fromEntries(fields);
}
