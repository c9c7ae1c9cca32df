export { inLanguage, type Language, languageOf, languages, type Localized } from './language.ts';
