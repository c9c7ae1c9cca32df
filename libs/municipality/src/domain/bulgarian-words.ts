import { stemOf } from '@ns/bulgarian/word-forms';

/** Words that say nothing about the matter. */
const empty = new Set(
  (
    'а ако ами без беше би бих бъде в вече ви все всеки всичко във върху где го да дали два две де до докато ' +
    'дори е един една едно ето за защо защото и из или им има их й как като кога което които кой колко край към ' +
    'ли между ме ми много може моля мене му на над най нали нас не него нея ние ни нито никой но ням няма ' +
    'няколко о от ох още по под пред преди през при пък с са само се си след сме сте съм със също т така там те ' +
    'този той толкова тук тя тях у че чрез ще щом я'
  ).split(' '),
);

/** Lower-case words of a text without punctuation, without words that say nothing. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !empty.has(word));
}

/** Stems of the words of a text that say something. */
export function stemsOf(text: string): readonly string[] {
  return wordsOf(text).map(stemOf);
}
