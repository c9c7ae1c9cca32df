import dictionary from 'dictionary-bg';
import { DictionaryRoots } from './dictionary-roots.ts';
import { Stemmer } from './stemmer.ts';

let stemmer: Stemmer | undefined;

/**
 * The stem of one lower-case word: what its forms have in common. The dictionary is read at the first word, in less
 * than
 * a tenth of a second, and shared by all who ask in this process.
 */
export function stemOf(word: string): string {
  stemmer ??= new Stemmer(new DictionaryRoots(dictionary));
  return stemmer.stemOf(word);
}
