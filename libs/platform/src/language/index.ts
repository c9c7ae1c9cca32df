export {
  defaultLanguage,
  defaultTag,
  isLanguage,
  isLanguageTag,
  type Language,
  languageCodes,
  languageOf,
  type LanguageRow,
  languageRow,
  type LanguageTag,
  languageTags,
  languages,
  neededTags,
  percentText,
  technicalLanguage,
} from './languages.ts';
export { type MessageValue, type Text } from './message-values.ts';
export {
  addLanguage,
  allCatalogues,
  type Catalogue,
  defineTexts,
  inEveryLanguage,
  inLanguage,
  joinTexts,
  removeLanguage,
  textByName,
  type TextOf,
  type Translation,
  type WordOf,
  type WordsOf,
} from './texts.ts';
export { textByScript, textOfWords, type WordsByLanguage, wordsIn } from './words-by-language.ts';
