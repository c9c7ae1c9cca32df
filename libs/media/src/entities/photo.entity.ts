import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf } from '@ns/platform';
import type { CoverArea } from '../domain/cover-area.ts';

/** UPLOADING until its bytes are complete and were found to be what they should be. */
export type UploadState = 'UPLOADING' | 'READY';

export const PhotoSchema = defineEntity({
  name: 'Photo',
  tableName: 'photo',
  properties: {
    /** also the last path segment of the upload's URL */
    id: p.uuid().primary(),
    /** who uploaded it; only they can attach it; null once its signal is separated from its reporter */
    accountId: p.uuid().nullable(),
    state: p.string().$type<UploadState>(),
    /** size of the file as it was sent */
    uploadBytes: p.integer(),
    /** size in pixels of the picture that is kept; this and the next ones are null while it is uploading */
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    bytes: p.integer().nullable(),
    /** of the picture that is kept, hex */
    sha256: p.string().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    readyAt: p.datetime().nullable(),
    /** the signal it belongs to, once attached */
    signalId: p.uuid().nullable(),
    /** the event it came with; null for a photo of the report itself */
    eventId: p.bigint('string').nullable(),
    /** see `PublicEditions` */
    publicEdition: p.integer().default(0),
    /** order among the photos attached together */
    position: p.integer().nullable(),
    /** id of the contractor's link that sent it; such a photo has no account */
    workLink: p.uuid().nullable(),
    /** came in a letter or from a contractor and belongs to no signal yet: it goes with what it came with */
    received: p.boolean().default(false),
  },
});

/** One photo: first an upload, then a picture of an account, at last a part of a signal. */
export class Photo extends PhotoSchema.class {}
PhotoSchema.setClass(Photo);

/** A covered picture that was made, shown or not: what is not shown is removed by it. */
export const PhotoRenditionSchema = defineEntity({
  name: 'PhotoRendition',
  tableName: 'photo_rendition',
  properties: { id: p.uuid().primary(), createdAt: p.datetime().defaultRaw('now()') },
});

/** What is covered in a photo. */
export const PhotoCoverSchema = defineEntity({
  name: 'PhotoCover',
  tableName: 'photo_cover',
  properties: {
    photoId: p.uuid().primary(),
    areas: p.json<readonly CoverArea[]>(),
    /** null when nothing is covered any more */
    renditionId: p.uuid().nullable(),
    version: p.integer(),
  },
});

/** Columns of `photo ph` and `photo_cover c` for hand-written statements. */
export const ph = columnsOf(PhotoSchema, 'ph');
export const c = columnsOf(PhotoCoverSchema, 'c');
