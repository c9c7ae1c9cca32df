import type { bg } from './bg.ts';

export const en: typeof bg = {
  fromMail: {
    heading: 'Your report',
    refusedHeading: {
      USED: 'The link has been used',
      EXPIRED: 'The link has expired',
      UNKNOWN: 'The link is not valid',
    },
    doneHeading: {
      ANSWER: 'Your answer has been sent',
      RATE: 'Your rating is saved',
      DISPUTE: 'The report is open again',
      ADD_PHOTOS: 'The photos are added',
    },
    notNowHeading: {
      ANSWER: 'The question no longer waits for an answer',
      RATE: 'The report is still being worked on',
      DISPUTE: 'The report can no longer be disputed',
      ADD_PHOTOS: 'No more photos are taken',
    },
    about: 'The report',
    incoming: 'Registration No. {{number}}',
    actionTaken: 'What was done',
    loading: 'Opening the report…',
    noToken: 'The link is not complete. Open it straight from the email.',
    rated: 'On {{at}} you gave {{stars}} of 5. A new rating replaces it.',
    used: 'You already answered from this email on {{at}}. Thank you!',
    mySignals: 'My reports',
    track: 'Track a report with its code',
    yourRating: 'Your rating',
    missing: {
      RATE: 'Choose 1 to 5 stars.',
      ADD_PHOTOS: 'Add at least one photo.',
    },
    done: {
      ANSWER: 'We have your answer. Thank you! The work on the report goes on.',
      RATE: 'Your rating:\u00a0{{stars}} of 5. Thank you! While the link works you can change it with it.',
      DISPUTE: 'We reopened the report. We will write to you what was done.',
      ADD_PHOTOS: 'We have the photos. Thank you!',
    },
    notNow: {
      ANSWER: 'The question no longer waits for an answer: you answered it, or the report is over.',
      RATE: 'The report was reopened. You can rate it when it has an outcome.',
      DISPUTE: 'The report can no longer be disputed: the work on it goes on, or the time to dispute is over.',
      ADD_PHOTOS: 'The work on the report is over and takes no more photos.',
    },
  },
};
