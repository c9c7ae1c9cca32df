import type { Translation } from '@ns/platform/language';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  tooManyPhotos: 'One report can have at most {mostPhotosOfSignal} photos.',
  photoNotAvailable: 'This photo is not available. Please upload it again.',
  photoUsedAlready: 'This photo was used already. Please upload it again.',
  tooManyAreas: 'At most {mostAreas} areas.',
  areaOutsidePhoto: 'The area must lie inside the photo.',
  'picture.notAPicture': 'This file is not a photo. We accept JPEG, PNG and WebP photos.',
  'picture.heic': 'The photo is in the HEIC format, which we cannot read. Please save it as JPEG and try again.',
  'picture.tooManyPixels': 'The photo is too large: we accept up to 50 megapixels.',
  'picture.tooDeep':
    'The photo has 16 bits per colour; we accept such photos up to 12 megapixels. Please save it as JPEG.',
  'picture.damaged': 'The photo is damaged and cannot be read. Please choose another one.',
  notADocument: 'This file is no PDF. Photos and PDF documents can be attached to a note.',
  damagedDocument: 'The document is damaged or not a PDF alone. Please save it as PDF again.',
  documentNotAvailable: 'This document is not available. Please upload it again.',
  documentUsedAlready: 'This document was used already. Please upload it again.',
  tooManyDocuments: 'A report can have at most {mostDocumentsOfSignal} documents.',
  unknownDocument: 'There is no such document.',
  photoLinkExpired: 'The link to this photo has run out or is incomplete. Open the report again.',
  unknownPhoto: 'There is no such photo.',
  photoUnavailable: 'The photo cannot be shown at the moment.',
  'upload.lengthUnknown': 'A file is sent as one upload whose length is given at the start.',
  'upload.signInNeeded': 'Please sign in.',
  'upload.unknown': 'There is no such upload.',
  'upload.onlyUploads': 'Photos can only be uploaded here.',
  'upload.expired': 'The time for this upload has run out. Please start again.',
  'upload.tooLarge': 'The photo is too large: we accept files up to 15 MB.',
  'upload.underWay': 'This photo is still being sent over another connection. Please try again shortly.',
  'upload.storeFull':
    'We cannot take photos at the moment. Please send your report without a photo, or try again later.',
  'upload.storeAway': 'We cannot take photos at the moment. What was sent so far is kept; please try again shortly.',
  'upload.failed': 'Something went wrong with the upload. Please try again.',
  'uploadLimit.unclaimed': 'You have uploaded too many photos that are not part of a report yet. Try again later.',
  'uploadLimit.bytesOfDay': 'You have uploaded too many photos in one day. Try again tomorrow.',
  'uploadLimit.waiting': 'Your earlier photos are still being processed. Wait a little and try again.',
};
