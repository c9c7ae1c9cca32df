export { composeInsightsApi, insightsOutboxHandlers, insightsTasks } from './compose-insights.ts';
export { insightsSchema } from './insights.schema.ts';
export { biRoutes } from './http/bi-routes.ts';
