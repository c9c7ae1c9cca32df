import type { Translation } from '@ns/platform';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  unexpectedError: 'Something unexpected happened. Please try again; if it happens again, quote {requestId}.',
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
  done: 'Done',
};
