import { quantile } from '../quantile.ts';

/** Percentiles of times in milliseconds, as one line of a report. */
export function spread(times: readonly number[]): string {
  const at = (part: number) => String(Math.round(quantile(times, part))).padStart(4);
  return `p50 ${at(0.5)}   p95 ${at(0.95)}   p99 ${at(0.99)}   longest ${at(1)} ms`;
}

export function line(name: string, figures: string): string {
  return `  ${name.padEnd(36)} ${figures}`;
}
