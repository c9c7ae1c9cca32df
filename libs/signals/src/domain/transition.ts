import type { PermissionName, StaffRole } from '@ns/identity/domain';
import type { SignalStatus } from './signal-status.ts';

/** Who moves a signal: the reporter, the product itself, or a member of the staff by role. */
export type ActorKind = 'REPORTER' | 'SYSTEM' | StaffRole;

/** Who can take a step: the reporter, the product itself, or staff with a permission. */
export type Mover = 'REPORTER' | 'SYSTEM' | PermissionName;

/** What a transition can take along. */
export const transitionFields = [
  'DEPARTMENT',
  'ASSIGNEE',
  'EXTERNAL_BODY',
  'DUPLICATE_OF',
  'MESSAGE',
  'PHOTOS',
  'NOTE',
] as const;
export type TransitionField = (typeof transitionFields)[number];

/** What kind of event a transition leaves in the history. */
export const transitionEvents = [
  'assigned',
  'started',
  'asked',
  'answered',
  'resumed',
  'resolved',
  'closed',
  'forwarded',
  'rejected',
  'duplicate',
  'withdrawn',
  'reopened',
] as const;
export type TransitionEvent = (typeof transitionEvents)[number];

/** What the public text of a transition is: it decides the label above the field and the wording of the mail. */
export type MessageKind = 'ACTION_TAKEN' | 'QUESTION' | 'ANSWER' | 'REASON' | 'DECISION' | 'REMARK';

/** A condition beyond the statuses; its meaning is in `transition-rules.ts`. */
export type Guard = 'RETURN_TO_EARLIER' | 'WITHIN_DISPUTE_TERM' | 'OTHER_DEPARTMENT_OR_ASSIGNEE';

/** One row of the workflow. */
export interface Transition {
  readonly from: readonly SignalStatus[];
  readonly to: SignalStatus;
  readonly by: readonly Mover[];
  readonly event: TransitionEvent;
  readonly requires: readonly TransitionField[];
  readonly accepts: readonly TransitionField[];
  readonly message?: MessageKind;
  readonly guard?: Guard;
}
