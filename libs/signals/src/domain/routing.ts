/** What a rule looks at. */
export interface RoutedSignal {
  readonly category: string;
  /** code of the category's group */
  readonly group: string | null;
  readonly settlement: string;
  /** the nearest quarter; null: none is near, or the signal has no point */
  readonly quarter: string | null;
  /** stems of the words of the description and the address */
  readonly stems: ReadonlySet<string>;
}

/** Which signals a rule is about; what is null or empty does not matter. */
export interface RoutingCondition {
  /** code of a category or a group */
  readonly category: string | null;
  readonly settlement: string | null;
  /** of the settlement */
  readonly quarter: string | null;
  /** one of them is enough; each the stems of a word or of several words that must all be there */
  readonly words: readonly (readonly string[])[];
}

/** Whether a rule is about a signal. */
export function isAbout({ category, settlement, quarter, words }: RoutingCondition, signal: RoutedSignal): boolean {
  return (
    (category === null || category === signal.category || category === signal.group) &&
    (settlement === null || settlement === signal.settlement) &&
    (quarter === null || quarter === signal.quarter) &&
    (words.length === 0 || words.some((stems) => stems.length > 0 && stems.every((stem) => signal.stems.has(stem))))
  );
}

/** The first rule in order that is about a signal; undefined: the department of its category gets it. */
export function firstRule<R extends { readonly condition: RoutingCondition }>(
  rules: readonly R[],
  signal: RoutedSignal,
): R | undefined {
  return rules.find(({ condition }) => isAbout(condition, signal));
}
