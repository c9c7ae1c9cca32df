import { type Menus, nearestQuarter } from '@ns/municipality';
import { type Language, wordsIn } from '@ns/platform';
import { markWords } from '../search/mark-matches.ts';
import { lexemeOf } from '../search/menu-entries.ts';
import type { UnderstoodWord } from '../search/understand-search.ts';
import type { StaffRow } from '../queries/signal-row.ts';
import type { MatchedField, TextMatch } from './text-match.types.ts';

/**
 * The names of the menus that a search found a signal by, in one language; none is marked where the search met the name
 * in another language, or that of the category's group.
 */
export function menuMatches(
  menus: Menus,
  language: Language,
  row: Pick<StaffRow, 'categoryCode' | 'departmentCode' | 'settlementCode' | 'lat' | 'lon'>,
  words: readonly UnderstoodWord[],
): TextMatch[] {
  const { categoryCode: category, departmentCode: department, settlementCode: settlement, lat, lon } = row;
  const quarters = menus.quarters.get(settlement) ?? [];
  const quarter = nearestQuarter(quarters, lat === null || lon === null ? null : { lat, lon }) ?? '';
  const quarterName = quarters.find(({ code }) => code === quarter)?.name;
  const named = [
    ['SETTLEMENT', lexemeOf('settlement', settlement), menus.settlements.get(settlement)?.name],
    ['QUARTER', lexemeOf('quarter', settlement, quarter), quarterName],
    ['CATEGORY', lexemeOf('category', category), menus.categories.get(category)?.name],
    ['DEPARTMENT', lexemeOf('department', department), menus.departments.get(department)?.name],
  ] as const satisfies readonly (readonly [MatchedField, string, unknown])[];
  return named.flatMap(([field, lexeme, name]): TextMatch[] => {
    if (name === undefined || !words.some(({ entries }) => entries.includes(lexeme))) {
      return [];
    }
    const text = wordsIn(language, name);
    return [{ field, ...(markWords(text, words) ?? { excerpt: text, ranges: [] }) }];
  });
}
