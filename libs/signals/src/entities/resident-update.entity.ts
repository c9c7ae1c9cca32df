import { defineEntity, p } from '@mikro-orm/core';
import type { UpdateState } from '../domain/resident-updates.ts';

/** What a resident adds to a published report: that it is still so, with words and a photo or without. */
export const ResidentUpdateSchema = defineEntity({
  name: 'ResidentUpdate',
  tableName: 'resident_update',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    signalId: p.uuid(),
    accountId: p.uuid(),
    /** made on the device: one update per key */
    clientKey: p.uuid(),
    /** of what was sent with the key, see `requestDigest` */
    requestDigest: p.string(),
    /** event by which it was added; its photo belongs to it */
    eventId: p.bigint('string'),
    /** null without words, and once it was withdrawn or the refusal is long ago */
    text: p.text().nullable(),
    state: p.string().$type<UpdateState>(),
    /** whether it adds to the count of the report */
    counts: p.boolean(),
    /** why it is not shown, for its author */
    reason: p.text().nullable(),
    /** mark of the neighbourhood of the network; forgotten after a day */
    network: p.string().nullable(),
    at: p.datetime().defaultRaw('now()'),
    /** when the staff or the author decided last */
    decidedAt: p.datetime().nullable(),
  },
});
