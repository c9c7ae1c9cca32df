import type { HistoryEntryFragment, SignalDetailsFragment } from '@ns/contract/console';
import type { SeenReport } from '../offline/unsent-act.ts';

/** A part of a signal that two people may change at once. */
export type ChangedPart = 'status' | 'department' | 'assignee' | 'category' | 'actionTaken' | 'serviceDueOn';

export interface Change {
  readonly part: ChangedPart;
  /** As a person reads it; null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What somebody else changed between two states of one signal. */
export interface ChangesMeanwhile {
  readonly changes: readonly Change[];
  /** Facts that the first state did not have yet, oldest first. */
  readonly facts: readonly HistoryEntryFragment[];
}

const parts: Record<ChangedPart, (signal: SeenReport) => string | null> = {
  status: ({ statusLabel }) => statusLabel,
  department: ({ department }) => department?.name ?? null,
  assignee: ({ assignee }) => assignee?.name ?? null,
  category: ({ category }) => category.name,
  actionTaken: ({ actionTaken }) => actionTaken ?? null,
  serviceDueOn: ({ serviceDueOn }) => serviceDueOn ?? null,
};

/** Facts beside the handling: they leave the version of a signal as it is. */
const besideHandling: ReadonlySet<string> = new Set([
  'registered',
  'registration_rejected',
  'registration_attention',
  'registration_note',
  'registration_changed',
  'number_changed',
  'number_withdrawn',
  'note',
  'message',
  'rated',
  'photos_added',
  'late',
  'photo_covered',
  'photo_uncovered',
]);

/** Compares two states of one signal. */
export function whatChanged(before: SeenReport, after: SignalDetailsFragment): ChangesMeanwhile {
  return {
    changes: (Object.keys(parts) as ChangedPart[])
      .map((part) => ({ part, before: parts[part](before), after: parts[part](after) }))
      .filter((change) => change.before !== change.after),
    facts: newFacts(before, after),
  };
}

/** Whether somebody else changed a signal between two states of it; what the viewer did is no news to the viewer. */
export function isChangedByOthers(before: SeenReport, after: SignalDetailsFragment): boolean {
  const facts = newFacts(before, after).filter(({ type }) => !besideHandling.has(type));
  return before.version !== after.version && (facts.length === 0 || facts.some(({ isOwn }) => !isOwn));
}

function newFacts(before: SeenReport, after: SignalDetailsFragment): readonly HistoryEntryFragment[] {
  const known = new Set(before.events.map(({ cursor }) => cursor));
  return after.events.filter(({ cursor }) => !known.has(cursor));
}
