import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf } from '@ns/platform';
import type { UploadState } from './photo.entity.ts';

/** One document of the staff: first an upload, then a file of an account, at last a part of an internal note. */
export const DocumentSchema = defineEntity({
  name: 'Document',
  tableName: 'document',
  properties: {
    /** also the last path segment of the upload's URL */
    id: p.uuid().primary(),
    /** who uploaded it; only they can attach it */
    accountId: p.uuid(),
    state: p.string().$type<UploadState>(),
    /** size of the file, as announced */
    uploadBytes: p.integer(),
    /** see `documentName` */
    name: p.text(),
    /** size of the file that is kept; this and the next ones are null while it is uploading */
    bytes: p.integer().nullable(),
    /** of the file that is kept, hex */
    sha256: p.string().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    readyAt: p.datetime().nullable(),
    /** the signal and the event it belongs to, once attached */
    signalId: p.uuid().nullable(),
    eventId: p.bigint('string').nullable(),
    /** order among the documents attached together */
    position: p.integer().nullable(),
  },
});

/** Columns of `document d` for hand-written statements. */
export const d = columnsOf(DocumentSchema, 'd');
