import { givenNames, namesOfPlaces } from './given-names.ts';
import { escaped, matches, overlaps, type TextPlace } from './personal-places.ts';

const title =
  '(?:[Гг]-н|[Гг]-жа|[Гг]-ца|[Гг]осподин|[Гг]оспожа|[Гг]оспожица|[Гг]ражданин(?:а|ът)?|[Гг]ражданка(?:та)?|' +
  '[Дд]-р|[Ии]нж\\.|[Аа]рх\\.|[Пп]роф\\.|[Дд]оц\\.|[Аа]дв\\.|[Сс]ъсед(?:а|ът|ката|ка)?|[Сс]лужител(?:я|ят|ката|ка)?)';
const word = String.raw`\p{Lu}\p{L}{1,24}(?:-\p{Lu}\p{L}{1,24})?`;
const named = new RegExp(
  String.raw`(?<![\p{L}-])${title}[ \u00A0]{0,2}(?:\p{Lu}\.[ \u00A0]?){0,2}${word}(?:[ \u00A0]${word}){0,2}(?!\p{L})`,
  'gu',
);
const family = /(?:[оеё]ва?|[сц]к[иа]|ина?|[ая]нски|[ая]нска|оглу|ич)$/iu;
const initials = new RegExp(String.raw`(?<![\p{L}\p{N}.-])(?:\p{Lu}\.[ \u00A0]?){1,2}${word}(?!\p{L})`, 'gu');
const inRow = new RegExp(String.raw`(?<![\p{L}-])${word}(?:[ \u00A0]${word}){1,3}(?!\p{L})`, 'gu');
/** Before a name of these words a street, a place or an institution is named. */
const streets = String.raw`ул\.?|улица(?:та)?|бул\.?|булевард(?:а|ът)?|пл\.?|площад(?:а|ът)?|алея`;
const quarters = String.raw`ж\.\s?к\.?|жк|кв\.?|квартал(?:а|ът)?|с\.|село|гр\.|град|връх|гара|спирка(?:та)?`;
const schools = 'училище(?:то)?|гимназия(?:та)?|градина(?:та)?|ДГ|ОУ|СУ|СОУ|ПГ|НУ|МГ|читалище(?:то)?';
const sights = String.raw`парк(?:а|ът)?|театър(?:а|ът)?|стадион(?:а|ът)?|зала(?:та)?|храм|църква(?:та)?`;
const houses = String.raw`болница(?:та)?|фирма|магазин|(?:паметник(?:а|ът)?|къща(?:та)?)(?:\s+на)?`;
const ranks =
  '(?:ген|генерал|полк|полковник|кап|капитан|майор|проф|професор|акад|академик|св|свети|света|цар|княз|хан|граф|' +
  'барон|поп|отец|баба|дядо|даскал|хаджи|доктор)';
const placeBefore = new RegExp(
  String.raw`(?<!\p{L})(?:${[streets, quarters, schools, sights, houses].join('|')})\s*` +
    String.raw`(?:[„"«“]\s*)?(?:${ranks}\.?\s+|д-р\s+)?[„"«“]?\s*$`,
  'iu',
);
/** The longest of those words with what may stand behind it. */
const placeReach = 32;
/** Behind a number what is counted: years, days, times; a number of a house has none. */
const counted =
  '(?:г|год\\p{L}*|пъти?|дена?|дни|седмиц\\p{L}*|месец\\p{L}*|час\\p{L}*|ч|мин\\p{L}*|лв|лева|евро|души|човека|деца|' +
  'коли|автомобил\\p{L}*|кучета|метра|м|бр|броя)(?!\\p{L})';
/** Behind a name a number of a house, block or entrance: it is an address. Behind a comma it is said to be one. */
const houseBehind = new RegExp(
  String.raw`^(?:[“"»]?\s*,?\s*(?:№\s*|бл\.\s*|номер\s+)|[“"»]\s*,?\s*|\s+)\d{1,3}` +
    String.raw`(?![\d/]|\s?\d|[.:]\d|[\s–-]{0,2}${counted})`,
  'u',
);
/** The longest of it. */
const houseReach = 32;

