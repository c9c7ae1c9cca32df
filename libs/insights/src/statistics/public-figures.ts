import { dayOf, type MunicipalityDirectory } from '@ns/municipality';
import type { FactStore } from '../columns/fact-store.ts';
import { type PublicNumbers, publicNumbersOf } from './public-numbers.ts';
import { groupOfCategories } from './stats-question.ts';

/** Everybody may ask, so the answer is kept for five minutes. */
const freshForMs = 300_000;

/** The published numbers of one process. */
export class PublicFigures {
  private kept: { readonly until: number; readonly numbers: Promise<PublicNumbers> } | undefined;

  constructor(
    private readonly facts: FactStore,
    private readonly directory: MunicipalityDirectory,
    private readonly now: () => number = Date.now,
  ) {}

  numbers(): Promise<PublicNumbers> {
    if (!this.kept || this.kept.until <= this.now()) {
      const numbers = this.count();
      this.kept = { until: this.now() + freshForMs, numbers };
      numbers.catch(() => {
        this.kept = undefined;
      });
    }
    return this.kept.numbers;
  }

  private async count(): Promise<PublicNumbers> {
    const groupOf = groupOfCategories(await this.directory.menus());
    return publicNumbersOf(await this.facts.current(), dayOf(new Date(this.now())), groupOf);
  }
}
