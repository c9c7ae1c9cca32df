import { defineTexts } from '@ns/platform/language';
import { catalogues } from './catalogues.generated.ts';

export {
  defaultTag,
  isLanguageTag,
  neededTags,
  type Text,
  textOfWords,
  type WordsByLanguage,
} from '@ns/platform/language';

/** Gives a text of this part by its key. */
export const textOf = defineTexts('municipality', catalogues);
