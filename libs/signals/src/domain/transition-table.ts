import { type Transition } from './transition.ts';

const handlers = ['CLERK', 'DISPATCHER'] as const;
const inWork = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS'] as const;

/** Days a resolved signal waits for a dispute before it closes, and a question waits for its answer. */
export const silenceDays = 14;
/** Days after the outcome within which the reporter may dispute it. */
export const disputeDays = 30;

/** The workflow of a signal, the only place where it is written. Checked at start by `checkTransitions`. */
export const transitionTable: readonly Transition[] = [
  { from: ['RECEIVED'], to: 'ASSIGNED', by: [...handlers, 'SYSTEM'], event: 'assigned', requires: ['DEPARTMENT'], accepts: ['ASSIGNEE', 'MESSAGE', 'NOTE'], message: 'REMARK' },
  { from: ['RECEIVED', 'ASSIGNED'], to: 'IN_PROGRESS', by: handlers, event: 'started', requires: [], accepts: ['DEPARTMENT', 'ASSIGNEE', 'MESSAGE', 'NOTE'], message: 'REMARK' },
  {
    from: ['ASSIGNED', 'IN_PROGRESS'],
    to: 'ASSIGNED',
    by: handlers,
    event: 'assigned',
    requires: [],
    accepts: ['DEPARTMENT', 'ASSIGNEE', 'MESSAGE', 'NOTE'],
    message: 'REMARK',
    guard: 'OTHER_DEPARTMENT_OR_ASSIGNEE',
  },
  { from: inWork, to: 'AWAITING_REPORTER', by: handlers, event: 'asked', requires: ['MESSAGE'], accepts: ['NOTE'], message: 'QUESTION' },
  { from: ['AWAITING_REPORTER'], to: 'ASSIGNED', by: ['REPORTER'], event: 'answered', requires: ['MESSAGE'], accepts: ['PHOTOS'], message: 'ANSWER', guard: 'RETURN_TO_EARLIER' },
  { from: ['AWAITING_REPORTER'], to: 'IN_PROGRESS', by: ['REPORTER'], event: 'answered', requires: ['MESSAGE'], accepts: ['PHOTOS'], message: 'ANSWER', guard: 'RETURN_TO_EARLIER' },
  { from: ['AWAITING_REPORTER'], to: 'ASSIGNED', by: [...handlers, 'SYSTEM'], event: 'resumed', requires: [], accepts: ['NOTE'], guard: 'RETURN_TO_EARLIER' },
  { from: ['AWAITING_REPORTER'], to: 'IN_PROGRESS', by: [...handlers, 'SYSTEM'], event: 'resumed', requires: [], accepts: ['NOTE'], guard: 'RETURN_TO_EARLIER' },
  { from: ['ASSIGNED', 'IN_PROGRESS'], to: 'RESOLVED', by: handlers, event: 'resolved', requires: ['MESSAGE'], accepts: ['PHOTOS', 'NOTE'], message: 'ACTION_TAKEN' },
  { from: ['RESOLVED'], to: 'CLOSED', by: [...handlers, 'SYSTEM'], event: 'closed', requires: [], accepts: ['MESSAGE', 'NOTE'], message: 'DECISION' },
  { from: inWork, to: 'FORWARDED', by: handlers, event: 'forwarded', requires: ['EXTERNAL_BODY', 'MESSAGE'], accepts: ['NOTE'], message: 'REASON' },
  { from: inWork, to: 'REJECTED', by: handlers, event: 'rejected', requires: ['MESSAGE'], accepts: ['NOTE'], message: 'REASON' },
  { from: inWork, to: 'DUPLICATE', by: handlers, event: 'duplicate', requires: ['DUPLICATE_OF'], accepts: ['MESSAGE', 'NOTE'], message: 'REMARK' },
  { from: ['RECEIVED', 'ASSIGNED', 'AWAITING_REPORTER'], to: 'WITHDRAWN', by: ['REPORTER'], event: 'withdrawn', requires: [], accepts: [] },
  {
    from: ['RESOLVED', 'CLOSED', 'REJECTED'],
    to: 'ASSIGNED',
    by: ['REPORTER'],
    event: 'reopened',
    requires: ['MESSAGE'],
    accepts: ['PHOTOS'],
    message: 'REASON',
    guard: 'WITHIN_DISPUTE_TERM',
  },
  { from: ['RESOLVED', 'CLOSED', 'REJECTED'], to: 'ASSIGNED', by: ['CLERK', 'MANAGER'], event: 'reopened', requires: ['MESSAGE'], accepts: ['DEPARTMENT', 'ASSIGNEE', 'NOTE'], message: 'REASON' },
];
