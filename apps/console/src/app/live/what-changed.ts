import type { HistoryEntryFragment, SignalDetailsFragment } from '@ns/contract/console';
import type { SeenReport } from '../offline/unsent-act.ts';

/** A part of a signal that two people may change at once. */
export type ChangedPart =
  | 'status'
  | 'department'
  | 'assignee'
  | 'category'
  | 'description'
  | 'contactName'
  | 'contactPhone'
  | 'settlement'
  | 'address'
  | 'entrance'
  | 'approach'
  | 'actionTaken'
  | 'serviceDueOn';

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

/** Undefined: what was kept of the state does not say it. */
const parts: Record<ChangedPart, (signal: SeenReport) => string | null | undefined> = {
  status: ({ statusLabel }) => statusLabel,
  department: ({ department }) => department?.name ?? null,
  assignee: ({ assignee }) => assignee?.name ?? null,
  category: ({ category }) => category.name,
  description: ({ description }) => description,
  contactName: ({ reporter }) => reporter && (reporter.name ?? null),
  contactPhone: ({ reporter }) => reporter && (reporter.phone ?? null),
  settlement: ({ settlement }) => settlement?.name,
  address: ({ address }) => address,
  entrance: ({ entrance }) => entrance,
  approach: ({ approach }) => approach,
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
  'words_hidden',
  'photo_uncovered',
  'photo_looked',
  'photo_not_looked',
  'photo_seen',
  'text_published',
  'text_hidden',
  'update_added',
  'update_published',
  'update_refused',
  'update_withdrawn',
  'referral_sent',
  'referral_received',
  'referral_answered',
  'work_ordered',
  'work_received',
  'work_answered',
  'work_returned',
  'work_withdrawn',
]);

/** Compares two states of one signal. */
export function whatChanged(before: SeenReport, after: SignalDetailsFragment): ChangesMeanwhile {
  return {
    changes: (Object.keys(parts) as ChangedPart[]).flatMap((part) => {
      const [was, is] = [parts[part](before), parts[part](after) ?? null];
      return was === undefined || was === is ? [] : [{ part, before: was, after: is }];
    }),
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
