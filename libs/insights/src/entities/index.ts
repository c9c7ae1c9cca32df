import { tablesOf } from '@ns/platform';
import { FactForgettingSchema } from './fact-forgetting.entity.ts';
import { SavedReportSchema } from './saved-report.entity.ts';
import { FactPersonSchema, SignalFactSchema } from './signal-fact.entity.ts';

export const insightsEntities = [SignalFactSchema, FactPersonSchema, FactForgettingSchema, SavedReportSchema];

/** Typed statements on the tables of this slice. */
export const insightsTables = tablesOf(insightsEntities);
