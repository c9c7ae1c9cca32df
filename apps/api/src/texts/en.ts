import { type Translation } from '@ns/platform';
import { type bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  unexpectedError: 'Something unexpected happened. Please try again; if it happens again, quote {requestId}.',
};
