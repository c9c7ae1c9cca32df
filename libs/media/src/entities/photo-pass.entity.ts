import { defineEntity, p } from '@mikro-orm/core';

/**
 * Whether the photos that were public before there were looks are being looked through: one row, which is not there
 * until somebody begins.
 */
export const PhotoPassSchema = defineEntity({
  name: 'PhotoPass',
  tableName: 'photo_pass',
  properties: {
    id: p.integer().primary(),
    isOn: p.boolean(),
    /** when it was begun last */
    begunAt: p.datetime(),
    /** when it was paused or had looked at everything; null while it is on */
    endedAt: p.datetime().nullable(),
  },
});
