import { defineTexts } from '@ns/platform';
import { catalogues } from './catalogues.generated.ts';

/** Gives a text of what all mails share by its key. */
export const frameText = defineTexts('mail-frame', catalogues);
