import { type Database, sql } from '@ns/platform';
import {
  countSignals,
  cursorOf,
  listNearbySignals,
  listPublicSignals,
  listSignals,
  matching,
  type SignalFilter,
  signalsNear,
  type SignalSort,
  signalSorts,
  type StaffActor,
  visibleTo,
} from '@ns/signals';
import type { Measured, Timings } from '../timings.ts';
import { filtersOf, overseer, thisYear, type Values, viewersOf } from './values.ts';

/** How often a question without a sample of its own is asked. */
const turns = Array.from({ length: 5 });

/** Every two filters that neither contradict each other nor say the same. */
function pairsOf(filters: Readonly<Record<string, SignalFilter>>): readonly (readonly [string, SignalFilter])[] {
  return Object.entries(filters).flatMap(([one, first], index) =>
    Object.entries(filters)
      .slice(index + 1)
      .filter(([, second]) => one !== 'no filter' && Object.keys(second).every((field) => !Object.hasOwn(first, field)))
      .map(([other, second]): readonly [string, SignalFilter] => [`${one}, ${other}`, { ...first, ...second }]),
  );
}

/**
 * Times of everything that the lists of the console and of the public are asked for. A line that stands for several
 * viewers or orders shows the slowest of them.
 */
export class Screens {
  private readonly viewers: readonly (readonly [string, StaffActor])[];
  private readonly everyOrder: readonly { viewer: string; actor: StaffActor; sort: SignalSort }[];
  private readonly filters: Readonly<Record<string, SignalFilter>>;

  constructor(
    private readonly database: Database,
    private readonly timings: Timings,
    private readonly values: Values,
  ) {
    this.filters = filtersOf(values);
    this.viewers = Object.entries(viewersOf(values));
    this.everyOrder = this.viewers.flatMap(([viewer, actor]) => signalSorts.map((sort) => ({ viewer, actor, sort })));
  }

  private list(actor: StaffActor, filter: SignalFilter, sort: SignalSort, after: string | null = null) {
    return () => listSignals(this.database.fork(), { actor, filter, sort, first: 50, after, language: 'BG' });
  }

  private counts(actor: StaffActor, filter: SignalFilter) {
    return () => countSignals(this.database.fork(), actor, filter);
  }

  async *lists(): AsyncGenerator<Measured> {
    for (const [name, filter] of Object.entries(this.filters)) {
      yield await this.timings.worstOf(
        `list: ${name}`,
        this.everyOrder.map(({ viewer, actor, sort }) => ({
          case: `${sort}, ${viewer}`,
          asks: turns.map(() => this.list(actor, filter, sort)),
        })),
      );
      yield await this.timings.worstOf(
        `counts: ${name}`,
        this.viewers.map(([viewer, actor]) => ({ case: viewer, asks: turns.map(() => this.counts(actor, filter)) })),
      );
    }
  }

  /** Every two filters together, once each: 95 of 100 of them, and the slowest by name. */
  async *pairs(): AsyncGenerator<Measured> {
    const pairs = this.viewers.flatMap(([viewer, actor]) =>
      pairsOf(this.filters).map(([name, filter]) => ({ label: `${name}, ${viewer}`, actor, filter })),
    );
    const labels = pairs.map(({ label }) => label);
    for (const sort of signalSorts) {
      const asks = pairs.map(({ actor, filter }) => this.list(actor, filter, sort));
      yield await this.timings.measured(`list: two filters, ${sort}`, asks, labels);
    }
    const asks = pairs.map(({ actor, filter }) => this.counts(actor, filter));
    yield await this.timings.measured('counts: two filters', asks, labels);
  }

  async *lastPages(): AsyncGenerator<Measured> {
    for (const sort of signalSorts) {
      const lasts = [];
      for (const name of ['no filter', 'a frequent category', 'open']) {
        for (const [viewer, actor] of this.viewers) {
          const filter = this.filters[name] ?? {};
          const after = await this.beforeLastPage(actor, filter, sort);
          lasts.push({
            case: `${name}, ${viewer}`,
            asks: turns.map(() => this.list(actor, filter, sort, after)),
          });
        }
      }
      yield await this.timings.worstOf(`last page: ${sort}`, lasts);
    }
  }

