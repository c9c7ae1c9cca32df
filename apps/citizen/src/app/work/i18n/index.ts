import type { Dictionaries } from '@ns/web';
import { catalogues, type DefaultCatalogue } from './catalogues.generated.ts';

/** The words of the contractors' page, fetched with its first page. */
export const workTexts: Dictionaries<DefaultCatalogue> = catalogues;
