import type { CategoryChoiceFragment, ReportMenusQuery } from '@ns/contract/citizen';

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

/** What must be read before anything is typed: danger means 112, a foreign matter means whom to call. */
export function needsAdvice(category: CategoryChoice): boolean {
  return category.dangerous || Boolean(category.advice);
}

/** The place in words as the signal carries it: the quarter before the address; empty when neither is given. */
export function addressLine(settlement: SettlementChoice | undefined, quarter: string, address: string): string {
  const name = settlement?.quarters.find(({ code }) => code === quarter)?.name ?? '';
  return [name, address.trim()].filter((part) => part !== '').join(', ');
}
