import { defineTexts } from '@ns/platform';
import { bg } from './bg.ts';
import { en } from './en.ts';

/** Gives a text of mails about an account by its key. */
export const accountMailText = defineTexts('account-mails', { BG: bg, EN: en });
