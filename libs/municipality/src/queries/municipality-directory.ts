import { type EntityManager } from '@ns/platform';
import { type Territory } from '@ns/territory';
import {
  Category,
  Department,
  ExternalBody,
  Quarter,
  Question,
  Settlement,
} from '../entities/municipality.entities.ts';

/** One moment's menus, held together so that a request never sees half of a change. */
export interface Menus {
  readonly departments: ReadonlyMap<string, Department>;
  readonly externalBodies: ReadonlyMap<string, ExternalBody>;
  readonly settlements: ReadonlyMap<string, Settlement>;
  /** by settlement code, in display order */
  readonly quarters: ReadonlyMap<string, readonly Quarter[]>;
  readonly categories: ReadonlyMap<string, Category>;
  /** by category code, in display order */
  readonly questions: ReadonlyMap<string, readonly Question[]>;
  /** where the municipality is; null when its data does not say */
  readonly territory: Territory | null;
}

const freshForMs = 10_000;

/**
 * The menus, read once and kept for ten seconds: every signal on every screen needs their names, and they change a few
 * times a year.
 */
export class MunicipalityDirectory {
  private kept: { readonly until: number; readonly menus: Promise<Menus> } | undefined;

  /**
   * @param territory reads where the municipality is
   * @param now clock in milliseconds, for tests
   */
  constructor(
    private readonly fork: () => EntityManager,
    private readonly territory: () => Promise<Territory | null> = () => Promise.resolve(null),
    private readonly now: () => number = Date.now,
  ) {}

  async menus(): Promise<Menus> {
    if (!this.kept || this.kept.until <= this.now()) {
      const menus = this.read();
      this.kept = { until: this.now() + freshForMs, menus };
      menus.catch(() => {
        this.kept = undefined;
      });
    }
    return this.kept.menus;
  }

  private async read(): Promise<Menus> {
    const em = this.fork();
    const inOrder = { orderBy: { position: 'asc' as const } };
    const departments = await em.find(Department, {}, inOrder);
    const externalBodies = await em.find(ExternalBody, {}, inOrder);
    const settlements = await em.find(Settlement, {}, inOrder);
    const quarters = await em.find(Quarter, {}, inOrder);
    const categories = await em.find(Category, {}, inOrder);
    const questions = await em.find(Question, {}, inOrder);
    return {
      departments: byCode(departments),
      externalBodies: byCode(externalBodies),
      settlements: byCode(settlements),
      quarters: Map.groupBy(quarters, (quarter) => quarter.settlementCode),
      categories: byCode(categories),
      questions: Map.groupBy(questions, (question) => question.categoryCode),
      territory: await this.territory(),
    };
  }
}

function byCode<T extends { readonly code: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.code, row]));
}
