import type { Translation } from '@ns/platform/language';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  unexpectedError: 'Something unexpected happened. Please try again; if it happens again, quote {requestId}.',
  tooMuchAtOnce: 'Too many requests at once come from your network or account. Please try again in a few seconds.',
  tooManyAsk: 'Very many people ask just now. Please try again in a few seconds.',
  circularFragment: 'A fragment of the query contains itself.',
  setupAdded: 'added: {added}',
  setupChanged: 'changed: {changed}',
  setupArchived: 'archived: {archived}',
  noStreets:
    'There are no streets: no address is found by its name. Give “streetsFile” in the file or run npm run map:import.',
  noArea: 'There is no area: whether a place is in the municipality is not checked. Give “areaFile” in the file.',
  untrainedCategories:
    '{count} of {all} categories have no sentences and are not suggested (“trainingFile”, retrain.js).',
  administratorExists: 'There is an administrator already; add --another for one more',
  passwordWanted: 'Type the password, then Enter and Ctrl-D',
  secretsList: 'second factors under APP_SECRET: {present}, under APP_SECRET_FORMER: {former}, of no use: {lost}',
  secretsOfCodes: 'APP_SECRET: unused recovery codes: {count}; those made before count as long as the former secret',
  secretsOfLinks: 'APP_SECRET: links in mails, addresses of photos, known devices',
  secretsOfDevices: 'WEB_PUSH_PRIVATE_KEY (or APP_SECRET without it): devices that are notified: {count}',
  secretsResealed: 'Sealed anew: {former}; of no use: {lost}.',
  secretsAccepted:
    'The former secret is expected no more. Second factors of no use: {lost}; remove them with staff.js reset-factors.',
  backupMade: 'The backup is made: {folder} ({reports} reports, {files} files)',
  backupsRemoved: 'old backups removed: {count}',
  backupWhole: 'The backup of {madeAt} is whole: {reports} reports',
  restored: '{reports} reports and {files} files are restored from the backup of {madeAt}',
  erasedAgain: 'People erased again who had deleted their accounts after the backup: {count}',
  erasedByPlan: 'Erased again by the file plan: {count}',
  planOutdated:
    'The file plan or the holds were changed after the backup: nothing is erased by the plan until it is counted and ' +
    'confirmed in the console.',
  heldSince: 'Reports put on hold after the backup, to be put on hold again before that: {held}',
  referencesGoOn: 'References of {year} go on behind {number}',
  registerGoesOn: 'Incoming numbers of {year} go on behind {number}',
  referencesGone: 'Given references that the database no longer has: at most {count} ({from} to {to} of {year})',
  referencesGoneHint:
    'How many were really given is not known. A report without a document below has to be made again.',
  documentsSent: 'Documents without a report in the database that are in the records system: {count}',
  documentsPerhaps: 'Documents without a report in the database that perhaps reached the records system: {count}',
  stateGreen: 'All is well.',
  done: 'Done',
  publicPhotosOn: 'The public photos are being looked through',
  publicPhotosOff: 'The public photos are not being looked through',
  publicPhotosCounts:
    'looked at {lookedAt} of {total}, with a face or plate {found}, not looked at {failed}, to be decided {undecided}',
  publicPhotosWithoutMachine: 'The machine is out of order: the log of the worker says why',
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
