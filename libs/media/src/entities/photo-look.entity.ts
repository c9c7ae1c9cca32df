import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf } from '@ns/platform';
import type { FoundArea, LookProblem, LookState } from '../domain/photo-look.ts';

/** The look at a photo, by machine or person. A photo without one is shown to nobody but staff and reporter. */
export const PhotoLookSchema = defineEntity({
  name: 'PhotoLook',
  tableName: 'photo_look',
  properties: {
    photoId: p.uuid().primary(),
    state: p.string().$type<LookState>(),
    /** why the machine could not look; null otherwise */
    reason: p.string().$type<LookProblem>().nullable(),
    /** what the machine found; null until it has looked */
    found: p.json<readonly FoundArea[]>().nullable(),
    askedAt: p.datetime().defaultRaw('now()'),
    /** when the machine looked */
    lookedAt: p.datetime().nullable(),
    /** when a person set the covers, or said that there is nothing to cover */
    seenAt: p.datetime().nullable(),
    attempts: p.integer().default(0),
    /** null: the machine does not look any more */
    nextTryAt: p.datetime().nullable(),
    /** until then an attempt has it */
    leaseUntil: p.datetime().nullable(),
  },
});

/** Columns of `photo_look l` for hand-written statements. */
export const l = columnsOf(PhotoLookSchema, 'l');
