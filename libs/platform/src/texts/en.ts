import type { Translation } from '../language/texts.ts';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  invalidInput: 'Please correct the marked fields.',
  notFound: 'Not found, or you no longer have access to it.',
  'requestError.unauthenticated': 'Please sign in.',
  'requestError.forbidden': 'You are not allowed to do this.',
  'requestError.badUserInput': 'The request has a value that is not allowed.',
  'requestError.queryTooCostly': 'The query is too large. Ask for less at a time.',
  'requestError.rateLimited': 'Too many attempts. Wait a little and try again.',
  'requestError.serviceUnavailable': 'The service is not available at the moment. Try again shortly.',
  'state.registration': 'Registration of reports',
  'state.registration.toDo':
    'Look at “Needs attention” in the console and at the records system. Reports wait and go by themselves.',
  'state.mail': 'Mails',
  'state.mail.toDo':
    'Look at the mail server and at “Needs attention” in the console. Mails wait and go by themselves.',
  'state.backup': 'Backup',
  'state.backup.toDo': 'Look at the output of the last backup, the room in its folder, and whether the timer is on.',
  'state.disk': 'Room for photos',
  'state.disk.toDo': 'Make room. Until then photos wait on the phones of their owners.',
  'state.certificates': 'Certificates',
  'state.certificates.toDo': 'Order the next certificate, put its file in place and start the processes again.',
  'state.clock': 'Clock',
  'state.clock.toDo': 'Set the clocks of the machines by NTP.',
  'state.schema': 'Schema of the database',
  'state.schema.toDo': 'Run migrate.js of the release that works, or replace the other processes.',
  'state.processes': 'Processes',
  'state.processes.toDo':
    'Start the process that is missing; its log says why it ended. Replace those of an older release.',
  'state.queue': 'Job queue',
  'state.queue.toDo': 'Start Redis, or the database that holds the queue. Jobs are made again by themselves.',
  'state.figures': 'Figures',
  'state.figures.toDo': 'Start the api that says so again. Reports are not affected.',
  'state.losses': 'Losses of a restore',
  'state.losses.toDo': 'Enter anew the reports of the documents that the console lists under “State”.',
  'state.letters': 'Letters',
  'state.letters.toDo': 'Look at the mailbox and the setting LETTERS_IMAP_URL. Letters wait in it.',
  'state.files': 'Folder of files',
  'state.files.toDo': 'Mount the shared folder or bucket and start the process again.',
  pageOf: 'Page {page} of {count}',
};
