import { defineTexts } from '@ns/platform';
import { bg } from './bg.ts';
import { en } from './en.ts';

/** Gives a text of what all mails share by its key. */
export const frameText = defineTexts('mail-frame', { BG: bg, EN: en });
