import { defineTexts } from '../language/texts.ts';
import { catalogues } from './catalogues.generated.ts';

export { type Text } from '../language/message-values.ts';

/** Gives a text of this part by its key. */
export const textOf = defineTexts('platform', catalogues);
