export { createLogger, type Logger } from './logger.ts';
export { Counter, createMetrics, Gauge, Histogram, type MetricsRegistry } from './metrics.ts';
export { type SecurityEvent, type SecurityEventSource, SecurityLog } from './security-log.ts';
