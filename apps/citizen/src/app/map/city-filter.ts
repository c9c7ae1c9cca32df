import type { PublicState } from '@ns/contract/city';

/** Days that the list reaches back; the choices of the menu. */
export const periods = [7, 30, 90, 365] as const;

/** What the map and the list are narrowed to, as the address has it; empty means everything. */
export interface CityFilter {
  readonly category: string;
  readonly settlement: string;
  /** code within the settlement */
  readonly quarter: string;
  /** code within the settlement; at most one of quarter and street */
  readonly street: string;
  readonly state: '' | PublicState;
  /** one of `periods` */
  readonly days: number | null;
  readonly text: string;
}

/** Variables of `publicSignals` and `publicPoints`. */
export interface CityQuestion {
  readonly category: string | null;
  readonly settlement: string | null;
  readonly quarter: string | null;
  readonly street: string | null;
  readonly state: PublicState | null;
  readonly since: string | null;
  readonly text: string | null;
}

const longestText = 100;

/** Reads a filter from the parameters of the address; what it does not know is left out. */
export function filterOf(parameters: Readonly<Record<string, string | undefined>>): CityFilter {
  const { category = '', settlement = '', quarter = '', street = '', state, days, text = '' } = parameters;
  return {
    category,
    settlement,
    // Both are codes within a settlement, and a street is narrower than a quarter.
    quarter: settlement && !street ? quarter : '',
    street: settlement ? street : '',
    state: state === 'OPEN' || state === 'DONE' ? state : '',
    days: periods.find((each) => String(each) === days) ?? null,
    text: text.trim().slice(0, longestText),
  };
}

/** The parameters of the address for a filter; null takes one away. */
export function parametersOf(filter: CityFilter): Record<string, string | null> {
  const { category, settlement, quarter, street, state, days, text } = filter;
  return {
    category: category || null,
    settlement: settlement || null,
    quarter: quarter || null,
    street: street || null,
    state: state || null,
    days: days === null ? null : String(days),
    text: text || null,
  };
}

/** What the server is asked. @param today calendar day in Sofia */
export function questionOf(filter: CityFilter, today: string): CityQuestion {
  const { category, settlement, quarter, street, state, days, text } = filter;
  return {
    category: category || null,
    settlement: settlement || null,
    quarter: quarter || null,
    street: street || null,
    state: state || null,
    since: days === null ? null : daysBefore(today, days),
    text: text || null,
  };
}

/** The feed of what the list is narrowed to by category and place: `/feeds/signals.atom?category=roads`. */
export function feedOf({ category, settlement, quarter, street }: CityFilter): string {
  const narrowed = Object.entries({ category, settlement, quarter, street }).filter(([, value]) => value !== '');
  return `/feeds/signals.atom${narrowed.length === 0 ? '' : `?${new URLSearchParams(narrowed).toString()}`}`;
}

/** How many menus narrow the list, a place being one of them; words in the search box are seen there. */
export function narrowedBy({ category, settlement, state, days }: CityFilter): number {
  return [category, settlement, state, days].filter(Boolean).length;
}

/** Whether a text is the number of a signal, in Latin or Cyrillic letters: `NS-2026-000123`, „нс 2026 123“. */
export function isReference(text: string): boolean {
  return /^\p{L}{1,6}[\s-]?\d{4}[\s-]?\d{1,9}$/u.test(text.trim());
}

function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
