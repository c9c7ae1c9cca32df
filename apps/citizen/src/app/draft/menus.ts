import type { CategoryChoiceFragment, ReportMenusQuery } from '@ns/contract/citizen';
import type { ReportDraft } from './report-draft.ts';

export type TopCategory = ReportMenusQuery['categories'][number];
export type CategoryChoice = CategoryChoiceFragment;
export type SettlementChoice = ReportMenusQuery['settlements'][number];

/** The chosen category wherever it stands in the tree. */
export function findCategory(categories: readonly TopCategory[], code: string | null): CategoryChoice | undefined {
  return categories.flatMap((top) => [top, ...top.children]).find((category) => category.code === code);
}

/** The branch that a category belongs to, or that it is. */
export function branchOf(categories: readonly TopCategory[], code: string | null): TopCategory | undefined {
  return categories.find((top) => top.code === code || top.children.some((child) => child.code === code));
}

/**
 * The category of the draft while its advice has to be read before anything that follows: danger means 112, a matter of
 * another body means whom to call.
 */
export function waitingAdvice(
  categories: readonly TopCategory[],
  { category: code, advicePutAside }: Pick<ReportDraft, 'category' | 'advicePutAside'>,
): CategoryChoice | undefined {
  const category = findCategory(categories, code);
  const isNeeded = category && (category.dangerous || Boolean(category.advice));
  return isNeeded && advicePutAside !== category.code ? category : undefined;
}

/** The place in words as the signal carries it: the quarter before the address; empty when neither is given. */
export function addressLine(settlement: SettlementChoice | undefined, quarter: string, address: string): string {
  const name = settlement?.quarters.find(({ code }) => code === quarter)?.name ?? '';
  return [name, address.trim()].filter((part) => part !== '').join(', ');
}
