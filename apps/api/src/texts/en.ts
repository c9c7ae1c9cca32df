import type { Translation } from '@ns/platform';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  unexpectedError: 'Something unexpected happened. Please try again; if it happens again, quote {requestId}.',
  circularFragment: 'A fragment of the query contains itself.',
  setupFaults: 'The file has faults',
  setupAdded: 'added: {added}',
  setupChanged: 'changed: {changed}',
  setupArchived: 'archived: {archived}',
  administratorExists: 'There is an administrator already; add --another for one more',
  passwordWanted: 'Type the password, then Enter and Ctrl-D',
  done: 'Done',
  filesOnePlace: 'There is one place for files only: set S3_BUCKET (and FILES_IN=folder to move back to the folder)',
  filesOtherPlace: 'New files go to {place}; set FILES_IN={to} for all processes, start them again, then repeat this',
  filesNotArrived: 'Photo {id} did not arrive as it was sent; nothing was removed. Look at the storage and repeat this',
  filesAway: 'The S3 storage does not answer; what was moved is kept. Repeat this later',
  filesMoved: 'photos moved: {moved} ({megabytes} MB)',
  filesUnknown: 'files that the database does not know: {count}',
  filesNamed: 'photos by the database: {count}',
  filesKept: 'files in the place that is in use: {count}',
  filesKeptFormerly: 'files in the former place: {count}',
  filesMissing: 'missing files: {count}',
  filesDifferent: 'changed files: {count}',
};
