import { defineTexts } from '@ns/platform';
import { bg } from './bg.ts';
import { en } from './en.ts';

/** Gives a text of mails that look over many signals by its key. */
export const overviewMailText = defineTexts('overview-mails', { BG: bg, EN: en });
