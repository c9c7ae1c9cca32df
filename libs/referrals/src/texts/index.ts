import { defineTexts } from '@ns/platform/language';
import { catalogues } from './catalogues.generated.ts';

export { type Text } from '@ns/platform/language';

/** Gives a text of this part by its key. */
export const textOf = defineTexts('referrals', catalogues);
