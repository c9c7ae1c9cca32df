import type { LanguageTag } from '@ns/languages';
import { bg } from './bg.ts';
import { en } from './en.ts';

/** Words of the controls of a map; a further language is a catalogue here. */
export const mapTexts: Readonly<Record<LanguageTag, Readonly<Record<keyof typeof bg, string>>>> = { bg, en };
