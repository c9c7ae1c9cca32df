import type { work as first } from '../bg/work.ts';

/** Work of contractors and their links. */
export const work: typeof first = {
  workOrders: {
    title: 'Contractors',
    order: 'Order from a contractor',
    orderedAt: 'ordered {{ moment }}',
    receivedOn: 'received on {{ day }}',
    waiting: 'not confirmed yet',
    before: 'Before',
    after: 'After',
    answers: {
      RECEIVED: 'Received',
      PROPOSE_DONE: 'The contractor says: done',
      NOT_OURS: 'The contractor says: not ours',
      NOT_FOUND: 'The contractor cannot find it',
      QUESTION: 'The contractor asks',
    },
    steps: {
      ACCEPT: 'Accept',
      RETURN: 'Send back',
      WITHDRAW: 'Withdraw',
    },
  },
  orderWork: {
    title: 'Order from a contractor',
    intro:
      'You stay in charge of the report. The contractor sees it with its link; \
the name and contacts of the form are not shown.',
    mailed:
      'One email leaves for {{ address }}: the text below with your words. \
Not the name and contacts of the form, and not the link of the contractor.',
    notMailed: 'No email is sent: call when it is urgent. With its link the contractor sees what is below.',
    contractor: 'Contractor',
    words: 'What is to be done',
    wordsHint: 'The contractor reads it.',
    none: 'There is no contractor to order from.',
    save: 'Order',
  },
  answerOrder: {
    title: {
      ACCEPT: 'Accept the work',
      RETURN: 'Send the answer back',
      WITHDRAW: 'Withdraw the order',
    },
    intro: {
      ACCEPT:
        'The report becomes “Resolved” with the photos of the contractor. The reporter gets an email with \
these words.',
      RETURN: 'The contractor sees the job again, with your words.',
      WITHDRAW: 'The contractor no longer sees the job.',
    },
    words: {
      ACCEPT: 'What was done',
      RETURN: 'What else is needed',
      WITHDRAW: 'Why (for the history)',
    },
    save: {
      ACCEPT: 'Accept',
      RETURN: 'Send back',
      WITHDRAW: 'Withdraw',
    },
  },
  contractors: {
    title: 'Links of contractors',
    intro:
      'With a link somebody of the contractor sees all its open jobs without an account. Give everybody their own.',
    contractor: 'Contractor',
    none: 'No contractors',
    noneText: 'You will see the links of contractors here.',
    new: 'New link',
    label: 'Whom you give it to',
    labelHint: 'Only administrators see it.',
    create: 'Create a link',
    madeTitle: 'The link for “{{ label }}” was created',
    made: 'Copy it now: it will not be shown again. Everybody who has the address sees the jobs.',
    noLinks: 'No links yet.',
    worksUntil: 'works until {{ day }} when not used',
    expired: 'expired on {{ day }}',
    endedAt: 'ended on {{ day }}',
    lastUsed: 'last used {{ moment }}',
    neverUsed: 'not used yet',
    end: 'End',
    endOf: 'End the link of “{{ label }}”',
    endAsk: 'The link stops at once. What was not sent with it will not be accepted. End it?',
    ended: 'The link of “{{ label }}” was ended.',
  },
};
