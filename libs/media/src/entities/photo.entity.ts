import { defineEntity, p } from '@mikro-orm/core';

/** UPLOADING until its bytes are complete and were found to be a picture. */
export type PhotoState = 'UPLOADING' | 'READY';

const PhotoSchema = defineEntity({
  name: 'Photo',
  tableName: 'photo',
  properties: {
    /** also the last path segment of the upload's URL */
    id: p.uuid().primary(),
    /** who uploaded it; only they can attach it */
    accountId: p.uuid(),
    state: p.string().$type<PhotoState>(),
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
  },
});

/** One photo: first an upload, then a picture of an account, at last a part of a signal. */
export class Photo extends PhotoSchema.class {}
PhotoSchema.setClass(Photo);

export const mediaEntities = [PhotoSchema];