  /** Words with every viewer, alone and within other filters. */
  async *words(): AsyncGenerator<Measured> {
    const [frequent, rare] = [this.values.words.slice(0, 40), this.values.words.slice(-40)];
    const kinds = {
      'a rare word': rare,
      'a frequent word': frequent,
      'two words': rare.map((word, index) => `${frequent[index] ?? ''} ${word}`),
      'two frequent words': frequent.slice(1).map((word, index) => `${frequent[index] ?? ''} ${word}`),
    };
    for (const [name, texts] of Object.entries(kinds)) {
      yield await this.timings.worstOf(
        name,
        this.everyOrder.map(({ viewer, actor, sort }) => ({
          case: `${sort}, ${viewer}`,
          asks: texts.map((text) => this.list(actor, { text }, sort)),
        })),
      );
      yield await this.countsOf(name, texts);
    }
    const asked = frequent.flatMap((text) =>
      Object.entries(this.filters).map(([name, filter]) => ({
        label: `${text}, ${name}`,
        filter: { ...filter, text },
      })),
    );
    for (const sort of signalSorts) {
      yield await this.timings.measured(
        `a frequent word and a filter, ${sort}`,
        asked.map(({ filter }) => this.list(overseer, filter, sort)),
        asked.map(({ label }) => label),
      );
    }
  }

  async *people(): AsyncGenerator<Measured> {
    const { people } = this.values;
    const texts = {
      'family name': people.map((name) => name.split(' ').at(-1) ?? name),
      'both names': people,
      'first name': ['Мария', 'Иван', 'Georgi'],
      address: people.map((_, turn) => `citizen.${String(900 + turn * 37)}@demo`),
      'a reference': people.map((_, turn) => `ns-${String(thisYear)}-${String(1 + turn * 31).padStart(6, '0')}`),
      'a number': people.map((_, turn) => `94-нс-${String(20_000 + turn * 31)}`),
    };
    for (const [name, asked] of Object.entries(texts)) {
      yield await this.timings.worstOf(
        `by ${name}`,
        this.viewers.map(([viewer, actor]) => ({
          case: viewer,
          asks: asked.map((text) => this.list(actor, { text }, 'NEWEST')),
        })),
      );
      yield await this.countsOf(`by ${name}`, asked);
    }
  }

  /** What is near a place or a signal, and the public list. */
  async *near(): AsyncGenerator<Measured> {
    const { rows } = await sql<{ id: string; lat: number; lon: number }>`
      select id::text, lat, lon from signal where lat is not null order by md5(reference) limit 100`.execute(
      this.database.fork().getKysely(),
    );
    const categories = this.values.categories.slice(0, 2);
    const near = (radiusMeters: number, only?: readonly string[]) =>
      rows.map((place) => () => listNearbySignals(this.database.fork(), { ...place, radiusMeters, categories: only }));
    const list = (filter: Parameters<typeof listPublicSignals>[1]) => () =>
      listPublicSignals(this.database.fork(), filter, 20, null, 'BG');
    const boxes = rows.map(({ lat, lon }) => [lon - 0.003, lat - 0.002, lon + 0.003, lat + 0.002] as const);
    const questions: Readonly<Record<string, readonly (() => Promise<unknown>)[]>> = {
      'near a place, 250 m': near(250),
      'near a place, 250 m, two categories': near(250, categories),
      'near a place, 2000 m': near(2_000),
      'near a place, 2000 m, two categories': near(2_000, categories),
      'near a signal, 250 m': rows.map(
        ({ id }) =>
          () =>
            signalsNear(this.database.fork(), overseer, [id], 250),
      ),
      'public list': rows.map(() => list({})),
      'public list, one category': rows.map(() => list({ categories: categories.slice(0, 1) })),
      'public list, the box of a street': boxes.map((bbox) => list({ bbox })),
    };
    for (const [name, asks] of Object.entries(questions)) {
      yield await this.timings.measured(name, asks);
    }
  }

  private countsOf(name: string, texts: readonly string[]): Promise<Measured> {
    return this.timings.worstOf(
      `counts: ${name}`,
      this.viewers.map(([viewer, actor]) => ({
        case: viewer,
        asks: texts.map((text) => this.counts(actor, { text })),
      })),
    );
  }

  /** The cursor before the last page. */
  private async beforeLastPage(actor: StaffActor, filter: SignalFilter, sort: SignalSort): Promise<string | null> {
    const em = this.database.fork();
    const due = sql`coalesce(s.service_due_on, 'infinity'::date)`;
    const key = { NEWEST: sql`s.created_at`, OLDEST: sql`s.created_at`, UPDATED: sql`s.updated_at`, DUE: due }[sort];
    const isDescending = sort === 'OLDEST' || sort === 'DUE';
    const back = isDescending ? sql`${key} desc, s.id desc` : sql`${key}, s.id`;
    const { rows } = await sql<{ id: string; place: string }>`
      select s.id, (${key})::text as place from signal s where ${visibleTo(actor)}
        and ${await matching(em, filter)} order by ${back} limit 1 offset 50`.execute(em.getKysely());
    return rows[0] ? cursorOf(sort, rows[0]) : null;
  }
}
