import { defineTexts } from '@ns/platform';
import { catalogues } from './catalogues.generated.ts';

export { inEveryLanguage, type Text } from '@ns/platform';

/** Gives a text of this part by its key. */
export const textOf = defineTexts('map-import', catalogues);
