import type { dates as first } from '../bg/dates.ts';

export const dates: typeof first = {
  moveDate: {
    title: 'New date',
    reason: 'Reason',
    on: 'New date',
    period: 'When money is expected',
    periodHint: 'At the beginning of each quarter we ask whether it still waits.',
    message: 'Message to the reporter',
    messageHint: 'The reporter reads it in the mail about the new date. With “another reason” it is needed.',
    mailed: 'The reporter and followers get a mail with the new date; only the reporter reads the message.',
    lastMove: 'This is the last move without the head of the department. The reporter gets a mail with the new date.',
    forHead: 'The new date is set by the head of the department.',
    save: 'Save the new date',
  },
};
