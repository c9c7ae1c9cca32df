import { defineEntity, p } from '@mikro-orm/core';

/** A file whose row is gone, until it is removed from each place. */
export const ForgottenFileSchema = defineEntity({
  name: 'ForgottenFile',
  tableName: 'forgotten_file',
  properties: {
    id: p.uuid().primary(),
    forgottenAt: p.datetime().defaultRaw('now()'),
    nextTryAt: p.datetime().defaultRaw('now()'),
    /** tries that failed */
    attempts: p.integer().default(0),
  },
});
