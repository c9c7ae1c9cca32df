import { defineTexts } from '@ns/platform';
import { bg } from './bg.ts';
import { en } from './en.ts';

/** Gives a text of mails about a signal by its key. */
export const signalMailText = defineTexts('signal-mails', { BG: bg, EN: en });
