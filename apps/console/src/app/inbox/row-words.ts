import type { MatchedField } from '@ns/contract/console';
import type { ListedRow } from '../signal-list/listed-rows.ts';

/**
 * Where a search may have found a signal besides its description and number, most telling first: each is shown beside
 * the description, which says what the signal is about. Category and settlement are shown anyway.
 */
const beside = [
  'REPORTER_PHONE',
  'REPORTER_NAME',
  'REPORTER_EMAIL',
  'ADDRESS',
  'MESSAGE',
  'NOTE',
  'QUARTER',
  'DEPARTMENT',
] as const satisfies readonly MatchedField[];

type Row = Pick<ListedRow, 'address' | 'settlement' | 'matches'>;

/**
 * The settlement where it is not the main town, then street and number: what is cut is the end of the street.
 * @param mainTown its code; null where each settlement is named
 */
export function placeOf({ address, settlement }: Row, mainTown: string | null): string {
  const town = settlement.code === mainTown ? null : settlement.name;
  return [town, address].filter(Boolean).join(', ');
}

/** The words of the search in a field of the row; null when they do not stand there. */
export function hitIn({ matches }: Row, wanted: MatchedField) {
  return matches?.find(({ field }) => field === wanted) ?? null;
}

/** Where else than in description and number the search found the row; null for nowhere. */
export function hitBeside(row: Row) {
  return beside.map((field) => hitIn(row, field)).find((found) => found) ?? null;
}
