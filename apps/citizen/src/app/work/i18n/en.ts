import type { bg } from './bg.ts';

/** The page of a contractor's link. */
export const en: typeof bg = {
  work: {
    heading: 'Jobs',
    loading: 'Loading the jobs…',
    noToken: 'The link is not complete. Open it as you received it.',
    call: 'Call the municipality: {{phone}}',
    offline: 'No network. These are the jobs as you saw them last.',
    unsent: 'Waiting for a network:\u00a0{{count}}. They leave by themselves.',
    nothing: 'No open jobs.',
    map: 'Map of the jobs',
    byDistance: 'Nearest first',
    noPosition: 'We do not know where you are: allow this device to share its location.',
    meters: '{{meters}} m',
    way: 'The way there ({{point}})',
    dueOn: 'due {{day}}',
    before: 'Photos before',
    after: 'Photos after',
    photoWaits: 'Kept on this device; it leaves with the answer.',
    cancel: 'Back',
    drop: 'Remove',
    noStorage: 'This device does not keep the answer. Free some space and try again.',
    act: {
      RECEIVED: 'Received',
      PROPOSE_DONE: 'Done',
      NOT_OURS: 'Not ours',
      NOT_FOUND: 'Cannot find it',
      QUESTION: 'Question',
    },
    text: {
      PROPOSE_DONE: 'What you did',
      NOT_OURS: 'Why it is not yours (optional)',
      NOT_FOUND: 'Where you looked (optional)',
      QUESTION: 'Your question',
    },
    missing: {
      PROPOSE_DONE: 'Write what you did.',
      QUESTION: 'Write the question.',
    },
    send: {
      PROPOSE_DONE: 'Send “Done”',
      NOT_OURS: 'Send “Not ours”',
      NOT_FOUND: 'Send “Cannot find it”',
      QUESTION: 'Send the question',
    },
    waiting: {
      RECEIVED: '“Received” is waiting to leave.',
      PROPOSE_DONE: '“Done” is waiting to leave. You may close the page.',
      NOT_OURS: '“Not ours” is waiting to leave.',
      NOT_FOUND: '“Cannot find it” is waiting to leave.',
      QUESTION: 'The question is waiting to leave.',
    },
    refused: {
      RECEIVED: '“Received” was not accepted.',
      PROPOSE_DONE: '“Done” was not accepted.',
      NOT_OURS: '“Not ours” was not accepted.',
      NOT_FOUND: '“Cannot find it” was not accepted.',
      QUESTION: 'The question was not accepted.',
    },
    said: {
      PROPOSE_DONE: 'The municipality has “Done” and will check it.',
      NOT_OURS: 'The municipality knows that it is not yours.',
      NOT_FOUND: 'The municipality knows that you cannot find it.',
      QUESTION: 'The municipality has your question.',
    },
  },
};
