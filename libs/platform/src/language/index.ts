export {
  defaultLanguage,
  isLanguage,
  type Language,
  languageCodes,
  languageOf,
  type LanguageRow,
  languageRow,
  type LanguageTag,
  languageTags,
  languages,
  technicalLanguage,
} from './languages.ts';
export { inColumns, type Names, textByScript, textOfColumns, textOfNames } from './names.ts';
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
  type WordsOf,
} from './texts.ts';
