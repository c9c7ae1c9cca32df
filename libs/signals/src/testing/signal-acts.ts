/** What people and the clock do with signals, for measurements that carry it out without a client. */
export { moveDate } from '../commands/move-date.ts';
export { submitSignal } from '../commands/submit-signal.ts';
export { transitionSignal } from '../commands/transition-signal.ts';
export type { MoveReason } from '../domain/date-promise.ts';
export { noReportDetails } from '../domain/report-details.ts';
export type { SignalsNeeds } from '../needs/signals-needs.ts';
export type { StaffActor } from '../policies/signal-policies.ts';
export { ReferenceMarks } from '../references/reference-marks.ts';
export { lateTask } from '../schedule/late.ts';
export { silenceTask } from '../schedule/silence.ts';
