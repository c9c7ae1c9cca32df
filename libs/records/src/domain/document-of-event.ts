import type { SignalEventKind } from '@ns/signals/domain';

/** What an event of the history is registered as. */
type DocumentOfEvent = 'INCOMING' | 'OUTGOING' | 'NONE';

/**
 * Which events of a signal's history are registered as documents: what came in, and each decision, about which the
 * municipality owes the file a document. The compiler asks for a new kind here.
 */
export const documentOf: Readonly<Record<SignalEventKind, DocumentOfEvent>> = {
  received: 'INCOMING',
  closed: 'OUTGOING',
  forwarded: 'OUTGOING',
  rejected: 'OUTGOING',
  assigned: 'NONE',
  started: 'NONE',
  asked: 'NONE',
  answered: 'NONE',
  resumed: 'NONE',
  resolved: 'NONE',
  duplicate: 'NONE',
  withdrawn: 'NONE',
  reopened: 'NONE',
  registered: 'NONE',
  registration_rejected: 'NONE',
  registration_attention: 'NONE',
  registration_note: 'NONE',
  registration_changed: 'NONE',
  number_changed: 'NONE',
  number_withdrawn: 'NONE',
  note: 'NONE',
  message: 'NONE',
  recategorized: 'NONE',
  corrected: 'NONE',
  department_changed: 'NONE',
  rated: 'NONE',
  photos_added: 'NONE',
  late: 'NONE',
  escalated: 'NONE',
  date_moved: 'NONE',
  photo_covered: 'NONE',
  words_hidden: 'NONE',
  photo_uncovered: 'NONE',
  photo_looked: 'NONE',
  photo_not_looked: 'NONE',
  photo_seen: 'NONE',
  text_published: 'NONE',
  text_hidden: 'NONE',
  published: 'NONE',
  unpublished: 'NONE',
  update_added: 'NONE',
  update_published: 'NONE',
  update_refused: 'NONE',
  update_withdrawn: 'NONE',
  referral_sent: 'NONE',
  referral_received: 'NONE',
  referral_answered: 'NONE',
  work_ordered: 'NONE',
  work_received: 'NONE',
  work_answered: 'NONE',
  work_returned: 'NONE',
  work_withdrawn: 'NONE',
};

/** Whether an event of the history is a decision, which is a document of its own. */
const isDecision = (kind: SignalEventKind) => documentOf[kind] === 'OUTGOING';

/** The events that are decisions. */
export const decisionKinds: readonly SignalEventKind[] = (Object.keys(documentOf) as SignalEventKind[]).filter(
  isDecision,
);
