import { type LanguageTag, type Language, languageRows, languageTags, languages } from '@ns/languages';
import type { FieldProblem } from '@ns/web';

/** Words of the municipality in one language, as the API has them. */
export interface TextOfTag {
  readonly tag: string;
  readonly text: string;
}

/** Words by the tags of their languages, while they are edited; empty where a language has none. */
export type EditedWords = Readonly<Record<LanguageTag, string>>;

/** The field of a text in a language: `nameBg`, as faults of the API and entries of the audit have it. */
export function wordsField(name: string, language: Language): string {
  const { tag } = languageRows[language];
  return `${name}${tag.charAt(0).toUpperCase()}${tag.slice(1)}`;
}

/** The texts of the API as words to edit; without texts, empty words. */
export function editedWords(texts: readonly TextOfTag[] | null | undefined = []): EditedWords {
  const text = (wanted: string) => texts?.find(({ tag }) => tag === wanted)?.text ?? '';
  return Object.fromEntries(languageTags.map((tag) => [tag, text(tag)])) as EditedWords;
}

/** The words of every language as the API takes them; an empty text takes the words of its language away. */
export function givenTexts(words: EditedWords): TextOfTag[] {
  return languageTags.map((tag) => ({ tag, text: words[tag].trim() }));
}

/** Where a fault of a text is shown, `name.bg`: the API has `nameBg`, or `nameTexts.de` for a further language. */
export function atWords({ path, message }: FieldProblem): FieldProblem {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  if (parts.at(-1)?.endsWith('Texts')) {
    return { path: [...parts, last].join('.').replace(/Texts(?=\.[^.]+$)/, ''), message };
  }
  const language = languages.find((each) => last.length > 2 && last.endsWith(wordsField('', each)));
  const own = language ? [last.slice(0, -wordsField('', language).length), languageRows[language].tag] : [last];
  return { path: [...parts, ...own].join('.'), message };
}
