import { type Text, textOf } from '../texts/index.ts';
import { listedNamesIn, namesOf, peopleIn } from './personal-names.ts';
import { emailsIn, ibansIn, numbersOf, personalNumbersIn, phonesIn, platesIn } from './personal-numbers.ts';
import { overlaps, type TextPlace } from './personal-places.ts';

/** Kinds of personal data that a text is looked through for. */
export const personalKinds = ['EMAIL', 'IBAN', 'EGN', 'PHONE', 'PLATE', 'REPORTER', 'STAFF', 'PERSON'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** Personal data in a text. */
export interface PersonalFinding extends TextPlace {
  readonly kind: PersonalKind;
}

/** What is known of the person who reported, and who works for the municipality. */
export interface KnownPerson {
  readonly name: string | null;
  readonly phone: string | null;
  readonly staff?: readonly string[];
}

type Finder = (text: string, person: KnownPerson) => readonly TextPlace[];

/** How each kind is found. Of two findings in one place the kind that stands first counts. */
const finders: Readonly<Record<PersonalKind, Finder>> = {
  EMAIL: emailsIn,
  IBAN: ibansIn,
  EGN: personalNumbersIn,
  PHONE: phonesIn,
  PLATE: platesIn,
  REPORTER: (text, person) => [...namesOf(text, person.name), ...numbersOf(text, person.phone)],
  STAFF: (text, { staff = [] }) => listedNamesIn(text, staff),
  PERSON: peopleIn,
};

/** What every kind of finding is called. */
export const personalKindLabels: Readonly<Record<PersonalKind, Text>> = {
  EMAIL: textOf('personal.EMAIL'),
  IBAN: textOf('personal.IBAN'),
  EGN: textOf('personal.EGN'),
  PHONE: textOf('personal.PHONE'),
  PLATE: textOf('personal.PLATE'),
  REPORTER: textOf('personal.REPORTER'),
  STAFF: textOf('personal.STAFF'),
  PERSON: textOf('personal.PERSON'),
};

/**
 * Looks through a text that is to become public for personal data: telephone numbers, e-mail addresses, personal
 * numbers (ЕГН), IBANs, plates of vehicles, what is known of the reporter, names of the staff and of other people.
 * Places, streets and institutions that have the name of a person are none.
 * @returns in the order of the text, none inside another
 */
export function personalDataIn(text: string, person: KnownPerson): readonly PersonalFinding[] {
  const found: PersonalFinding[] = [];
  for (const kind of personalKinds) {
    for (const each of finders[kind](text, person)) {
      const place = found.findIndex((other) => overlaps(other, each));
      const known = found[place];
      if (!known) {
        found.push({ kind, ...each });
      } else if (isName(kind) && isName(known.kind)) {
        found[place] = { kind: known.kind, ...joined(text, known, each) };
      }
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** A name can reach further than what is known of it: all of it is pointed at. */
function isName(kind: PersonalKind): boolean {
  return kind === 'REPORTER' || kind === 'STAFF' || kind === 'PERSON';
}

function joined(text: string, one: TextPlace, other: TextPlace): TextPlace {
  const start = Math.min(one.start, other.start);
  const end = Math.max(one.start + one.words.length, other.start + other.words.length);
  return { start, words: text.slice(start, end) };
}
