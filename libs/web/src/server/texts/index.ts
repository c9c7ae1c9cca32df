import type { LanguageTag } from '@ns/languages';
import { bg } from './bg.ts';
import { en } from './en.ts';

/** Sentences about requests that failed; a further language is a catalogue here. */
export const failureTexts: Readonly<Record<LanguageTag, Readonly<Record<keyof typeof bg, string>>>> = { bg, en };
