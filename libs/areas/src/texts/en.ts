import type { Translation } from '@ns/platform/language';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  nothingChosen: 'Choose a place or a category.',
  quarterOrStreet: 'Choose either a neighbourhood or a street.',
  settlementNeeded: 'Choose the town or village too.',
  unknownSettlement: 'Choose a town or village from the list.',
  unknownQuarter: 'Choose a neighbourhood from the list.',
  unknownStreet: 'Choose a street from the list.',
  unknownCategory: 'Choose a category from the list.',
  tooManyAreas: 'You can follow at most {mostAreas} places and categories. Stop following one in your account.',
  'personalData.areas': 'Places and categories you follow',
  'personalData.since': 'Since',
};
