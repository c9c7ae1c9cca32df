import type { NameWord } from '@ns/identity';
import { anyOf, type EntityManager, sql } from '@ns/platform';
import { signalTables } from '../entities/index.ts';
import { readNumber, type SpokenNumber } from '../domain/number-forms.ts';
import { readPhone } from '../domain/phone-forms.ts';
import { type MenuEntry, menuEntries } from './menu-entries.ts';
import { findPeopleByName, type NamedPeople } from './people-by-name.ts';
import { type QueryWord, queryWords } from './search-words.ts';
import { stemsOneSlipAway } from './slips.ts';

/**
 * One word of the question as it is looked for: any of the stems, or a stem that begins so where those are too many to
 * be named.
 */
export interface UnderstoodWord {
  readonly stems: readonly string[];
  readonly beginnings: readonly string[];
  /** number of stems with one of these prefixes, 0 without a prefix */
  readonly begun: number;
  /** lexemes of the entries of menus that are so called */
  readonly entries: readonly string[];
  /** what a name may begin with: the word as it was typed and the likeliest readings of Latin characters */
  readonly names: readonly string[];
  /** what a word of a name is like, where none begins so */
  readonly alikeName: string | undefined;
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
  /** the whole question as the end of a telephone number; null when it is none */
  readonly phone: string | null;
  /** the words that are somebody's name, with text of a tsquery of the other words */
  readonly people: readonly (NamedPeople & { readonly rest: string | null })[];
}

/** Likeness (0 to 1, of trigrams) from which a stem counts as a slip of the finger, and how many are tried. */
const alike = 0.3;
const mostAlike = 12;
/** A shorter stem or name has too many neighbours to be guessed at. */
const shortestGuess = 4;
/** A shorter beginning is one of too many words. */
const shortestStart = 3;
/** Words that are tried with a slip; more unknown words are no slips. */
const mostSlipped = 5;
/** Stems one slip away that are looked for. */
const mostMeant = 24;
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
 * out. A word that no signal, menu and name contains is replaced by those one slip away, else by those most alike; so
 * is each word of a question that no signal answers as it stands.
 */
export async function understandSearch(em: EntityManager, question: string): Promise<Search> {
  const text = question.trim().slice(0, longestQuestion);
  const typed = queryWords(text);
  const address = text.toLowerCase();
  const names = typed.map((word) => ({ beginnings: namesOf(word) }));
  const [lookedUp, called] = await Promise.all([lookUp(em, typed), findPeopleByName(em, names, address)]);
  const unknown = lookedUp.words.filter(({ isKnown }) => !isKnown);
  const meant = await slipsOf(em, lookedUp, unknown);
  const alike = alikeNames(lookedUp.words, called);
  const people = [...called, ...(await peopleAlike(em, names, alike))];
  const guessed = new Map(
    await Promise.all(
      unknown
        .filter(({ word, place }) => !meant.get(word)?.length && !people.some(holding(place)))
        .map(async ({ word }) => [word, await guesses(em, word.stems)] as const),
    ),
  );
  const understood = (slips: ReadonlyMap<QueryWord, readonly string[]>) =>
    lookedUp.words.map((found, place) => understoodWord(lookedUp, found, slips, alike[place]));
  const asTyped = understood(new Map([...meant, ...guessed].filter(([, stems]) => stems.length > 0)));
  const isInVain =
    unknown.length === 0 && typed.length > 1 && people.length === 0 && !(await isAnswered(em, queryOf(asTyped)));
  const words = isInVain ? understood(await slipsOf(em, lookedUp, lookedUp.words)) : asTyped;
  const number = text.replace(/\s+/g, '').toUpperCase();
  return {
    words,
    number: /\d/.test(number) ? number : null,
    spoken: readNumber(text),
    phone: readPhone(text),
    stems: queryOf(words),
    address,
    people: people.map((way) => ({ ...way, rest: queryOf(words.filter((_word, place) => !holding(place)(way))) })),
  };
}

const holding = (place: number) => (way: Pick<NamedPeople, 'from' | 'to'>) => place >= way.from && place < way.to;

/** A word of the question with what it finds as it was typed. */
interface LookedUpWord {
  readonly word: QueryWord;
  readonly place: number;
  /** its stems that occur in signals or menus */
  readonly present: readonly string[];
  readonly starts: readonly string[];
  /** stems of signals that begin so */
  readonly begun: readonly string[];
  readonly isKnown: boolean;
}

interface LookedUp {
  readonly words: readonly LookedUpWord[];
  readonly menus: readonly MenuEntry[];
  readonly menuStems: ReadonlySet<string>;
}

