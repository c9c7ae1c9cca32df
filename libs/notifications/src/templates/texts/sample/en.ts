import type { Translation } from '@ns/platform';
import type { bg } from './bg.ts';

/** What sample mails say of a report that does not exist, in English. */
export const en: Translation<typeof bg> = {
  letterSubject: 'When is bulky waste collected?',
  letterAnswer:
    'Bulky waste is collected on the first Saturday of each month.\n\nLeave it by the container the night before.',
  municipality: 'Demo Municipality',
  addressee: 'Reporter',
  resolved: 'Resolved',
  category: 'Potholes',
  place: '1 Aleksandrovska St',
  nextDay: 'Done by 8 December. In charge: Municipal enterprise “Communal Activities”.',
  department: 'Municipal enterprise “Communal Activities”',
  referral: 'Water and Sewerage Company received it, No. 117',
  externalBody: 'Water and Sewerage Company',
  message: 'The pothole was filled with asphalt.\nWe also checked the road on both sides of it.',
  work: 'Fill the hole and put up a sign.',
  description: 'A deep pothole at the entrance; cars drive around it on the pavement.',
  quarter: 'Centre',
  received: 'Received',
  inProgress: 'In progress',
  certificate: 'The certificate for SEOS',
  certificateEnds: 'It ends in 14 days.',
  mails: 'Mails',
  clock: 'Clock',
  backup: 'Backup',
  toDo: 'Look at the output of the last backup.',
};
