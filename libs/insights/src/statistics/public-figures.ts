import { dayOf, type MunicipalityDirectory } from '@ns/municipality';
import { technicalLanguage } from '@ns/platform';
import type { FactEngine } from '../engine/fact-engine.ts';
import { type PublicNumbers, publicNumbersOf } from './public-numbers.ts';

/** Everybody may ask, so the answer is kept for five minutes. */
const freshForMs = 300_000;

/** The published numbers of one process. */
export class PublicFigures {
  private kept: { readonly until: number; readonly numbers: Promise<PublicNumbers> } | undefined;

  constructor(
    private readonly engine: FactEngine,
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
    const menus = await this.directory.menus();
    return this.engine.use(technicalLanguage, (facts) => publicNumbersOf(facts, dayOf(new Date(this.now())), menus));
  }
}
