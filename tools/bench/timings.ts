import { quantile } from './quantile.ts';
import type { ServerTime } from './server-time.ts';

/** Times of one kind of question, milliseconds. */
export interface Measured {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  /** 95 of 100 questions cost the server at most this on a processor */
  readonly server: number;
  /** which of the questions took longest, or which way was the slowest */
  readonly slowest?: string | undefined;
}

/** A question asked in several ways, one of which is measured by itself. */
export interface Variant {
  readonly case: string;
  readonly asks: readonly (() => Promise<unknown>)[];
}

/** Measures questions to one server. */
export class Timings {
  constructor(private readonly serverTime: ServerTime) {}

  /**
   * Asks every question twice, one after another, and takes the second round: what a server that has run for a while
   * answers.
   * @param labels what each question is, for the slowest one's name
   */
  async measured(
    name: string,
    asks: readonly (() => Promise<unknown>)[],
    labels: readonly string[] = [],
  ): Promise<Measured> {
    const times: { readonly took: number; readonly cost: number; readonly label: string | undefined }[] = [];
    for (const round of [1, 2]) {
      for (const [place, ask] of asks.entries()) {
        const spent = this.serverTime();
        const begun = performance.now();
        await ask();
        const took = performance.now() - begun;
        if (round === 2) {
          times.push({ took, cost: this.serverTime() - spent, label: labels[place] });
        }
      }
    }
    const tooks = times.map(({ took }) => took);
    const costs = times.map(({ cost }) => cost);
    const dearest = times.toSorted((one, other) => other.cost - one.cost)[0];
    return {
      name,
      p50: quantile(tooks, 0.5),
      p95: quantile(tooks, 0.95),
      longest: quantile(tooks, 1),
      server: quantile(costs, 0.95),
      slowest: dearest?.label,
    };
  }

  /** Measures each variant by itself and answers the one with the longest p95. */
  async worstOf(name: string, variants: readonly Variant[]): Promise<Measured> {
    const all: Measured[] = [];
    for (const variant of variants) {
      all.push({ ...(await this.measured(name, variant.asks)), slowest: variant.case });
    }
    const worst = all.toSorted((one, other) => other.server - one.server || other.p95 - one.p95)[0];
    if (!worst) {
      throw new Error(`Nothing is asked: ${name}.`);
    }
    return { ...worst, p95: Math.max(...all.map(({ p95 }) => p95)) };
  }
}

/** One line of the report; what misses the target is marked. */
export function lineOf({ name, p50, p95, longest, server, slowest }: Measured, target: number): string {
  const [middle, most, all, cost] = [p50, p95, longest, server].map((time) => time.toFixed(1).padStart(7));
  return (
    `  ${p95 > target ? '!' : ' '} ${name.padEnd(44)} p50 ${middle ?? ''}  p95 ${most ?? ''}  longest ` +
    `${all ?? ''}  server p95 ${cost ?? ''} ms${slowest === undefined ? '' : `  (${slowest})`}`
  );
}

/** Percentiles of times in milliseconds, as one line of a report. */
export function spread(times: readonly number[]): string {
  const at = (part: number) => String(Math.round(quantile(times, part))).padStart(4);
  return `p50 ${at(0.5)}   p95 ${at(0.95)}   p99 ${at(0.99)}   longest ${at(1)} ms`;
}

/** A line of a report. */
export function line(name: string, figures: string): string {
  return `  ${name.padEnd(36)} ${figures}`;
}
