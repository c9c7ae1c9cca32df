import { type EntityManager, refuseInTransaction } from '@ns/platform';
import type { Territory } from '@ns/territory';
import type { CalendarDay } from '../domain/calendar-day.ts';
import type { DecreedDays } from '../domain/working-calendar.ts';
import {
  Category,
  Department,
  ExternalBody,
  Quarter,
  FormerPlaceSlug,
  Question,
  Settlement,
} from '../entities/municipality.entities.ts';
import { Holiday, Municipality } from '../entities/set-up.entities.ts';

/**
 * One moment's menus, held together so that a request never sees half of a change. Archived entries are among them:
 * signals go on naming them.
 */
export interface Menus {
  readonly departments: ReadonlyMap<string, Department>;
  readonly externalBodies: ReadonlyMap<string, ExternalBody>;
  readonly settlements: ReadonlyMap<string, Settlement>;
  /** by settlement code, in display order */
  readonly quarters: ReadonlyMap<string, readonly Quarter[]>;
  readonly categories: ReadonlyMap<string, Category>;
  /** by category code, in display order; those that are asked no longer too */
  readonly questions: ReadonlyMap<string, readonly Question[]>;
  /** what named settlements and quarters in addresses before, the newest first */
  readonly formerSlugs: readonly FormerPlaceSlug[];
  /** by day: where the calendar of the law does not hold */
  readonly holidays: ReadonlyMap<CalendarDay, Holiday>;
  readonly municipality: Municipality;
  /** where the municipality is; null when its data does not say */
  readonly territory: Territory | null;
}

/** Whether an entry can be chosen: there is one, and it is not archived. */
export function isInUse(entry: { readonly archivedAt?: Date | null } | undefined): boolean {
  return entry !== undefined && entry.archivedAt == null;
}

const freshForMs = 10_000;

/**
 * The menus, kept in memory: every signal on every screen needs their names, and they change a few times a year. A
 * change in any process announces itself on {@link menusChannel}; the process then calls `renew`. They are read anew
 * after ten seconds in any case, because an announcement can be lost with its connection.
 */
export class MunicipalityDirectory {
  private kept: { readonly until: number; readonly menus: Promise<Menus> } | undefined;
  private decreed: DecreedDays = new Map();
  private readLast: Municipality | undefined;

  /** @param now clock in milliseconds, for tests */
  constructor(
    private readonly fork: () => EntityManager,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * The menus of now.
   * @param tx the transaction that asks, if any: what is not kept is read on its connection. It must not have changed
   *   the menus itself
   * @throws SecondConnectionError inside a transaction that is not given
   */
  async menus(tx?: EntityManager): Promise<Menus> {
    if (!tx) {
      refuseInTransaction('Menus without the transaction');
    }
    if (this.kept && this.kept.until > this.now()) {
      return this.kept.menus;
    }
    if (tx) {
      // Others do not wait for this reading: it fails with the transaction.
      const menus = await this.read(tx.fork({ keepTransactionContext: true }));
      return this.keep(Promise.resolve(menus)).menus;
    }
    const kept = this.keep(this.read(this.fork()));
    kept.menus.catch(() => {
      if (this.kept === kept) {
        this.kept = undefined;
      }
    });
    return kept.menus;
  }

  /** Lets the next question read anew: something was changed. */
  forget(): void {
    this.kept = undefined;
  }

  /** Reads anew at once, because calendars and names cannot wait; a failure is left to the next question. */
  renew(): void {
    this.forget();
    this.menus().catch(() => undefined);
  }

  /** Days by decree as they were read last: true for a day that is worked. For calendars, which cannot wait. */
  decreedDays(): DecreedDays {
    return this.decreed;
  }

  /** The municipality as it was read last; for what cannot wait. Undefined before the first reading. */
  known(): Municipality | undefined {
    return this.readLast;
  }

  private keep(menus: Promise<Menus>) {
    const kept = { until: this.now() + freshForMs, menus };
    this.kept = kept;
    return kept;
  }

  private async read(em: EntityManager): Promise<Menus> {
    const inOrder = { orderBy: { position: 'asc' as const } };
    const departments = await em.find(Department, {}, inOrder);
    const externalBodies = await em.find(ExternalBody, {}, inOrder);
    const settlements = await em.find(Settlement, {}, inOrder);
    const quarters = await em.find(Quarter, {}, inOrder);
    const categories = await em.find(Category, {}, inOrder);
    const questions = await em.find(Question, {}, inOrder);
    const formerSlugs = await em.find(FormerPlaceSlug, {}, { orderBy: { usedUntil: 'desc', slug: 'asc' } });
    const holidays = await em.find(Holiday, {}, { orderBy: { day: 'asc' } });
    const municipality = await em.findOneOrFail(Municipality, { id: 1 });
    this.readLast = municipality;
    this.decreed = new Map(
      holidays.filter(({ archivedAt }) => archivedAt == null).map(({ day, working }) => [day, working]),
    );
    return {
      departments: byCode(departments),
      externalBodies: byCode(externalBodies),
      settlements: byCode(settlements),
      quarters: Map.groupBy(quarters, (quarter) => quarter.settlementCode),
      categories: byCode(categories),
      questions: Map.groupBy(questions, (question) => question.categoryCode),
      formerSlugs,
      holidays: new Map(holidays.map((holiday) => [holiday.day, holiday])),
      municipality,
      territory: territoryOf(municipality, settlements),
    };
  }
}

/** The outlines and the settlements that have a radius; null when there are none. */
function territoryOf({ area }: Municipality, settlements: readonly Settlement[]): Territory | null {
  const circles = settlements.flatMap(({ lat, lon, radiusMeters, archivedAt }) =>
    radiusMeters == null || archivedAt != null ? [] : [{ lat, lon, radiusMeters }],
  );
  return area == null && circles.length === 0 ? null : { lands: area?.lands ?? [], circles };
}

function byCode<T extends { readonly code: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.code, row]));
}
