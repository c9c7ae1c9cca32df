/**
 * Endings of Bulgarian nouns, adjectives and verbs with their articles, longest first. A light stemmer: it need not
 * be right in every word, only give the same stem for the forms that people use.
 */
const endings = [
  'ването',
  'нията',
  'овете',
  'евете',
  'ищата',
  'ението',
  'ание',
  'ение',
  'ните',
  'ната',
  'ното',
  'ният',
  'ията',
  'овци',
  'нето',
  'ията',
  'ове',
  'еве',
  'ите',
  'ата',
  'ята',
  'ето',
  'ото',
  'ена',
  'ено',
  'ени',
  'ият',
  'ния',
  'иха',
  'аха',
  'ява',
  'яха',
  'ища',
  'ят',
  'ът',
  'та',
  'то',
  'те',
  'на',
  'но',
  'ни',
  'ва',
  'ия',
  'ие',
  'ии',
  'ил',
  'ал',
  'ен',
  'ат',
  'а',
  'я',
  'о',
  'е',
  'и',
  'у',
  'ъ',
  'й',
];

const shortestStem = 3;

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

/** The part that the forms of a word share: дупка, дупката, дупки → дупк. */
export function stemOf(word: string): string {
  let stem = word;
  // Article and plural come one after the other: контейнер-и-те.
  for (let round = 0; round < 2; round += 1) {
    const ending = endings.find((each) => stem.endsWith(each) && stem.length - each.length >= shortestStem);
    if (ending === undefined || (round > 0 && ending.length > 2)) {
      break;
    }
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}

/** Stems of the words of a text that say something. */
export function stemsOf(text: string): readonly string[] {
  return wordsOf(text).map(stemOf);
}
