import { defineEntity, p } from '@mikro-orm/core';
import type { CorrectedField } from '../domain/correction.ts';

/** What an event `corrected` changed: a field before and after. Values of a contact go with the person's account. */
export const SignalCorrectionSchema = defineEntity({
  name: 'SignalCorrection',
  tableName: 'signal_correction',
  properties: {
    eventId: p.bigint('string').primary(),
    field: p.string().primary().$type<CorrectedField>(),
    /** null: there was nothing */
    before: p.text().nullable(),
    /** null: there is nothing any more */
    after: p.text().nullable(),
  },
});
