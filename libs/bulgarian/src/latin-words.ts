/** What a Latin letter group may stand for when Bulgarian is typed with it, the likeliest first. */
const groups: Readonly<Record<string, readonly string[]>> = {
  sht: ['щ'],
  '6t': ['щ'],
  tch: ['ч'],
  zh: ['ж', 'зх'],
  ts: ['ц'],
  tz: ['ц'],
  ch: ['ч'],
  sh: ['ш', 'сх'],
  yu: ['ю'],
  iu: ['ю'],
  ju: ['ю'],
  ya: ['я'],
  ia: ['я', 'иа'],
  ja: ['я', 'жа'],
  yo: ['йо', 'ьо'],
  a: ['а', 'ъ'],
  b: ['б'],
  c: ['ц', 'к'],
  d: ['д'],
  e: ['е'],
  f: ['ф'],
  g: ['г'],
  h: ['х'],
  i: ['и', 'й'],
  j: ['ж', 'й'],
  k: ['к'],
  l: ['л'],
  m: ['м'],
  n: ['н'],
  o: ['о'],
  p: ['п'],
  q: ['я'],
  r: ['р'],
  s: ['с'],
  t: ['т'],
  u: ['у', 'ъ', 'ю'],
  v: ['в', 'ж'],
  w: ['в'],
  x: ['х', 'кс'],
  y: ['ъ', 'й', 'и'],
  z: ['з'],
  '4': ['ч'],
  '6': ['ш'],
};
const longestGroup = 3;

/** Readings that are looked up at most; a long word of unclear letters would have thousands. */
const mostReadings = 96;

/** Whether a word, in lower case, is typed with Latin letters. */
export function isLatin(word: string): boolean {
  return /[a-z]/.test(word);
}

/**
 * Bulgarian words that a Latin-typed word may mean, likeliest first: `dupka` is дупка or дъпка. Empty when the word
 * has a letter that stands for nothing. Which of them is a word, the vocabulary knows.
 */
export function cyrillicReadings(latin: string): readonly string[] {
  let readings: readonly string[] = [''];
  for (let at = 0; at < latin.length;) {
    const group = groupAt(latin, at);
    if (group === undefined) {
      return [];
    }
    readings = (groups[group] ?? [])
      .flatMap((letter) => readings.map((reading) => reading + letter))
      .slice(0, mostReadings);
    at += group.length;
  }
  return readings;
}

function groupAt(word: string, at: number): string | undefined {
  for (let length = longestGroup; length > 0; length -= 1) {
    const group = word.slice(at, at + length);
    if (group.length === length && Object.hasOwn(groups, group)) {
      return group;
    }
  }
  return undefined;
}
