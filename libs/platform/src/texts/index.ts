import { defineTexts } from '../language/texts.ts';
import { bg } from './bg.ts';
import { en } from './en.ts';

export { type Text } from '../language/message-values.ts';

/** Gives a text of this part by its key. */
export const textOf = defineTexts('platform', { BG: bg, EN: en });
