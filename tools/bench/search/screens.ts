import { type Database, sql } from '@ns/platform';
import {
  countSignals,
  listSignals,
  matching,
  cursorOf,
  type SignalFilter,
  type SignalSort,
  signalsNear,
  signalSorts,
  type StaffActor,
  visibleTo,
} from '@ns/signals';
import { accountOf, departments, staff } from './municipality.ts';
import type { Measured, Timings } from './timings.ts';

/** All roles that see everything use the same statement: dispatchers, managers and administrators. */
const overseer: StaffActor = { id: 'x', kind: 'DISPATCHER', departments: [] };
const clerkOf = (...codes: readonly string[]): StaffActor => ({ id: 'x', kind: 'CLERK', departments: codes });
/** Everybody who looks at lists. The department d1 has a quarter of all signals, d11 two in ten thousand. */
export const viewers: Readonly<Record<string, StaffActor>> = {
  'all departments': overseer,
  'the largest department': clerkOf('d1'),
  'a small department': clerkOf('d11'),
  'five departments': clerkOf(...departments.slice(0, 4), 'd10'),
};
const thisYear = new Date().getFullYear();

/** Every field of the filter with values that are frequent and rare. */
const filters: Readonly<Record<string, SignalFilter>> = {
  'no filter': {},
  open: { statuses: ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER'] },
  'a rare status': { statuses: ['WITHDRAWN'] },
  closed: { statuses: ['CLOSED'] },
  'a department': { departments: ['d3'] },
  'a group of categories': { categories: ['g'] },
  'a frequent category': { categories: ['g.1'] },
  'a rare category': { categories: ['g.39'] },
  'a frequent settlement': { settlements: ['00001'] },
  'a rare settlement': { settlements: ['00029'] },
  'an assignee': { assigneeId: accountOf(staff - 1) },
  'a busy assignee': { assigneeId: accountOf(1) },
  'stuck registrations': { registration: 'NEEDS_ATTENTION' },
  registered: { registration: 'REGISTERED' },
  overdue: { overdue: true },
  'not overdue': { overdue: false },
  'due soon': { dueSoon: true },
  unassigned: { unassigned: true },
  'somebody’s or over': { unassigned: false },
  'a reporter': { reporter: accountOf(staff + 5_000) },
  'a busy reporter': { reporter: accountOf(staff + 1) },
  'this year': { from: `${String(thisYear)}-01-01` },
  'an old year': { from: `${String(thisYear - 8)}-01-01`, to: `${String(thisYear - 8)}-12-31` },
  'an old day': { from: `${String(thisYear - 6)}-05-17`, to: `${String(thisYear - 6)}-05-17` },
  'the map of a street': { bbox: [25.953, 43.848, 25.956, 43.851] },
  'the map of a town': { bbox: [25.91, 43.82, 25.99, 43.88] },
  'by telephone': { channels: ['PHONE'] },
  'on paper': { channels: ['LETTER'] },
  dangerous: { dangerous: true },
  'with photos': { withPhotos: true },
  'without photos': { withPhotos: false },
  public: { published: true },
  reopened: { reopened: true },
  'never reopened': { reopened: false },
  rated: { rated: true },
  'one star': { starsAtMost: 1 },
};

/** Fields that contradict each other or say the same are no pair. */
const pairs: readonly (readonly [string, SignalFilter])[] = Object.entries(filters).flatMap(([one, first], place) =>
  Object.entries(filters)
    .slice(place + 1)
    .filter(
      ([, second]) =>
        Object.keys(first).length > 0 && Object.keys(second).every((field) => !Object.hasOwn(first, field)),
    )
    .map(([other, second]): readonly [string, SignalFilter] => [`${one}, ${other}`, { ...first, ...second }]),
);

/** Words of the crowd to look for, and family names of its reporters. */
export interface Sought {
  readonly rare: readonly string[];
  /** the most frequent first */
  readonly frequent: readonly string[];
  readonly names: readonly string[];
}

/**
 * Times of everything that the console asks for. A line that stands for several viewers or orders shows the slowest of
 * them.
 */
export class Screens {
  constructor(
    private readonly database: Database,
    private readonly timings: Timings,
  ) {}

  private list(
    actor: StaffActor,
    filter: SignalFilter,
    sort: SignalSort,
    after: string | null = null,
  ): () => Promise<unknown> {
    return () => listSignals(this.database.fork(), { actor, filter, sort, first: 50, after, language: 'BG' });
  }

  private counts(actor: StaffActor, filter: SignalFilter): () => Promise<unknown> {
    return () => countSignals(this.database.fork(), actor, filter);
  }

  async *filters(): AsyncGenerator<Measured> {
    const turns = Array.from({ length: 5 });
    for (const [name, filter] of Object.entries(filters)) {
      const everybody = Object.entries(viewers).flatMap(([viewer, actor]) =>
        signalSorts.map((sort) => ({ viewer, actor, sort })),
      );
      yield await this.timings.worstOf(
        `list: ${name}`,
        everybody.map(({ viewer, actor, sort }) => ({
          case: `${sort}, ${viewer}`,
          asks: turns.map(() => this.list(actor, filter, sort)),
        })),
      );
      yield await this.timings.worstOf(
        `counts: ${name}`,
        Object.entries(viewers).map(([viewer, actor]) => ({
          case: viewer,
          asks: turns.map(() => this.counts(actor, filter)),
        })),
      );
    }
  }

  /** Every two filters together, once each: 95 of 100 of them, and the slowest by name. */
  async *pairs(): AsyncGenerator<Measured> {
    for (const sort of signalSorts) {
      const all = Object.entries(viewers).flatMap(([viewer, actor]) =>
        pairs.map(([name, filter]) => ({ case: `${name}, ${viewer}`, ask: this.list(actor, filter, sort) })),
      );
      yield await this.timings.measured(
        `list: two filters, ${sort}`,
        all.map(({ ask }) => ask),
        all.map((each) => each.case),
      );
    }
    const all = Object.entries(viewers).flatMap(([viewer, actor]) =>
      pairs.map(([name, filter]) => ({ case: `${name}, ${viewer}`, ask: this.counts(actor, filter) })),
    );
    yield await this.timings.measured(
      'counts: two filters',
      all.map(({ ask }) => ask),
      all.map((each) => each.case),
    );
  }

  async *lastPages(): AsyncGenerator<Measured> {
    const turns = Array.from({ length: 5 });
    for (const sort of signalSorts) {
      const narrowed = Object.entries({
        'no filter': {},
        'a frequent category': filters['a frequent category'] ?? {},
        open: filters['open'] ?? {},
      });
      const lasts = await Promise.all(
        Object.entries(viewers).flatMap(([viewer, actor]) =>
          narrowed.map(async ([name, filter]) => {
            const after = await this.beforeLastPage(actor, filter, sort);
            return { case: `${name}, ${viewer}`, asks: turns.map(() => this.list(actor, filter, sort, after)) };
          }),
        ),
      );
      yield await this.timings.worstOf(`last page: ${sort}`, lasts);
    }
  }

  /** Words with every viewer, alone and within other filters. */
  async *words({ rare, frequent }: Sought): AsyncGenerator<Measured> {
    const kinds = {
      'a rare word': rare,
      'a frequent word': frequent,
      'two words': rare.map((word, place) => `${frequent[place % frequent.length] ?? ''} ${word}`),
      'two frequent words': frequent.slice(1).map((word, place) => `${frequent[place] ?? ''} ${word}`),
    };
    for (const [name, texts] of Object.entries(kinds)) {
      for (const [viewer, actor] of Object.entries(viewers)) {
        for (const sort of signalSorts) {
          yield await this.timings.measured(
            `${name}, ${sort}, ${viewer}`,
            texts.map((text) => this.list(actor, { text }, sort)),
            texts,
          );
        }
        yield await this.timings.measured(
          `counts: ${name}, ${viewer}`,
          texts.slice(0, 40).map((text) => this.counts(actor, { text })),
          texts,
        );
      }
    }
    const asked = frequent
      .slice(0, 40)
      .flatMap((text) =>
        Object.entries(filters).map(([name, filter]) => ({ case: `${text}, ${name}`, filter: { ...filter, text } })),
      );
    for (const sort of signalSorts) {
      yield await this.timings.measured(
        `a frequent word and a filter, ${sort}`,
        asked.map(({ filter }) => this.list(overseer, filter, sort)),
        asked.map((each) => each.case),
      );
    }
  }

  async *people({ names }: Sought): AsyncGenerator<Measured> {
    const texts = {
      'family name': names,
      'both names': names.map((name) => `Мария ${name}`),
      'first name': ['Мария', 'Иван', 'Georgi'],
      address: names.map((_, turn) => `p${String(900 + turn * 37)}@demo`),
      'a reference': names.map((_, turn) => `ns-${String(thisYear)}-${String(1 + turn * 31).padStart(7, '0')}`),
      'a number': names.map((_, turn) => `94-нс-${String(20_000 + turn * 31)}`),
    };
    for (const [name, asked] of Object.entries(texts)) {
      yield await this.timings.worstOf(
        `by ${name}`,
        Object.entries(viewers).map(([viewer, actor]) => ({
          case: viewer,
          asks: asked.map((text) => this.list(actor, { text }, 'NEWEST')),
        })),
      );
      yield await this.timings.worstOf(
        `counts: by ${name}`,
        Object.entries(viewers).map(([viewer, actor]) => ({
          case: viewer,
          asks: asked.map((text) => this.counts(actor, { text })),
        })),
      );
    }
  }

  async *neighbours(): AsyncGenerator<Measured> {
    const ids = (
      await sql<{ id: string }>`select id from signal tablesample system (0.1) where lat is not null limit 100`.execute(
        this.database.fork().getKysely(),
      )
    ).rows;
    yield await this.timings.measured(
      'signals near one, 250 m',
      ids.map(
        ({ id }) =>
          () =>
            signalsNear(this.database.fork(), overseer, [id], 250),
      ),
    );
  }

  /** The cursor before the last page. */
  private async beforeLastPage(actor: StaffActor, filter: SignalFilter, sort: SignalSort): Promise<string | null> {
    const em = this.database.fork();
    const due = sql`coalesce(s.service_due_on, 'infinity'::date)`;
    const back = {
      NEWEST: sql`s.created_at, s.id`,
      OLDEST: sql`s.created_at desc, s.id desc`,
      UPDATED: sql`s.updated_at, s.id`,
      DUE: sql`${due} desc, s.id desc`,
    }[sort];
    const place = { NEWEST: sql`s.created_at`, OLDEST: sql`s.created_at`, UPDATED: sql`s.updated_at`, DUE: due }[sort];
    const row = (
      await sql<{ id: string; place: string }>`
      select s.id, (${place})::text as place from signal s where ${visibleTo(actor)}
        and ${await matching(em, filter)} order by ${back} limit 1 offset 50`.execute(em.getKysely())
    ).rows[0];
    return row ? cursorOf(sort, row) : null;
  }
}
