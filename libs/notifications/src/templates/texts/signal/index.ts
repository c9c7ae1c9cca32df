import { defineTexts } from '@ns/platform';
import { catalogues } from './catalogues.generated.ts';

/** Gives a text of mails about a signal by its key. */
export const signalMailText = defineTexts('signal-mails', catalogues);
