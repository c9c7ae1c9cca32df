import type { PhotoLinks } from '@ns/media';
import { beginningOf } from '../domain/letter.ts';
import type { Letter } from '../queries/letters.ts';
import type { LetterType } from './letter.types.ts';

/** A letter as the API answers it; its photos are covered nowhere, since nobody else sees them. */
export function presentLetter(links: PhotoLinks, letter: Letter): LetterType {
  const { body, leftOut, fromReporter, reason, photos, ...shown } = letter;
  return {
    ...shown,
    text: body,
    beginning: beginningOf(body),
    attachmentsLeftOut: leftOut,
    isFromReporter: fromReporter,
    dismissReason: reason,
    photos: photos.map((photo) => ({
      ...photo,
      ...links.of(photo.id),
      covers: [],
      coversVersion: 0,
      coveredUrl: null,
      look: null,
    })),
  };
}
