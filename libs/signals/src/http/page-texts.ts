import { type Menus, MunicipalityPresenter } from '@ns/municipality';
import { defaultLanguage, defaultTag, inLanguage } from '@ns/platform';
import { citizenStatusLabel } from '../domain/citizen-words.ts';
import type { PublicText } from '../domain/hidden-words.ts';
import { streetIn } from '../domain/street-of-address.ts';
import type { PublicSignalRow } from '../queries/public-signals.ts';

const longestDescription = 200;

/** What a published signal is about, by its category. */
export function categoryOf({ categoryCode }: PublicSignalRow, menus: Menus): string {
  return menus.categories.get(categoryCode)?.name[defaultTag] ?? categoryCode;
}

/** Street and settlement of a published signal. */
export function placeOf({ address, settlementCode }: PublicSignalRow, menus: Menus): string {
  const settlement = menus.settlements.get(settlementCode)?.name[defaultTag] ?? settlementCode;
  return [streetIn(address), settlement].filter(Boolean).join(', ');
}

/** Category, place and reference of a published signal. */
export function titleOf(row: PublicSignalRow, menus: Menus): string {
  return `${categoryOf(row, menus)}, ${placeOf(row, menus)} (${row.reference})`;
}

/** Who handles a published signal; null where the department is gone. */
export function departmentOf({ departmentCode }: PublicSignalRow, menus: Menus): string | null {
  return MunicipalityPresenter.of(menus, defaultLanguage).departmentOf(departmentCode)?.name ?? null;
}

/** Where a published signal stands, as citizens read it. */
export function statusOf({ status }: PublicSignalRow): string {
  return inLanguage(defaultLanguage, citizenStatusLabel(status, 'follower'));
}

/** State and outcome in one line; before an outcome the words of the report. */
export function summaryOf(row: PublicSignalRow, outcome: PublicText | null): string {
  return `${statusOf(row)}. ${shortened(outcome ?? row.description)}`;
}

/** A text in one line, cut where it is long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestDescription ? line : `${line.slice(0, longestDescription - 1).trimEnd()}…`;
}
