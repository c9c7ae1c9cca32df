import type { LanguageTag } from '@ns/languages';
import { catalogues, type DefaultCatalogue } from './catalogues.generated.ts';

/** Sentences about requests that failed; a further language is a catalogue here. */
export const failureTexts: Readonly<Record<LanguageTag, Readonly<Record<keyof DefaultCatalogue, string>>>> = catalogues;
