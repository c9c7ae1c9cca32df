import { type Text, textOf } from '../texts/index.ts';
import type { SignalStatus } from './signal-status.ts';
import { transitionEvents } from './transition.ts';

/** Every kind of event in a signal's history. */
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
  'message',
  'recategorized',
  'corrected',
  'department_changed',
  'rated',
  'photos_added',
  'late',
  'escalated',
  'date_moved',
  'photo_covered',
  'photo_uncovered',
  'photo_looked',
  'photo_not_looked',
  'photo_seen',
  'text_published',
  'text_hidden',
  'words_hidden',
  'published',
  'unpublished',
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
] as const;
export type SignalEventType = (typeof signalEventTypes)[number];

/**
 * Who reads of each event. `EVERYBODY`: it is a stage of a published signal. `FOLLOWERS`: it is in the timeline of the
 * reporter and of followers. `REPORTER`: it is in the timeline of the reporter alone. `STAFF`: it is in the history
 * alone.
 */
const audiences: Readonly<Record<SignalEventType, 'EVERYBODY' | 'FOLLOWERS' | 'REPORTER' | 'STAFF'>> = {
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
  withdrawn: 'FOLLOWERS',
  reopened: 'EVERYBODY',
  registered: 'EVERYBODY',
  registration_rejected: 'STAFF',
  registration_attention: 'STAFF',
  registration_note: 'STAFF',
  registration_changed: 'STAFF',
  number_changed: 'FOLLOWERS',
  number_withdrawn: 'FOLLOWERS',
  note: 'STAFF',
  message: 'REPORTER',
  recategorized: 'FOLLOWERS',
  corrected: 'REPORTER',
  department_changed: 'FOLLOWERS',
  rated: 'STAFF',
  photos_added: 'FOLLOWERS',
  late: 'FOLLOWERS',
  escalated: 'FOLLOWERS',
  date_moved: 'FOLLOWERS',
  photo_covered: 'STAFF',
  photo_uncovered: 'STAFF',
  photo_looked: 'STAFF',
  photo_not_looked: 'STAFF',
  photo_seen: 'STAFF',
  text_published: 'STAFF',
  text_hidden: 'STAFF',
  words_hidden: 'STAFF',
  published: 'FOLLOWERS',
  unpublished: 'FOLLOWERS',
  update_added: 'STAFF',
  update_published: 'FOLLOWERS',
  update_refused: 'STAFF',
  update_withdrawn: 'STAFF',
  referral_sent: 'EVERYBODY',
  referral_received: 'EVERYBODY',
  referral_answered: 'EVERYBODY',
  work_ordered: 'STAFF',
  work_received: 'STAFF',
  work_answered: 'STAFF',
  work_returned: 'STAFF',
  work_withdrawn: 'STAFF',
};

/** Whether the reporter, or somebody who only follows the signal, sees the event in the timeline. */
export function isInTimeline(type: SignalEventType, reader: 'reporter' | 'follower'): boolean {
  return audiences[type] !== 'STAFF' && (reader === 'reporter' || audiences[type] !== 'REPORTER');
}

/** Events that the reporter sees. */
export const reporterEventTypes: readonly SignalEventType[] = signalEventTypes.filter((type) =>
  isInTimeline(type, 'reporter'),
);

/** Events that those see who only follow the signal. */
export const followerEventTypes: readonly SignalEventType[] = signalEventTypes.filter((type) =>
  isInTimeline(type, 'follower'),
);

/**
 * Events of a published signal that everybody sees: when it was received and registered, where its status changed, and
 * what became of its forwarding.
 */
export const stageEventTypes: readonly SignalEventType[] = signalEventTypes.filter(
  (type) => audiences[type] === 'EVERYBODY',
);

/** A short title of an event, as the timeline and the history show it. */
export function eventTitle(type: SignalEventType): Text {
  return textOf(`event.${type}`);
}

/** The name of a status. */
export function statusLabel(status: SignalStatus): Text {
  return textOf(`status.${status}`);
}
