import { tablesOf } from '@ns/platform';
import { DocumentSchema } from './document.entity.ts';
import { ForgottenFileSchema } from './forgotten-file.entity.ts';
import { PhotoLookSchema } from './photo-look.entity.ts';
import { PhotoPassSchema } from './photo-pass.entity.ts';
import { PhotoCoverSchema, PhotoRenditionSchema, PhotoSchema } from './photo.entity.ts';

export const mediaEntities = [
  PhotoSchema,
  PhotoRenditionSchema,
  PhotoCoverSchema,
  PhotoLookSchema,
  PhotoPassSchema,
  DocumentSchema,
  ForgottenFileSchema,
];

/** Typed statements on the tables of this slice. */
export const mediaTables = tablesOf(mediaEntities);
