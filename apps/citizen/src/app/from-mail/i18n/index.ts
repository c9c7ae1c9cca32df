import type { Dictionaries } from '@ns/web';
import { catalogues, type DefaultCatalogue } from './catalogues.generated.ts';

/** The words of the page behind a mail's link, fetched with the first of its pages. */
export const fromMailTexts: Dictionaries<DefaultCatalogue> = catalogues;
