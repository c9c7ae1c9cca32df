import type { LanguageTag } from '@ns/languages';
import { catalogues, type DefaultCatalogue } from './catalogues.generated.ts';

/** Words of the controls of a map; a further language is a catalogue here. */
export const mapTexts: Readonly<Record<LanguageTag, Readonly<Record<keyof DefaultCatalogue, string>>>> = catalogues;
