import { defineTexts } from '@ns/platform/language';
import { bg } from './bg.ts';
import { en } from './en.ts';

export { type Text, textByScript } from '@ns/platform/language';

/** Gives a text of this part by its key. */
export const textOf = defineTexts('streets', { BG: bg, EN: en });
