import { defineTexts } from '@ns/platform/language';
import { bg } from './bg.ts';
import { en } from './en.ts';

export { defaultTag, isLanguageTag, neededTags, type Text, type WordsByLanguage } from '@ns/platform/language';

/** Gives a text of this part by its key. */
export const textOf = defineTexts('municipality', { BG: bg, EN: en });
