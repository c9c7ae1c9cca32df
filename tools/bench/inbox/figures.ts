function at(sorted: readonly number[], part: number): string {
  return String(
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN),
  ).padStart(4);
}

/** Percentiles of times in milliseconds, as one line of a report. */
export function spread(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  return `p50 ${at(sorted, 0.5)}   p95 ${at(sorted, 0.95)}   p99 ${at(sorted, 0.99)}   longest ${at(sorted, 1)} ms`;
}

export function line(name: string, figures: string): string {
  return `  ${name.padEnd(36)} ${figures}`;
}
