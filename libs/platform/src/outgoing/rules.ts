/** What of this folder is rules alone, for the domains of slices. */
export { type Backoff, later, type Moment, waitMs } from './back-off.ts';
export type { BreakerState, SignOfLife } from './circuit-breaker.ts';
