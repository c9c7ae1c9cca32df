import { tablesOf } from '@ns/platform';
import { DocumentSchema } from './document.entity.ts';
import { ForgottenFileSchema } from './forgotten-file.entity.ts';
import { PhotoCoverSchema, PhotoRenditionSchema, PhotoSchema } from './photo.entity.ts';

export const mediaEntities = [PhotoSchema, PhotoRenditionSchema, PhotoCoverSchema, DocumentSchema, ForgottenFileSchema];

/** Typed statements on the tables of this slice. */
export const mediaTables = tablesOf(mediaEntities);
