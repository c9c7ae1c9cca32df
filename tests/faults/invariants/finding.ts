/** What must never happen, by the names under which the report counts it. */
export const findingKinds = [
  'lost signals',
  'doubled signals',
  'contradicting answers',
  'unexpected answers',
  'unregistered signals',
  'lost photos',
  'doubled documents',
  'wrong numbers',
  'illegal states',
  'later than a minute',
  'second numbers that nobody was shown',
  'missing mails',
  'doubled mails',
  'wrong mails',
  'live events lost',
  'live events doubled or out of order',
  'unsettled work',
  'processes that died by themselves',
  'processes that stayed away',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One breach of a promise. */
export interface Finding {
  readonly kind: FindingKind;
  readonly what: string;
}

/** Findings of one kind. */
export function found(kind: FindingKind, whats: Iterable<string>): Finding[] {
  return [...whats].map((what) => ({ kind, what }));
}
