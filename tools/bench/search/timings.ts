/** Times of one kind of question, milliseconds. */
export interface Measured {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  /** which of the questions took longest, or which way was the slowest */
  readonly slowest?: string | undefined;
}

/** A question asked in several ways, one of which is measured by itself. */
export interface Way {
  readonly case: string;
  readonly asks: readonly (() => Promise<unknown>)[];
}

/**
 * Asks every question twice, one after another, and takes the second round: what a server that has run for a while answers.
 * @param labels what each question is, for the slowest one's name
 */
export async function measured(name: string, asks: readonly (() => Promise<unknown>)[], labels: readonly string[] = []): Promise<Measured> {
  const times: { readonly took: number; readonly label: string | undefined }[] = [];
  for (const round of [1, 2]) {
    for (const [place, ask] of asks.entries()) {
      const begun = performance.now();
      await ask();
      if (round === 2) times.push({ took: performance.now() - begun, label: labels[place] });
    }
  }
  const sorted = times.toSorted((one, other) => one.took - other.took);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]?.took ?? 0;
  return { name, p50: at(0.5), p95: at(0.95), longest: at(1), slowest: sorted.at(-1)?.label };
}

/** Measures each way by itself and answers the one with the longest p95. */
export async function worstOf(name: string, ways: readonly Way[]): Promise<Measured> {
  const all: Measured[] = [];
  for (const way of ways) all.push({ ...(await measured(name, way.asks)), slowest: way.case });
  const worst = all.toSorted((one, other) => other.p95 - one.p95)[0];
  if (!worst) throw new Error(`Nothing is asked: ${name}.`);
  return worst;
}

/** One line of the report; what misses the target is marked. */
export function lineOf({ name, p50, p95, longest, slowest }: Measured, target: number): string {
  const times = [p50, p95, longest].map((time) => time.toFixed(1).padStart(7));
  return `  ${p95 > target ? '!' : ' '} ${name.padEnd(44)} p50 ${times[0] ?? ''}  p95 ${times[1] ?? ''}  longest ${times[2] ?? ''} ms${slowest === undefined ? '' : `  (${slowest})`}`;
}
