import { anyOf, type EntityManager, sql } from '@ns/platform';
import { signalTables } from '../entities/index.ts';
import { readNumber, type SpokenNumber } from '../domain/number-forms.ts';
import { type NameMatch, findPeopleByName } from './people-by-name.ts';
import { type QueryWord, queryWords } from './search-words.ts';

/**
 * One word of the question as it is looked for: any of the stems, or a stem that begins so where those are too many to
 * be named.
 */
export interface UnderstoodWord {
  readonly stems: readonly string[];
  readonly beginnings: readonly string[];
  /** number of stems with one of these prefixes, 0 without a prefix */
  readonly begun: number;
  /** what a name may begin with: the word as it was typed and the likeliest readings of Latin characters */
  readonly names: readonly string[];
}

/** A question in words that the statement understands. */
export interface Search {
  readonly words: readonly UnderstoodWord[];
  /** the whole question as a reference or incoming number, upper case without spaces; null when it has no digit */
  readonly number: string | null;
  /** the whole question as a number in any spelling; null when it is none */
  readonly spoken: SpokenNumber | null;
  /** text form of a tsquery; null when the question has no word */
  readonly stems: string | null;
  /** what the address of a reporter would begin with */
  readonly address: string;
  /** accounts that are so called */
  readonly reporters: NameMatch | null;
  /** signals that the staff entered for somebody so called */
  readonly correspondents: NameMatch | null;
}

/** Likeness (0 to 1, of trigrams) from which a stem counts as a slip of the finger, and how many are tried. */
const alike = 0.3;
const mostAlike = 12;
/** A shorter stem has too many neighbours to be guessed at. */
const shortestGuess = 4;
/** Up to this number of stems with a prefix are searched one by one. */
const mostBegun = 12;
/** More words do not narrow the search. */
const mostCounted = 1_000;
/** Characters of a question that count: more than twenty words have. */
const longestQuestion = 500;
/** Readings of a Latin-typed word that are tried as a name. */
const mostNames = 8;

/**
 * Turns what a clerk typed into a question to the index. Readings of Latin-typed words that no signal contains are left
 * out; a word that no signal contains is replaced by the words of the vocabulary that are most alike.
 */
export async function understandSearch(em: EntityManager, question: string): Promise<Search> {
  const text = question.trim().slice(0, longestQuestion);
  const typed = queryWords(text);
  const address = text.trim().toLowerCase();
  const [words, people] = await Promise.all([
    understoodWords(em, typed),
    findPeopleByName(em, typed.map(namesOf), address),
  ]);
  const stems = words.length > 0 ? words.map((word) => `(${wordQuery(word)})`).join(' & ') : null;
  const number = text.replace(/\s+/g, '').toUpperCase();
  return {
    words,
    number: /\d/.test(number) ? number : null,
    spoken: readNumber(text),
    stems,
    address,
    ...people,
  };
}

async function understoodWords(em: EntityManager, words: readonly QueryWord[]): Promise<readonly UnderstoodWord[]> {
  const known = await knownStems(
    em,
    words.flatMap(({ stems }) => stems),
  );
  return Promise.all(
    words.map(async (word): Promise<UnderstoodWord> => {
      const { stems } = word;
      const present = stems.filter((stem) => known.has(stem));
      const chosen = present.length > 0 ? present : await guesses(em, stems);
      // The beginning of a word is enough, of each: a phrase finds what its words find.
      const starts = stems.filter((stem) => stem.length >= 3).slice(0, 8);
      const begun = await begunBy(em, starts);
      const isNamed = begun.length <= mostBegun;
      const beginnings = isNamed ? [] : starts;
      const all = new Set([...(chosen.length > 0 ? chosen : stems.slice(0, 1)), ...(isNamed ? begun : [])]);
      return {
        stems: [...all].filter((stem) => !beginnings.includes(stem)),
        beginnings,
        begun: isNamed ? 0 : begun.length,
        names: namesOf(word),
      };
    }),
  );
}

/** One word as text of a tsquery. */
export function wordQuery({ stems, beginnings }: UnderstoodWord): string {
  return [...stems.map(lexeme), ...beginnings.map((stem) => `${lexeme(stem)}:*`)].join(' | ');
}

/**
 * The stems that occur and begin in one of these ways. Where they are but few, they are looked for instead: a beginning
 * costs the index of stems three times as much, and how frequent it is the planner has to guess.
 */
async function begunBy(em: EntityManager, beginnings: readonly string[]): Promise<readonly string[]> {
  if (beginnings.length === 0) {
    return [];
  }
  const patterns = beginnings.map((stem) => `${stem.replace(/[\\%_]/g, (character) => `\\${character}`)}%`);
  const begun = await signalTables(em)
    .selectFrom('search_stem')
    .select('stem')
    .where((eb) => eb.or(patterns.map((pattern) => eb('stem', 'like', pattern))))
    .limit(mostCounted)
    .execute();
  return begun.map(({ stem }) => stem);
}

function namesOf({ typed, readings }: QueryWord): readonly string[] {
  return [typed, ...readings.slice(0, mostNames)];
}

async function knownStems(em: EntityManager, stems: readonly string[]): Promise<ReadonlySet<string>> {
  if (stems.length === 0) {
    return new Set();
  }
  const known = await signalTables(em)
    .selectFrom('search_stem')
    .select('stem')
    .where('stem', '=', anyOf(stems))
    .execute();
  return new Set(known.map(({ stem }) => stem));
}

async function guesses(em: EntityManager, stems: readonly string[]): Promise<readonly string[]> {
  const worth = stems.filter((stem) => stem.length >= shortestGuess && !/\d/.test(stem)).slice(0, 3);
  if (worth.length === 0) {
    return [];
  }
  const likely = sql<{ stem: string }>`
    select v.stem from search_stem v join unnest(${worth}::text[]) as typed (stem) on v.stem % typed.stem
    group by v.stem having max(similarity(v.stem, typed.stem)) >= ${alike}
    order by max(similarity(v.stem, typed.stem)) desc, v.stem limit ${mostAlike}`;
  return (await likely.execute(em.getKysely())).rows.map(({ stem }) => stem);
}

function lexeme(stem: string): string {
  return `'${stem.replaceAll("'", "''")}'`;
}