async function lookUp(em: EntityManager, typed: readonly QueryWord[]): Promise<LookedUp> {
  const [menus, known] = await Promise.all([
    typed.length === 0 ? [] : menuEntries(em),
    knownStems(
      em,
      typed.flatMap(({ stems }) => stems),
    ),
  ]);
  const menuStems = new Set(menus.flatMap(({ stems }) => stems));
  const words = await Promise.all(
    typed.map(async (word, place): Promise<LookedUpWord> => {
      const present = word.stems.filter((stem) => known.has(stem) || menuStems.has(stem));
      // The beginning of a word is enough, of each: a phrase finds what its words find.
      const starts = [...new Set(word.stems.map((stem) => startOf(word, stem)))]
        .filter((start) => start.length >= shortestStart)
        .slice(0, 8);
      const begun = await begunBy(em, starts);
      const isKnown = present.length > 0 || begun.length > 0 || [...menuStems].some((stem) => begins(stem, starts));
      return { word, place, present, starts, begun, isKnown };
    }),
  );
  return { words, menus, menuStems };
}

/**
 * What a word that is still being typed would begin with. Of a whole word with a short stem it is the word: too many
 * unlike words begin with кол-.
 */
function startOf({ typed }: QueryWord, stem: string): string {
  return stem.length === shortestStart && typed.length > stem.length && typed.startsWith(stem) ? typed : stem;
}

function understoodWord(
  { menus }: LookedUp,
  { word, present, starts, begun }: LookedUpWord,
  slips: ReadonlyMap<QueryWord, readonly string[]>,
  alikeName: string | undefined,
): UnderstoodWord {
  const chosen = [...present, ...(slips.get(word) ?? [])];
  const isNamed = begun.length <= mostBegun;
  const beginnings = isNamed ? [] : starts;
  const all = new Set([...(chosen.length > 0 ? chosen : word.stems.slice(0, 1)), ...(isNamed ? begun : [])]);
  const isMeant = (stem: string) => all.has(stem) || begins(stem, starts);
  return {
    stems: [...all].filter((stem) => !beginnings.includes(stem)),
    beginnings,
    begun: isNamed ? 0 : begun.length,
    entries: menus.filter(({ stems }) => stems.some(isMeant)).map(({ lexeme }) => lexeme),
    names: namesOf(word),
    alikeName,
  };
}

function begins(stem: string, starts: readonly string[]): boolean {
  return starts.some((start) => stem.startsWith(start));
}

/** Of each word the known stems that are one slip away. One statement. */
async function slipsOf(
  em: EntityManager,
  { menuStems }: LookedUp,
  words: readonly LookedUpWord[],
): Promise<ReadonlyMap<QueryWord, readonly string[]>> {
  const tried = words
    .slice(0, mostSlipped)
    .map(({ word }) => ({ word, stems: [...stemsOneSlipAway(word.readings[0] ?? word.typed)] }));
  const known = await knownStems(em, [...new Set(tried.flatMap(({ stems }) => stems))]);
  return new Map(
    tried.map(({ word, stems }) => [
      word,
      stems.filter((stem) => known.has(stem) || menuStems.has(stem)).slice(0, mostMeant),
    ]),
  );
}

/** For each word that neither a signal nor a menu nor a name contains: what a name may be like. */
function alikeNames(words: readonly LookedUpWord[], called: readonly NamedPeople[]): readonly (string | undefined)[] {
  const names = words.map(({ word, place, isKnown }) => {
    const name = word.readings[0] ?? word.typed;
    const isGuessed = !isKnown && name.length >= shortestGuess && /^[а-я]+$/.test(name);
    return isGuessed && !called.some(holding(place)) ? name : undefined;
  });
  // A question with more such words is none about a person.
  return names.filter((name) => name !== undefined).length > 2 ? names.map(() => undefined) : names;
}

/** Who is called like words that nobody is called by, perhaps with words beside them. */
async function peopleAlike(
  em: EntityManager,
  names: readonly NameWord[],
  alike: readonly (string | undefined)[],
): Promise<readonly NamedPeople[]> {
  const places = [...alike.keys()].filter((place) => alike[place] !== undefined);
  if (places.length === 0) {
    return [];
  }
  const people = await findPeopleByName(
    em,
    names.map((name, place) => ({ ...name, alike: alike[place] })),
    '',
  );
  return people.filter((way) => places.some((place) => holding(place)(way)));
}

/** Whether some signal answers. Materialized, because the planner would walk along all signals to meet the first. */
async function isAnswered(em: EntityManager, stems: string | null): Promise<boolean> {
  const first = sql`
    with answering as materialized (select 1 from signal_search f where f.stems @@ ${stems}::tsquery)
    select 1 from answering limit 1`;
  return (await first.execute(em.getKysely())).rows.length > 0;
}

/** All of some words as text of a tsquery; null without words. */
function queryOf(words: readonly UnderstoodWord[]): string | null {
  return words.length > 0 ? words.map((word) => `(${wordQuery(word)})`).join(' & ') : null;
}

/** One word as text of a tsquery. */
function wordQuery({ stems, entries, beginnings }: UnderstoodWord): string {
  return [...[...stems, ...entries].map(lexeme), ...beginnings.map((stem) => `${lexeme(stem)}:*`)].join(' | ');
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
