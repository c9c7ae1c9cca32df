import { defineTexts } from '@ns/platform';
import { catalogues } from './catalogues.generated.ts';

/** Gives a word of sample mails by its key. */
export const sampleWords = defineTexts('sample-mails', catalogues);
