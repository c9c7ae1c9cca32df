import type { Dictionaries } from '@ns/web';
import { catalogues, type DefaultCatalogue } from './catalogues.generated.ts';

/** The words about open data, fetched with the first of its pages. */
export const openDataTexts: Dictionaries<DefaultCatalogue> = catalogues;
