import type { Page } from 'playwright-core';
import { quantile } from '../quantile.ts';

/**
 * Lighthouse's index of a processor, and how many times slower a mid-range phone is. Source: the calculator that
 * Lighthouse's guide names for calibrating (docs/throttling.md, "Calibrating the CPU slowdown"). It ends where
 * Lighthouse's own setting stands, four times, which is what everybody measures with on a faster machine.
 */
const points = [
  { index: 150, slowdown: 1 },
  { index: 800, slowdown: 2 },
  { index: 1300, slowdown: 3 },
  { index: 1533, slowdown: 4 },
];

/**
 * How many times a processor with this index has to be slowed down to be as fast as a mid-range phone.
 * @returns between two points in proportion, outside of them the nearest one
 */
export function slowdownOf(index: number): number {
  for (const [place, to] of points.entries()) {
    if (index <= to.index) {
      const from = points[place - 1] ?? to;
      const part = Math.max(0, index - from.index) / Math.max(1, to.index - from.index);
      return from.slowdown + part * (to.slowdown - from.slowdown);
    }
  }
  return points.at(-1)?.slowdown ?? 1;
}

/** What a round's index may differ from that before the round, as a part of it. */
const tolerance = 0.2;

/**
 * Whether the processor had in a round the speed by which it is slowed down. On a virtual machine a core can be
 * slower for seconds, and no counter of the machine shows it.
 * @param indexOfRound Lighthouse's own, which it measures in each round
 */
export function isUndisturbed(indexOfRound: number, index: number): boolean {
  return Math.abs(indexOfRound - index) <= tolerance * index;
}

/** One measurement is up to a third off. */
const measurements = 3;

/**
 * Lighthouse's index of this machine now: the median of three measurements in a page, of one second each.
 * @param measurement what the page evaluates
 */
export async function indexNow(page: Page, measurement: string): Promise<number> {
  const indices: number[] = [];
  while (indices.length < measurements) {
    indices.push(await page.evaluate<number>(measurement));
  }
  return quantile(indices, 0.5);
}
