import type { Dictionaries } from '@ns/web';
import { catalogues, type DefaultCatalogue } from './catalogues.generated.ts';

/** The words around the statements of the municipality, fetched with the first of its pages. */
export const statementTexts: Dictionaries<DefaultCatalogue> = catalogues;
