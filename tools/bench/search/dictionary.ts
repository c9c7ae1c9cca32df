import dictionary from 'dictionary-bg';

/** A word of the dictionary with one of its inflected forms. */
export interface FormPair {
  readonly lemma: string;
  readonly form: string;
}

interface Ending {
  readonly strip: string;
  readonly add: string;
  readonly fits: RegExp;
}

/** Reads the endings of a hunspell affix file by their flags. */
function endingsOf(aff: string): ReadonlyMap<string, readonly Ending[]> {
  const endings = new Map<string, Ending[]>();
  for (const line of aff.split(/\r?\n/)) {
    const [kind, flag, strip, add, condition] = line.split(/\s+/);
    if (kind !== 'SFX' || flag === undefined || strip === undefined || add === undefined || condition === undefined) {
      continue;
    }
    const known = endings.get(flag) ?? [];
    known.push({ strip: strip === '0' ? '' : strip, add: add === '0' ? '' : add, fits: new RegExp(`${condition}$`) });
    endings.set(flag, known);
  }
  return endings;
}

/** Every lower-case word of the kept Bulgarian dictionary with each of its inflected forms. */
export function inflectedPairs(): readonly FormPair[] {
  const decode = new TextDecoder();
  const endings = endingsOf(decode.decode(dictionary.aff));
  const pairs: FormPair[] = [];
  for (const line of decode.decode(dictionary.dic).split(/\r?\n/).slice(1)) {
    const [lemma = '', flags = ''] = line.split('/');
    if (!/^[а-я]{4,}$/.test(lemma)) {
      continue;
    }
    for (const flag of flags) {
      for (const { strip, add, fits } of endings.get(flag) ?? []) {
        if (lemma.endsWith(strip) && fits.test(lemma)) {
          pairs.push({ lemma, form: lemma.slice(0, lemma.length - strip.length) + add });
        }
      }
    }
  }
  return pairs;
}
