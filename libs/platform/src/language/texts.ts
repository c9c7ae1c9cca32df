import { type defaultTag, languageRows } from '@ns/languages';
import { type Formats, IntlMessageFormat } from 'intl-messageformat';
import {
  addLanguageRow,
  removeLanguageRow,
  type Language,
  type LanguageRow,
  type LanguageTag,
  languageRow,
  languages,
} from './languages.ts';
import type { MessageValue, MessageValues, Text } from './message-values.ts';

/** The messages of one language, in the format of ICU; a key is the plain English name of its message. */
export type Catalogue = Readonly<Record<string, string>>;

/** The messages of another language: the same keys. */
export type Translation<Default extends Catalogue> = Readonly<Record<keyof Default, string>>;

type Values = Readonly<Record<string, MessageValue | Date>>;

type ValuesOf<Message extends string> = keyof MessageValues<Message> extends never ? [] : [MessageValues<Message>];

/** Gives the text of a key; a message with placeholders asks for their values. */
export interface TextOf<Default extends Catalogue> {
  <Key extends keyof Default & string>(key: Key, ...values: ValuesOf<Default[Key]>): Text;
  /** The same in words of one language, for what is written in it from beginning to end. */
  in(language: Language): WordsOf<Default>;
}

/** Gives the words of a key. */
export type WordsOf<Default extends Catalogue> = <Key extends keyof Default & string>(
  key: Key,
  ...values: ValuesOf<Default[Key]>
) => string;

/** The names below a prefix of the keys whose messages take no values, such as labels. */
export type WordOf<Default extends Catalogue, Prefix extends string> = {
  [Key in keyof Default & string]: Key extends `${Prefix}.${infer Name}`
    ? keyof MessageValues<Default[Key]> extends never
      ? Name
      : never
    : never;
}[keyof Default & string];

/** Catalogues of one slice, and the messages of them that were compiled. */
interface Slice {
  readonly catalogues: Map<string, Catalogue>;
  readonly compiled: Map<string, Map<string, string | IntlMessageFormat>>;
}

const slices = new Map<string, Slice>();

/** Named formats of dates and numbers. Days are moments at midnight UTC. */
const formats: Partial<Formats> = {
  date: {
    day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    dayAndMonth: { day: '2-digit', month: '2-digit', timeZone: 'UTC' },
    dayOfMonth: { day: 'numeric', month: 'long', timeZone: 'UTC' },
    month: { month: 'long', timeZone: 'UTC' },
    monthAndYear: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  },
  number: {
    tenths: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
    whole: { maximumFractionDigits: 0 },
  },
};

/** A message of a catalogue with its values; they may hold more than the message takes. */
class Message implements Text {
  constructor(
    readonly slice: string,
    readonly key: string,
    readonly values: Values | undefined,
  ) {}

  in(language: Language): string {
    const message = compiled(this.slice, language, this.key);
    if (typeof message === 'string') {
      return message;
    }
    const values = Object.entries(this.values ?? {}).map(
      ([name, value]) => [name, isText(value) ? value.in(language) : value] as const,
    );
    return String(message.format(Object.fromEntries(values)));
  }
}

/** Texts one after another, such as the elements of a list. */
class JoinedTexts implements Text {
  constructor(
    readonly texts: readonly MessageValue[],
    readonly separator: string,
  ) {}

  in(language: Language): string {
    return this.texts.map((text) => (isText(text) ? text.in(language) : String(text))).join(this.separator);
  }
}

function isText(value: MessageValue | Date | null): value is Text {
  return typeof value === 'object' && value !== null && 'in' in value;
}

/**
 * Registers the catalogues of a slice, one for every language of the product, and gives the function that makes its
 * texts. The default language decides which keys there are and which values each message takes.
 */
export function defineTexts<const Default extends Catalogue>(
  slice: string,
  catalogues: Readonly<Record<typeof defaultTag, Default>> & Readonly<Record<LanguageTag, Translation<Default>>>,
): TextOf<Default> {
  const byLanguage = languages.map((language) => [language, catalogues[languageRows[language].tag]] as const);
  slices.set(slice, { catalogues: new Map(byLanguage), compiled: new Map() });
  const withoutValues = new Map<string, Message>();
  const textOf = (key: string, values?: object): Text => {
    if (values !== undefined) {
      return new Message(slice, key, values as Values);
    }
    const made = withoutValues.get(key) ?? new Message(slice, key, undefined);
    withoutValues.set(key, made);
    return made;
  };
  return Object.assign(textOf, {
    in: (language: Language) => (key: string, values?: object) => textOf(key, values).in(language),
  });
}

/** The words of a text in this language. */
export function inLanguage(language: Language, text: Text): string {
  return text.in(language);
}

/** The words of a text in every language of the product, for programs that speak to nobody in particular. */
export function inEveryLanguage(text: Text, separator = ' · '): string {
  return languages.map((language) => text.in(language)).join(separator);
}

/** Several texts as one, with this between them. */
export function joinTexts(texts: readonly MessageValue[], separator = ', '): Text {
  return new JoinedTexts(texts, separator);
}

/** Every catalogue of the process by slice and language, for the tests of the catalogues. */
export function allCatalogues(): ReadonlyMap<string, ReadonlyMap<string, Catalogue>> {
  return new Map([...slices].map(([name, { catalogues }]) => [name, catalogues]));
}

/** The text of a key that is known only when the program runs, for the tests of the catalogues. */
export function textByName(slice: string, key: string, values?: Values): Text {
  return new Message(slice, key, values);
}

/**
 * Adds a language while the program runs, with a catalogue for every slice loaded so far. The product lists its
 * languages in `languages.ts`; a test adds one that exists nowhere, and sees that no code has to change for it.
 */
export function addLanguage(
  code: string,
  row: LanguageRow<string>,
  catalogueOf: (slice: ReadonlyMap<string, Catalogue>) => Catalogue,
): Language {
  for (const slice of slices.values()) {
    slice.catalogues.set(code, catalogueOf(slice.catalogues));
  }
  return addLanguageRow(code, row);
}

/** Takes away a language that was added. */
export function removeLanguage(code: Language): void {
  for (const { catalogues, compiled: messages } of slices.values()) {
    catalogues.delete(code);
    messages.delete(code);
  }
  removeLanguageRow(code);
}

/** The compiled message, or its words when it takes no values: then each further use is a look-up in a map. */
function compiled(name: string, language: Language, key: string): string | IntlMessageFormat {
  const slice = slices.get(name);
  const messages = slice?.compiled.get(language) ?? new Map<string, string | IntlMessageFormat>();
  const known = messages.get(key);
  if (known !== undefined) {
    return known;
  }
  const source = slice?.catalogues.get(language)?.[key];
  if (source === undefined) {
    throw new Error(`The catalogue of ${name} in ${language} has no message ${key}.`);
  }
  const format = new IntlMessageFormat(source, languageRow(language).locale, formats, { ignoreTag: true });
  const isPlain = format.getAst().every(({ type }) => type === literalElement);
  const message = isPlain ? String(format.format()) : format;
  messages.set(key, message);
  slice?.compiled.set(language, messages);
  return message;
}

/** What the parser of ICU messages calls a piece without a placeholder. */
const literalElement = 0;
