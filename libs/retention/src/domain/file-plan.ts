import type { ForgettablePart } from '@ns/identity/domain';
import { type Text, textOf } from '../texts/index.ts';

/** Kinds of things that the plan has a rule for, in the order in which they are carried out. */
export const planKinds = ['REPORTERS', 'PHOTOS', 'NOTES', 'REPORTS', 'MAILS', 'AUDIT', 'UNFINISHED'] as const;
export type PlanKind = (typeof planKinds)[number];

/** What happens when the months are over. `SEPARATE`: the thing stays, its person does not. */
export const planOutcomes = ['ERASE', 'SEPARATE', 'KEEP'] as const;
export type PlanOutcome = (typeof planOutcomes)[number];

/** What a kind is, how long it is kept where nobody says otherwise, and what can happen then. */
interface KindOfPlan {
  readonly label: Text;
  /** why the months are what they are */
  readonly reason: Text;
  /** from when on the months are counted */
  readonly countedFrom: Text;
  readonly months: number;
  /** the first is what happens by default */
  readonly outcomes: readonly [PlanOutcome, ...PlanOutcome[]];
  /** the part of a report that it is; undefined for what belongs to no report, which has one rule for all */
  readonly part?: ForgettablePart;
}

const fromEnd = textOf('countedFrom.end');
const fromMaking = textOf('countedFrom.making');

export const kindsOfPlan: Readonly<Record<PlanKind, KindOfPlan>> = {
  REPORTERS: {
    label: textOf('kind.reporters'),
    reason: textOf('reason.reporters'),
    countedFrom: fromEnd,
    months: 24,
    outcomes: ['SEPARATE', 'KEEP'],
    part: 'REPORTER',
  },
  PHOTOS: {
    label: textOf('kind.photos'),
    reason: textOf('reason.photos'),
    countedFrom: fromEnd,
    months: 24,
    outcomes: ['ERASE', 'KEEP'],
    part: 'PHOTOS',
  },
  NOTES: {
    label: textOf('kind.notes'),
    reason: textOf('reason.notes'),
    countedFrom: fromEnd,
    months: 36,
    outcomes: ['ERASE', 'KEEP'],
    part: 'NOTES',
  },
  REPORTS: {
    label: textOf('kind.reports'),
    reason: textOf('reason.reports'),
    countedFrom: fromEnd,
    months: 60,
    outcomes: ['ERASE', 'KEEP'],
    part: 'REPORT',
  },
  MAILS: {
    label: textOf('kind.mails'),
    reason: textOf('reason.mails'),
    countedFrom: fromMaking,
    months: 12,
    outcomes: ['ERASE', 'KEEP'],
  },
  AUDIT: {
    label: textOf('kind.audit'),
    reason: textOf('reason.audit'),
    countedFrom: fromMaking,
    months: 24,
    outcomes: ['ERASE', 'KEEP'],
  },
  UNFINISHED: {
    label: textOf('kind.unfinished'),
    reason: textOf('reason.unfinished'),
    countedFrom: fromMaking,
    months: 6,
    outcomes: ['ERASE', 'KEEP'],
  },
};

/** A rule as it is kept: of a kind and, where the kind is a part of reports, of one group of categories. */
export interface PlanRule {
  readonly kind: PlanKind;
  /** null: of all groups that have no rule of their own */
  readonly group: string | null;
  readonly months: number;
  readonly outcome: PlanOutcome;
}

/** A rule as it is in force. */
export interface RuleInForce extends PlanRule {
  /** nobody changed it */
  readonly isDefault: boolean;
}

/** The whole plan: for each kind the rule of all, as it was kept or by default, and then those of groups. */
export function rulesInForce(kept: readonly PlanRule[]): readonly RuleInForce[] {
  return planKinds.flatMap((kind) => {
    const own = kept.filter((rule) => rule.kind === kind).map((rule) => ({ ...rule, isDefault: false }));
    const { months, outcomes } = kindsOfPlan[kind];
    const general = own.find(({ group }) => group === null) ?? {
      kind,
      group: null,
      months,
      outcome: outcomes[0],
      isDefault: true,
    };
    return [general, ...own.filter(({ group }) => group !== null).toSorted((a, b) => compare(a.group, b.group))];
  });
}

function compare(one: string | null, other: string | null): number {
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

/**
 * Whether the plan is carried out. A rule that changes makes another edition, which nobody has confirmed yet.
 */
export type PlanProgress = 'IN_FORCE' | 'NEVER_CONFIRMED' | 'CHANGED';

/** How far a plan is. @param confirmedEdition null: none ever was */
export function planProgress({
  edition,
  confirmedEdition,
}: {
  readonly edition: number;
  readonly confirmedEdition: number | null;
}): PlanProgress {
  if (confirmedEdition === null) {
    return 'NEVER_CONFIRMED';
  }
  return confirmedEdition === edition ? 'IN_FORCE' : 'CHANGED';
}

/** Groups that have a rule of their own for a kind: the rule of all leaves them out. */
export function groupsWithRule(rules: readonly PlanRule[], of: PlanKind): readonly string[] {
  return rules.flatMap(({ kind, group }) => (kind === of && group !== null ? [group] : []));
}

/** A month is the shortest term, fifty years the longest. */
export const mostMonths = 600;

/** What is wrong with a rule, beside a group that does not exist. */
export function ruleProblems({ kind, group, months, outcome }: PlanRule): readonly { path: string; message: Text }[] {
  const { outcomes, part } = kindsOfPlan[kind];
  return [
    ...(Number.isInteger(months) && months >= 1 && months <= mostMonths
      ? []
      : [{ path: 'months', message: textOf('monthsOutside', { mostMonths }) }]),
    ...(outcomes.includes(outcome) ? [] : [{ path: 'outcome', message: textOf('outcomeNotOfKind') }]),
    ...(group === null || part !== undefined ? [] : [{ path: 'categoryGroup', message: textOf('kindHasNoGroups') }]),
  ];
}
