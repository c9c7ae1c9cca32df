import { defineTexts } from '@ns/platform';
import { catalogues } from './catalogues.generated.ts';

/** Gives a text of mails that look over many signals by its key. */
export const overviewMailText = defineTexts('overview-mails', catalogues);
