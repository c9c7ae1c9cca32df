import type { CitizenAction } from '@ns/contract/city';

/** Where the words of an action stand in the dictionaries: those of the same form on the page of the signal. */
export const actionWords: Readonly<Record<CitizenAction, string>> = {
  ANSWER: 'answer',
  RATE: 'rate',
  DISPUTE: 'dispute',
  ADD_PHOTOS: 'addPhotos',
  WITHDRAW: 'withdraw',
};
