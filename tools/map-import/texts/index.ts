import { defineTexts } from '@ns/platform';
import { bg } from './bg.ts';
import { en } from './en.ts';

export { inEveryLanguage, type Text } from '@ns/platform';

/** Gives a text of this part by its key. */
export const textOf = defineTexts('map-import', { BG: bg, EN: en });