/** Names of people behind a title, behind initials, and of a given and a family name, but not those of places. */
export function peopleIn(text: string): readonly TextPlace[] {
  const behindTitle = matches(text, named).filter((each) => !isPlace(text, each));
  const short = matches(text, initials)
    .filter(({ words }) => family.test(words))
    .map((each) => withGivenName(text, each))
    .filter((each) => !isOfPlace(each.words) && !isPlace(text, each) && !isAddress(text, each));
  const whole = matches(text, inRow)
    .flatMap(namesInRow)
    .filter((each) => !isPlace(text, each) && !isAddress(text, each));
  return [...behindTitle, ...short, ...whole];
}

/** Of words with capitals: those from a given name to the last family name behind it. */
function namesInRow({ start, words }: TextPlace): readonly TextPlace[] {
  const parts = [...words.matchAll(/[\p{L}-]+/gu)].map(({ index, 0: part }) => ({ index, part }));
  const given = parts.findIndex(({ part }, place) => givenNames.has(part.toLowerCase()) && place < parts.length - 1);
  const first = parts[given];
  const last = parts.findLast(({ part }, place) => place > given && place <= given + 2 && family.test(part));
  if (!first || !last) {
    return [];
  }
  const name = words.slice(first.index, last.index + last.part.length);
  return isOfPlace(name) ? [] : [{ start: start + first.index, words: name }];
}

/** Initials between a given and a family name belong to both. */
function withGivenName(text: string, { start, words }: TextPlace): TextPlace {
  const before = /(?<!\p{L})[\p{L}-]{2,25}[ \u00A0]$/u.exec(text.slice(Math.max(0, start - 27), start))?.[0] ?? '';
  return givenNames.has(before.trim().toLowerCase())
    ? { start: start - before.length, words: before + words }
    : { start, words };
}

function isOfPlace(name: string): boolean {
  return namesOfPlaces.has(name.toLowerCase().replaceAll(/\s+/gu, ' '));
}

/** Where a person is named: by two parts of the name next to each other, or by the last one alone. */
export function namesOf(text: string, name: string | null, isAlone = true): readonly TextPlace[] {
  const parts = (name ?? '').split(/[^\p{L}-]+/u).filter((part) => part.length >= 3);
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2) {
    return [];
  }
  const any = parts.map(escaped).join('|');
  const whole = matches(text, new RegExp(`(?<!\\p{L})(?:${any})(?:\\s+(?:${any}))+(?!\\p{L})`, 'giu'));
  const alone =
    isAlone && last.length >= 4 ? matches(text, new RegExp(`(?<!\\p{L})${escaped(last)}(?!\\p{L})`, 'giu')) : [];
  return [...whole, ...alone.filter((each) => !whole.some((other) => overlaps(other, each)))].filter(
    (each) => !isPlace(text, each),
  );
}

/**
 * Where people of a list are named whole. One walk through the text for all of them: each two neighbouring words with
 * capitals are looked up.
 */
export function listedNamesIn(text: string, names: readonly string[]): readonly TextPlace[] {
  if (names.length === 0) {
    return [];
  }
  const pairs = new Set(
    names.flatMap((name) => {
      const parts = name.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
      const [first, second, third] = parts;
      const last = third ?? second;
      return first === undefined || second === undefined ? [] : [`${first} ${second}`, `${first} ${last ?? second}`];
    }),
  );
  const words = [...text.matchAll(/[\p{L}-]{2,40}/gu)].map(({ index, 0: part }) => ({ index, part }));
  return words.flatMap(({ index, part }, place): TextPlace[] => {
    const next = words[place + 1];
    const gap = next && text.slice(index + part.length, next.index);
    if (!next || !/^[ \u00A0]{1,2}$/.test(gap ?? '') || !pairs.has(`${part} ${next.part}`.toLowerCase())) {
      return [];
    }
    const found = { start: index, words: text.slice(index, next.index + next.part.length) };
    return isPlace(text, found) || isAddress(text, found) ? [] : [found];
  });
}

function isPlace(text: string, { start }: TextPlace): boolean {
  return placeBefore.test(text.slice(Math.max(0, start - placeReach), start));
}

function isAddress(text: string, { start, words }: TextPlace): boolean {
  const end = start + words.length;
  return houseBehind.test(text.slice(end, end + houseReach));
}
