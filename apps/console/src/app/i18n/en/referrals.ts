import type { referrals as first } from '../bg/referrals.ts';

export const referrals: typeof first = {
  referralCard: {
    title: 'Forwarding',
    state: {
      WAITING: 'To be passed on',
      UNSURE: 'Nobody noted whether it was passed on',
      SENT: 'Passed on',
      RECEIVED: 'Received by the body',
      ANSWERED: 'The body answered',
      WITHDRAWN: 'Forwarding taken back',
    },
    byPhone: `Nothing leaves from here by itself. Call or write to the body and note it. The reporter learns only what \
is noted.`,
    body: 'Body',
    phone: 'Telephone',
    sentOn: 'Passed on',
    person: 'Taken by',
    receivedOn: 'Received',
    number: 'Their number',
    answeredOn: 'Answered',
    answer: 'Answer',
    answers: {
      DONE: 'it is done',
      NOT_OURS: 'the case is not theirs',
      NEEDS_MORE: 'more information is needed',
    },
    note: 'Note it',
  },
  noteReferral: {
    title: 'Note about the forwarding',
    mailed: 'Reporter and followers get a mail about it.',
    kind: 'What happened',
    kinds: {
      SENT: 'We passed it on',
      RECEIVED: 'The body received it',
      ANSWERED: 'The body answered',
    },
    on: 'Day',
    person: 'Who took it',
    personHint: 'A name or an office at the body; seen by staff alone.',
    number: 'Their number',
    words: 'What the body writes',
    wordsHint: 'The reporter reads it. It is shown to everybody by “Show” in the history.',
    save: 'Save',
  },
};
