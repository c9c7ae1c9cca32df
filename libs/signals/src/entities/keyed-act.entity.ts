import { defineEntity, p } from '@mikro-orm/core';

/** An act of the staff that was sent with a key of the device: once per key, however often it is sent. */
export const SignalKeyedActSchema = defineEntity({
  name: 'SignalKeyedAct',
  tableName: 'signal_keyed_act',
  properties: {
    actorId: p.uuid().primary(),
    clientKey: p.uuid().primary(),
    signalId: p.uuid(),
    /** of what was sent with the key, see `requestDigest`; null once the reporter is forgotten */
    requestDigest: p.string().nullable(),
    at: p.datetime().defaultRaw('now()'),
  },
});
