import { type Text, textOf } from '../texts/index.ts';
import { transitionEvents } from './transition.ts';

/** Every kind of fact in a signal's history. */
export const signalEventTypes = [
  'received',
  ...transitionEvents,
  'registered',
  'registration_rejected',
  'registration_attention',
  'registration_note',
  'registration_changed',
  'number_changed',
  'number_withdrawn',
  'note',
  'recategorized',
  'department_changed',
  'rated',
  'photos_added',
  'late',
  'photo_covered',
  'photo_uncovered',
  'published',
  'unpublished',
] as const;
export type SignalEventType = (typeof signalEventTypes)[number];

/**
 * Who reads of each fact. `EVERYBODY`: it is a stage of a published signal. `REPORTER`: it is in the timeline of the
 * reporter and of followers. `STAFF`: it is in the history alone.
 */
const audiences: Readonly<Record<SignalEventType, 'EVERYBODY' | 'REPORTER' | 'STAFF'>> = {
  received: 'EVERYBODY',
  assigned: 'EVERYBODY',
  started: 'EVERYBODY',
  asked: 'EVERYBODY',
  answered: 'EVERYBODY',
  resumed: 'EVERYBODY',
  resolved: 'EVERYBODY',
  closed: 'EVERYBODY',
  forwarded: 'EVERYBODY',
  rejected: 'EVERYBODY',
  duplicate: 'EVERYBODY',
  withdrawn: 'REPORTER',
  reopened: 'EVERYBODY',
  registered: 'EVERYBODY',
  registration_rejected: 'STAFF',
  registration_attention: 'STAFF',
  registration_note: 'STAFF',
  registration_changed: 'STAFF',
  number_changed: 'REPORTER',
  number_withdrawn: 'REPORTER',
  note: 'STAFF',
  recategorized: 'REPORTER',
  department_changed: 'REPORTER',
  rated: 'STAFF',
  photos_added: 'REPORTER',
  late: 'REPORTER',
  photo_covered: 'STAFF',
  photo_uncovered: 'STAFF',
  published: 'REPORTER',
  unpublished: 'REPORTER',
};

/** True when the reporter sees the fact in the timeline. */
export function isPublicEvent(type: SignalEventType): boolean {
  return audiences[type] !== 'STAFF';
}

/** Facts that the reporter sees. */
export const publicEventTypes: readonly SignalEventType[] = signalEventTypes.filter(isPublicEvent);

/**
 * Facts of a published signal that everybody sees: when it was received and registered, and where its status changed.
 */
export const stageEventTypes: readonly SignalEventType[] = signalEventTypes.filter(
  (type) => audiences[type] === 'EVERYBODY',
);

/** A short title of each fact, as the timeline and the history show it. */
export const eventTitles: Readonly<Record<SignalEventType, Text>> = {
  received: textOf('event.received'),
  assigned: textOf('event.assigned'),
  started: textOf('event.started'),
  asked: textOf('event.asked'),
  answered: textOf('event.answered'),
  resumed: textOf('event.resumed'),
  resolved: textOf('event.resolved'),
  closed: textOf('event.closed'),
  forwarded: textOf('event.forwarded'),
  rejected: textOf('event.rejected'),
  duplicate: textOf('event.duplicate'),
  withdrawn: textOf('event.withdrawn'),
  reopened: textOf('event.reopened'),
  registered: textOf('event.registered'),
  registration_rejected: textOf('event.registrationRejected'),
  registration_attention: textOf('event.registrationAttention'),
  registration_note: textOf('event.registrationNote'),
  registration_changed: textOf('event.registrationChanged'),
  number_changed: textOf('event.numberChanged'),
  number_withdrawn: textOf('event.numberWithdrawn'),
  note: textOf('event.note'),
  recategorized: textOf('event.recategorized'),
  department_changed: textOf('event.departmentChanged'),
  rated: textOf('event.rated'),
  photos_added: textOf('event.photosAdded'),
  published: textOf('event.published'),
  unpublished: textOf('event.unpublished'),
  late: textOf('event.late'),
  photo_covered: textOf('event.photoCovered'),
  photo_uncovered: textOf('event.photoUncovered'),
};

/** The name of each status. */
export const statusLabels = {
  RECEIVED: textOf('status.received'),
  ASSIGNED: textOf('status.assigned'),
  IN_PROGRESS: textOf('status.inProgress'),
  AWAITING_REPORTER: textOf('status.awaitingReporter'),
  RESOLVED: textOf('status.resolved'),
  CLOSED: textOf('status.closed'),
  FORWARDED: textOf('status.forwarded'),
  REJECTED: textOf('status.rejected'),
  DUPLICATE: textOf('status.duplicate'),
  WITHDRAWN: textOf('status.withdrawn'),
} as const;
