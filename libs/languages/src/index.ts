export {
  defaultLanguage,
  defaultTag,
  type Language,
  languageRows,
  type LanguageRow,
  type LanguageTag,
  languageTags,
  languageWithTag,
  languages,
  percentText,
} from './languages.ts';
