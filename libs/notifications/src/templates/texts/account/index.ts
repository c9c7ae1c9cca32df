import { defineTexts } from '@ns/platform';
import { catalogues } from './catalogues.generated.ts';

/** Gives a text of mails about an account by its key. */
export const accountMailText = defineTexts('account-mails', catalogues);
