import { type Text, textOf } from '../texts/index.ts';
import { eventTitle, type SignalEventType, statusLabel } from './signal-event.ts';
import type { SignalStatus } from './signal-status.ts';

/** Whose eyes: the reporter is spoken to, a follower reads about the reporter. */
export type CitizenAudience = 'reporter' | 'follower';

/** Where the staff's name of a status is the office's word, citizens read a plain one. */
const plainLabels: Readonly<Partial<Record<SignalStatus, Text>>> = {
  ASSIGNED: textOf('citizenStatus.assigned'),
  FORWARDED: textOf('citizenStatus.forwarded'),
  REJECTED: textOf('citizenStatus.rejected'),
  DUPLICATE: textOf('citizenStatus.duplicate'),
};

const waitingLabels: Readonly<Record<CitizenAudience, Text>> = {
  reporter: textOf('waitingFor.reporter'),
  follower: textOf('waitingFor.follower'),
};

/** Texts for citizens where they differ from those for staff. */
const plainTitles: Readonly<Partial<Record<SignalEventType, Text>>> = {
  received: textOf('citizenEvent.received'),
  assigned: textOf('citizenEvent.assigned'),
  forwarded: textOf('citizenEvent.forwarded'),
  rejected: textOf('citizenEvent.rejected'),
  duplicate: textOf('citizenEvent.duplicate'),
  update_published: textOf('citizenEvent.update_published'),
};

/** What the reporter did or is asked, said to the reporter. */
const reporterTitles: Readonly<Partial<Record<SignalEventType, Text>>> = {
  asked: textOf('reporterEvent.asked'),
  message: textOf('reporterEvent.message'),
  corrected: textOf('reporterEvent.corrected'),
  answered: textOf('reporterEvent.answered'),
  withdrawn: textOf('reporterEvent.withdrawn'),
  photos_added: textOf('reporterEvent.photosAdded'),
};

/** The name of a status as a citizen reads it, on screens and in mails. */
export function citizenStatusLabel(status: SignalStatus, audience: CitizenAudience): Text {
  return status === 'AWAITING_REPORTER' ? waitingLabels[audience] : (plainLabels[status] ?? statusLabel(status));
}

/** The title of an event in the timeline of a citizen. */
export function citizenEventTitle(type: SignalEventType, audience: CitizenAudience): Text {
  const own = audience === 'reporter' ? reporterTitles[type] : undefined;
  return own ?? plainTitles[type] ?? eventTitle(type);
}
