/** Times of one kind of question, milliseconds. */
export interface Measured {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
}

/** Asks every question twice, one after another, and takes the second round: what a server that has run for a while answers. */
export async function measured(name: string, asks: readonly (() => Promise<unknown>)[]): Promise<Measured> {
  const times: number[] = [];
  for (const round of [1, 2]) {
    for (const ask of asks) {
      const begun = performance.now();
      await ask();
      if (round === 2) times.push(performance.now() - begun);
    }
  }
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { name, p50: at(0.5), p95: at(0.95), longest: at(1) };
}

/** One line of the report; what misses the target is marked. */
export function lineOf({ name, p50, p95, longest }: Measured, target: number): string {
  return `  ${p95 > target ? '!' : ' '} ${name.padEnd(34)} p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, longest ${longest.toFixed(1)} ms`;
}
