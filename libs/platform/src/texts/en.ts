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
  pageOf: 'Page {page} of {count}',
};
