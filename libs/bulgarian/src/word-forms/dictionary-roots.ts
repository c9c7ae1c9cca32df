/** A root of the dictionary that a word is a form of. */
export interface DictionaryRoot {
  readonly root: string;
  /** letters of the dictionary for the endings that the root takes; empty: it is listed as it is */
  readonly flags: string;
}

interface Ending {
  readonly flag: string;
  readonly strip: string;
}

/** The files of a hunspell dictionary. */
export interface HunspellFiles {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

/**
 * The roots of a hunspell dictionary and the endings that they take. A form is not listed: its ending is taken away and
 * what is left is looked up.
 */
export class DictionaryRoots {
  private readonly flagsOf = new Map<string, string>();
  private readonly endings = new Map<string, Ending[]>();
  private readonly longestEnding: number;

  constructor({ aff, dic }: HunspellFiles) {
    const decode = new TextDecoder();
    for (const line of decode.decode(aff).split(/\r?\n/)) {
      const [kind, flag = '', strip = '', add, condition] = line.split(/\s+/);
      if (kind === 'SFX' && add !== undefined && condition !== undefined) {
        const known = this.endings.get(add) ?? [];
        known.push({ flag, strip: strip === '0' ? '' : strip });
        this.endings.set(add, known);
      }
    }
    this.longestEnding = Math.max(0, ...[...this.endings.keys()].map(({ length }) => length));
    for (const line of decode.decode(dic).split(/\r?\n/).slice(1)) {
      const [root = '', flags = ''] = line.split('/');
      if (root !== '') {
        this.flagsOf.set(root, (this.flagsOf.get(root) ?? '') + flags);
      }
    }
  }

  /** The entry of a word that is itself a root or listed as it is. */
  entry(word: string): DictionaryRoot | undefined {
    const flags = this.flagsOf.get(word);
    return flags === undefined ? undefined : { root: word, flags };
  }

  /**
   * Roots of which the word is a form.
   * @param isStrict whether the root has to take the ending by its flags
   */
  rootsOf(word: string, isStrict = true): readonly DictionaryRoot[] {
    const found: DictionaryRoot[] = [];
    for (let length = Math.min(this.longestEnding, word.length - 1); length > 0; length -= 1) {
      const rest = word.slice(0, word.length - length);
      for (const { flag, strip } of this.endings.get(word.slice(-length)) ?? []) {
        const entry = this.entry(rest + strip);
        if (entry && (!isStrict || entry.flags.includes(flag)) && !found.some(({ root }) => root === entry.root)) {
          found.push(entry);
        }
      }
    }
    return found;
  }
}
