import type { Dictionaries } from '@ns/web';
import { catalogues, type DefaultCatalogue } from './catalogues.generated.ts';

/** The dictionaries of the application, each fetched when it is needed. */
export const dictionaries: Dictionaries<DefaultCatalogue> = catalogues;
