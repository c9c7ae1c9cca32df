import { defineEntity, p } from '@mikro-orm/core';
import type { ReportPeriod } from '../domain/report-period.ts';
import type { StatsFilter } from './dimensions.ts';

/** Days, relative to the day on which they are looked at, and filters under a name. */
export const SavedReportSchema = defineEntity({
  name: 'SavedReport',
  tableName: 'saved_report',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    ownerId: p.uuid(),
    name: p.text(),
    period: p.string().$type<ReportPeriod>(),
    filter: p.json<StatsFilter>(),
    /** mailed on the first day of each month */
    monthly: p.boolean().default(false),
    savedAt: p.datetime().defaultRaw('now()'),
  },
});
