import { familyOf } from './changing-roots.ts';
import type { DictionaryRoot, DictionaryRoots } from './dictionary-roots.ts';
import { evened, withoutEndings, withoutFleeting } from './endings.ts';

/** Letters of the dictionary for the endings of verbs. */
const verbFlags = /[P-Z]/;
/** Letters of the dictionary for nouns and adjectives with a vowel that goes: метър – метри, опасен – опасни. */
const fleetingFlags = /[KLMN]/;
/** Letters that a root and a form of it have in common, where the dictionary does not say that it is one. */
const sharedStart = 3;
/** Articles and plurals of nouns whose forms the dictionary lists one by one. */
const nounEndings = ['овете', 'ите', 'ове', 'ът', 'ят', 'та', 'то', 'те', 'а', 'я', 'и'];

/**
 * Makes the stem of Bulgarian words: what their forms have in common. The dictionary decides where it knows the word;
 * rules where it does not, because streets, villages and misspelt words are in none.
 */
export class Stemmer {
  private readonly dictionary: DictionaryRoots;

  constructor(dictionary: DictionaryRoots) {
    this.dictionary = dictionary;
  }

  /** The stem of one lower-case word; what is not Cyrillic stays as it is. */
  stemOf(word: string): string {
    const plain = word.replaceAll('ѝ', 'и');
    if (!/^[а-я]+$/.test(plain)) {
      return plain;
    }
    const family = familyOf(plain);
    if (family !== undefined || plain.length < 3) {
      return family ?? plain;
    }
    const root = this.rootOf(plain);
    return root === undefined ? ruled(plain) : (familyOf(root.root) ?? this.essence(root));
  }

  private rootOf(word: string): DictionaryRoot | undefined {
    const own = this.dictionary.entry(word);
    if (own && own.flags !== '') {
      return own;
    }
    const [likeliest] = this.dictionary.rootsOf(word).toSorted((one, other) => rank(one) - rank(other));
    return likeliest ?? this.nearRoot(word) ?? own;
  }

  /** The root of a form that the dictionary lists as a word of its own, without saying whose: братът. */
  private nearRoot(word: string): DictionaryRoot | undefined {
    for (const article of nounEndings) {
      const rest = word.slice(0, word.length - article.length);
      const root = word.endsWith(article) && rest.length >= sharedStart ? this.dictionary.entry(rest) : undefined;
      if (root && !verbFlags.test(root.flags)) {
        return root;
      }
    }
    return undefined;
  }

  /** What is left of a root without the letters that its endings replace. */
  private essence({ root, flags }: DictionaryRoot): string {
    if (verbFlags.test(flags)) {
      return verbStem(root);
    }
    const verb = this.verbOf({ root, flags });
    if (verb !== undefined) {
      return familyOf(verb) ?? verbStem(verb);
    }
    if (flags === '' || isParticiple({ root, flags })) {
      return ruled(root);
    }
    const bare = root.replace(root.length > 5 && /[аея]не$/.test(root) ? /.не$/ : /[аеиоуюяйь]$/, '');
    const rest = bare.length < sharedStart ? root : bare;
    return evened(fleetingFlags.test(flags) ? withoutFleeting(rest) : rest);
  }

  /** The verb of a participle or verbal noun that the dictionary lists apart: скъсан, ръждясал, лаене. */
  private verbOf({ root, flags }: DictionaryRoot): string | undefined {
    const [, rest, theme = ''] =
      (/[AL]/.test(flags) ? /^(.{2,}?)([аеяиъ]?)[нлтщ]$/ : /^(.{2,}?)([аея])не$/).exec(root) ?? [];
    if (rest === undefined || flags === 'K') {
      return undefined;
    }
    return [rest, rest + theme]
      .flatMap((start) => ['ам', 'ям', 'я', 'а'].map((letters) => start + letters))
      .find((verb) => verbFlags.test(this.dictionary.entry(verb)?.flags ?? ''));
  }
}

const verbStem = (verb: string) => evened(verb.replace(/(ам|ям|а|я)$/, ''));
const ruled = (word: string) => withoutFleeting(evened(withoutEndings(word)));

/** Nouns before verbs, and of either the longest; работници are men more often than women. */
const rank = ({ root, flags }: DictionaryRoot) =>
  (verbFlags.test(flags) ? 100 : 0) + (root.endsWith('ица') ? 1.5 : 0) - root.length;

/** счупен, подрязал, работещ: a form of a verb that the dictionary lists as an adjective. */
function isParticiple({ root, flags }: DictionaryRoot): boolean {
  return root.length > 5 && (flags.includes('A') ? /[аея]н$|[аяи]л$|[аеяю]щ$/ : /[^аеиоу]ъл$/).test(root);
}
