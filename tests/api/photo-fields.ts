import { staff, supervisors } from './roles.ts';
import type { RootFieldsOfRoles } from './work-fields.ts';

/** Root fields about what of photos everybody sees. */
export const photoFields: readonly RootFieldsOfRoles[] = [
  {
    open: staff,
    mutation: [
      'lookThroughPhotos(signalId: "$ID") { __typename }',
      'coverPhoto(photoId: "$OTHER", areas: []) { __typename }',
    ],
  },
  {
    open: supervisors,
    query: ['publicPhotoPass { isOn }', 'undecidedPublicPhotos(first: 1) { edges { cursor } }'],
    mutation: ['lookThroughPublicPhotos { isOn }', 'pausePublicPhotos { isOn }'],
  },
];
