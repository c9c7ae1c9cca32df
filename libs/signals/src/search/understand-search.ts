import { type EntityManager, rows, sql } from '@ns/platform';
import { soughtWords } from './search-words.ts';

/** A question in words that the statement understands. */
export interface Search {
  /** the whole question as a reference or incoming number, upper case without spaces; null when it has no digit */
  readonly number: string | null;
  /** text form of a tsquery; null when the question has no word */
  readonly stems: string | null;
}

/** Likeness (0 to 1, of trigrams) from which a stem counts as a slip of the finger, and how many are tried. */
const alike = 0.3;
const mostAlike = 12;
/** A shorter stem has too many neighbours to be guessed at. */
const shortestGuess = 4;

/**
 * Turns what a clerk typed into a question to the index. Readings of Latin-typed words that no signal contains are left
 * out; a word that no signal contains is replaced by the words of the vocabulary that are most alike.
 */
export async function understandSearch(em: EntityManager, text: string): Promise<Search> {
  const words = soughtWords(text);
  const known = await knownStems(em, words.flatMap(({ stems }) => stems));
  const parts = await Promise.all(
    words.map(async ({ stems }, place) => {
      const present = stems.filter((stem) => known.has(stem));
      const chosen = present.length > 0 ? present : await guesses(em, stems);
      const last = place === words.length - 1;
      // The last word may still be being typed: its beginning is enough.
      const beginnings = last ? stems.filter((stem) => stem.length >= 3).slice(0, 8).map((stem) => `${lexeme(stem)}:*`) : [];
      return `(${[...(chosen.length > 0 ? chosen : stems.slice(0, 1)).map(lexeme), ...beginnings].join(' | ')})`;
    }),
  );
  const number = text.replace(/\s+/g, '').toUpperCase();
  return { number: /\d/.test(number) ? number : null, stems: parts.length > 0 ? parts.join(' & ') : null };
}

async function knownStems(em: EntityManager, stems: readonly string[]): Promise<ReadonlySet<string>> {
  if (stems.length === 0) return new Set();
  return new Set((await rows(em, sql<{ stem: string }>`select stem from search_stem where stem = any(${stems}::text[])`)).map(({ stem }) => stem));
}

async function guesses(em: EntityManager, stems: readonly string[]): Promise<readonly string[]> {
  const worth = stems.filter((stem) => stem.length >= shortestGuess && !/\d/.test(stem)).slice(0, 3);
  if (worth.length === 0) return [];
  const found = await rows(em, sql<{ stem: string }>`
    select v.stem from search_stem v join unnest(${worth}::text[]) as sought (stem) on v.stem % sought.stem
    group by v.stem having max(similarity(v.stem, sought.stem)) >= ${alike}
    order by max(similarity(v.stem, sought.stem)) desc, v.stem limit ${mostAlike}`);
  return found.map(({ stem }) => stem);
}

function lexeme(stem: string): string {
  return `'${stem.replaceAll("'", "''")}'`;
}
