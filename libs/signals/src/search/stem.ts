/**
 * The stem of a Bulgarian word: what its forms have in common. Rules instead of a dictionary, because streets, villages
 * and misspelt words are in none; the figures are in the decision record on search. Two forms of one word should have
 * one stem; that two unlike words sometimes share one only shows a few rows more.
 */

const vowel = /[аеиоуъюя]/;
/** Characters that must be left of a word, one of them a vowel. */
const shortestRest = 3;

/** The definite article, number and gender; of each group the longest fitting ending is taken away. */
const articles = [
  'овете',
  'евете',
  'ищата',
  'ията',
  'ието',
  'иите',
  'ове',
  'еве',
  'ища',
  'ите',
  'ята',
  'ета',
  'ият',
  'ете',
  'ата',
  'ото',
  'ето',
  'ия',
  'ие',
  'ии',
  'ът',
  'ят',
  'та',
  'то',
  'те',
];
const lastLetters = ['йте', 'йки', 'й', 'и', 'а', 'я', 'о', 'е', 'у', 'ю', 'ь'];
/** Participles, verbal nouns and adjectives: паркиращите, счупена, осветление, пътен. */
const qualities = ['ащ', 'ещ', 'ящ', 'ющ', 'ани', 'ени', 'яни', 'ан', 'ен', 'ян'];
/** Persons and tenses of verbs: светеше, паркират. */
const tenses = [
  'ахм',
  'яхм',
  'ихм',
  'ехм',
  'ахт',
  'яхт',
  'ихт',
  'ехт',
  'хм',
  'хт',
  'еш',
  'иш',
  'аш',
  'яш',
  'ам',
  'ям',
  'ем',
  'им',
  'ат',
  'ят',
  'ет',
  'ит',
  'ах',
  'ях',
  'их',
  'ех',
  'ал',
  'ял',
  'ил',
  'ел',
];

/** The stem of one lower-case word; what is not Cyrillic, and what is very short, stays as it is. */
export function stemOf(word: string): string {
  const plain = word.replaceAll('ѝ', 'и');
  if (!/^[а-я]{4,}$/.test(plain)) {
    return plain;
  }
  const bare = without(without(plain, articles), lastLetters);
  const quality = without(bare, qualities);
  const matter = quality === bare ? without(bare, tenses) : quality;
  return evened(without(matter, lastLetters));
}

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

function without(word: string, endings: readonly string[]): string {
  const ending = endings.find((each) => {
    const rest = word.slice(0, word.length - each.length);
    return (
      word.endsWith(each) && (isEnding[each]?.test(rest) ?? true) && rest.length >= shortestRest && vowel.test(rest)
    );
  });
  return ending === undefined ? word : word.slice(0, word.length - ending.length);
}

/** Evens out the sounds that change inside a word: място – места, ученик – ученици, метър – метри, връх – върхове. */
function evened(stem: string): string {
  const steady = stem.replaceAll('я', 'е').replace(/([^аеиоуъю])ъ([рл])([^аеиоуъю])/, '$1$2ъ$3');
  const adjective =
    steady.length > shortestRest + 1 ? steady.replace(/([^аеиоуъю])н$/, '$1').replace(/й$/, '') : steady;
  const hard = adjective.replace(/[цч]$/, 'к').replace(/[зж]$/, 'г').replace(/[сш]$/, 'х');
  return hard.length > shortestRest + 1 ? hard.replace(/([^аеиоуъю])[ъе]([^аеиоуъю])$/, '$1$2') : hard;
}
