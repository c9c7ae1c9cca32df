import type { Language } from './languages.ts';

/**
 * The values that a message of ICU asks for, read off the message by the compiler: `{name}` takes a word, a number or
 * another text; `{count, plural, …}` and `{count, number}` a number; `{day, date, …}` a moment; `{kind, select, …}` the
 * name of a choice. A sub-message of one word in Latin letters would be taken for a placeholder; a test of the
 * catalogues compares the placeholders of the languages with a real parser.
 */
export type MessageValues<Message extends string> = {
  readonly [Found in Placeholders<Message> as Found[0]]: Found[1];
};

type Placeholders<Message extends string, Found extends Placeholder = never> = Message extends `${string}{${infer Rest}`
  ? Placeholders<Rest, Found | PlaceholderAt<Rest>>
  : Found;

type Placeholder = readonly [name: string, value: unknown];

type PlaceholderAt<Rest extends string> = Rest extends `${infer Inner}}${string}`
  ? Inner extends `${infer Name}, ${infer Kind},${string}`
    ? Named<Name, ValueOf<Kind>>
    : Inner extends `${infer Name}, ${infer Kind}`
      ? Named<Name, ValueOf<Kind>>
      : Named<Inner, MessageValue>
  : never;

/** Names begin with a small Latin letter and are one word; anything else in braces is a sub-message. */
type Named<Name extends string, Value> = Name extends `${string} ${string}` | `${string}{${string}`
  ? never
  : Name extends `${SmallLetter}${string}`
    ? readonly [Name, Value]
    : never;

type SmallLetter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z');

type ValueOf<Kind extends string> = Kind extends 'plural' | 'selectordinal' | 'number'
  ? number
  : Kind extends 'date' | 'time'
    ? Date
    : Kind extends 'select'
      ? string
      : MessageValue;

/** One text of the product, put into words only when a language is known. */
export interface Text {
  /** The words in this language. */
  in(language: Language): string;
}

/** What a plain placeholder takes. */
export type MessageValue = string | number | Text;
