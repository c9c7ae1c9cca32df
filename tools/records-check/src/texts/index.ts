import { defineTexts } from '@ns/platform';
import { catalogues } from './catalogues.generated.ts';

export { type Text } from '@ns/platform';

/** Gives a text of this part by its key. */
export const textOf = defineTexts('records-check', catalogues);
