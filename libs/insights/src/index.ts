export { composeInsightsApi, type InsightsApi, insightsOutboxHandlers, insightsTasks } from './compose-insights.ts';
export { repairFacts } from './facts/keep-facts.ts';
export { factCursor, factsAfter } from './facts/fact-pages.ts';
export { answerStats, type StatsRequest } from './statistics/stats-question.ts';
export { FactStore } from './columns/fact-store.ts';
export { monthlyFigures } from './reports/monthly-figures.ts';
export { insightsSchema } from './insights.schema.ts';
export { biRoutes } from './http/bi-routes.ts';
export { openDataRoutes } from './http/open-data-routes.ts';
