/**
 * Short texts that a report can have beside its address, in the order in which they are read: each a field of the API
 * with the same name, a field of both forms, and a line wherever a report is shown. Their words are below `reportText`
 * in the dictionaries.
 */
export const reportTexts = {
  entrance: { most: 60 },
  approach: { most: 120 },
} as const satisfies Readonly<Record<string, { readonly most: number }>>;

export type ReportTextName = keyof typeof reportTexts;
/** The texts as they are typed; empty where nothing is said. */
export type TypedTexts = Readonly<Record<ReportTextName, string>>;
/** The texts as the API has them; null where nothing was said. */
export type GivenTexts = Readonly<Record<ReportTextName, string | null>>;

export const reportTextNames = Object.keys(reportTexts) as readonly ReportTextName[];

/** The texts of a report that says none. */
export const noTexts: TypedTexts = eachText(() => '');

/** What was typed, as the API takes it. */
export function givenTexts(typed: TypedTexts): GivenTexts {
  return eachText((name) => typed[name].trim() || null);
}

/** What a report says, to be typed on; of one that shows them to nobody, nothing. */
export function typedTexts(given: Partial<GivenTexts>): TypedTexts {
  return eachText((name) => given[name] ?? '');
}

/** The texts that are said, in their order. */
export function saidTexts(given: Partial<GivenTexts>): { readonly name: ReportTextName; readonly text: string }[] {
  return reportTextNames.flatMap((name) => {
    const text = given[name]?.trim();
    return text ? [{ name, text }] : [];
  });
}

/** By how many characters, as a person counts them, a text is longer than the server takes; else 0 or less. */
export function tooManyCharacters(name: ReportTextName, text: string): number {
  return [...text.trim()].length - reportTexts[name].most;
}

function eachText<Value>(valueOf: (name: ReportTextName) => Value): Readonly<Record<ReportTextName, Value>> {
  return Object.fromEntries(reportTextNames.map((name) => [name, valueOf(name)])) as Record<ReportTextName, Value>;
}
