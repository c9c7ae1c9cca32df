/** What the rules take away from words that the dictionary does not know, or lists without their endings. */

const vowel = /[аеиоуъюя]/;
/** Characters that must be left of a word, one of them a vowel. */
const shortestRest = 3;
/** The same for endings of verbs, adjectives and participles, which are more often letters of the root. */
const shortestMatter = 4;

/** The definite article, number and gender; of each group the longest fitting ending is taken away. */
const articles =
  'овете евете ищата ията ието иите ове еве ища ите ята ета ият ете ата ото ето ия ие ии ът ят та то те'.split(' ');
const lastLetters = 'аейки еейки яейки ейки айки яйки йте йки й и а я о е у ю ь'.split(' ');
/** Participles and verbal nouns: паркиращите, счупена, осветление. */
const qualities = 'ащ ещ ящ ющ ани ени яни ан ен ян'.split(' ');
/** Persons and tenses of verbs: светеше, паркират. */
const tenses = (
  'ахм яхм ихм ехм охм ахт яхт ихт ехт охт аеш яеш ееш еш иш аш яш ам ям ем им ат ят ет ит ах ях их ех ох ' +
  'авал явал увал ал ял ил ел'
).split(' ');

/**
 * Whether letters at the end are an ending or belong to the root: after a consonant, „та“ is the article of feminine
 * nouns such as радост-та and нощ-та, and the root of шахт-а, карт-а, клиент-а; after a vowel, „то“ is that of
 * такси-то, and the root of блат-о; „ета“ is the plural of куч-ета, and the root of кмет-а. „ел“ is a participle as in
 * горел, and the root of колел-о, which would have the stem of кол-а.
 */
const isEnding: Readonly<Record<string, RegExp>> = {
  та: /[тщчвш]$|(есен|сол|мисъл|пепел|сутрин|вечер)$/,
  то: /[иу]$/,
  те: /[иео]$/,
  ета: /(ч|ж|дет|кот|тел|прас|агн|мом|яр)$/,
  ел: /(?<!^кол)$/,
};

/** Articles that leave the vowel of the word itself: такси-то, чарша-та. */
const afterVowel = new Set(['та', 'то', 'те']);

function endingOf(word: string, endings: readonly string[], shortest: number): string {
  const fits = (each: string) => {
    const rest = word.slice(0, word.length - each.length);
    return word.endsWith(each) && (isEnding[each]?.test(rest) ?? true) && rest.length >= shortest && vowel.test(rest);
  };
  return endings.find(fits) ?? '';
}

function without(word: string, endings: readonly string[], shortest: number): string {
  return word.slice(0, word.length - endingOf(word, endings, shortest).length);
}

/** What is left of a word without article, number, gender and tense. */
export function withoutEndings(word: string): string {
  const article = endingOf(word, articles, shortestRest);
  const rest = word.slice(0, word.length - article.length);
  const bare = article === '' || afterVowel.has(article) ? without(rest, lastLetters, shortestRest) : rest;
  const quality = without(bare, qualities, shortestMatter);
  return hardened(quality === bare ? without(bare, tenses, shortestMatter) : quality);
}

/** Evens out the last sound that changes with the ending: ученик – ученици, подлог – подлози. */
function hardened(stem: string): string {
  return stem.length > shortestRest ? stem.replace(/[цч]$/, 'к').replace(/[зж]$/, 'г').replace(/[сш]$/, 'х') : stem;
}

/** Evens out the sounds that change inside a word: бял – бели, връх – върхове. */
export function evened(stem: string): string {
  return stem.replaceAll('я', 'е').replace(/([^аеиоуъю])ъ([рл])([^аеиоуъю])/, '$1$2ъ$3');
}

/** Leaves out the vowel that goes when an ending follows: метър – метри, опасен – опасни. */
export function withoutFleeting(stem: string): string {
  return stem.length > shortestRest ? stem.replace(/([^аеиоуъюй])[ъе]([рлнцкм])$/, '$1$2') : stem;
}
