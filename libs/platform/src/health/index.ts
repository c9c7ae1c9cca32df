export { FilesMark } from './files-mark.ts';
export { registerHealthGauges } from './health-metrics.ts';
export { healthSchema } from './health.schema.ts';
export { type HealthCheck, ProcessHealth } from './process-health.ts';
export { registerPoolGauges } from './pool-metrics.ts';
export { ProcessSighting, workerWords } from './process-sighting.ts';
export { QueueWatch } from './queue-watch.ts';
export { Readiness } from './readiness.ts';
export { schemaChecks } from './schema-checks.ts';
