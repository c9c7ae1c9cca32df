import { type EntityManager, sql } from '@ns/platform';
import type { RawBuilder } from 'kysely';
import { f } from '../entities/signal-fact.entity.ts';
import { type FactBatch, factCodes, factNumbers, FactTable } from './fact-table.ts';

/** Facts that are read at once, a matter of some ten milliseconds. */
const batch = 20_000;

/** Where each column of the table comes from; the fact is `f`. */
const hours = (moment: RawBuilder<Date | null>) =>
  sql`extract(epoch from (${moment} - ${f.receivedAt}))::float8 / 3600`;
const day = (date: RawBuilder<string | null>) => sql`${date} - date '1970-01-01'`;
const sources: Readonly<Record<keyof FactBatch, RawBuilder<unknown>>> = {
  id: f.id,
  category: f.category,
  department: f.department,
  settlement: f.settlement,
  quarter: f.quarter,
  status: f.status,
  channel: f.channel,
  externalBody: f.externalBody,
  received: day(f.receivedOn),
  resolved: day(f.resolvedOn),
  due: day(f.serviceDueOn),
  reopened: f.reopenedCount,
  disputed: f.disputedCount,
  stars: f.stars,
  inTime: f.inTime,
  dangerous: f.dangerous,
  published: f.published,
  hoursToRegister: hours(f.registeredAt),
  hoursToFirstResponse: hours(f.firstResponseAt),
  hoursToResolve: hours(f.resolvedAt),
};
const columns = sql.join(
  (['id', ...factCodes, ...factNumbers] as const).map((name) => sql`'${sql.raw(name)}', json_agg(${sources[name]})`),
  sql`, `,
);

/**
 * The facts in the memory of this process. It follows them as a BI tool does, by their position in commit order, and
 * reads what changed since before each answer; so an answer knows every change that was committed before it was asked
 * for.
 */
export class FactStore {
  private readonly table = new FactTable();
  private seen = '0';
  private reading: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;

  constructor(private readonly em: () => EntityManager) {}

  /** All facts as they are now. Callers use the table before they wait for anything else. */
  async current(): Promise<FactTable> {
    // A reading that has begun may have missed what was committed before this call; the next one serves all who wait.
    this.next ??= this.reading
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        this.reading = this.read();
        return this.reading;
      });
    await this.next;
    return this.table;
  }

  private async read(): Promise<void> {
    for (let isMore = true; isMore;) {
      isMore = (await this.readBatch()) === batch;
    }
  }

  /**
   * Reads the facts after the last position seen, and those that have none yet, in one snapshot.
   * @returns how many with a position were read
   */
  private async readBatch(): Promise<number> {
    const row = (
      await sql<{ facts: FactBatch; placed: number; last: string | null }>`
      select json_build_object(${columns}) as facts, count(${f.position})::int as placed,
        max(${f.position})::text as last
      from (
        (select * from signal_fact f where ${f.position} > ${this.seen}::bigint order by ${f.position} limit ${batch})
        union all (select * from signal_fact f where ${f.position} is null)) f`.execute(this.em().getKysely())
    ).rows[0];
    if (!row || row.facts.id === null) {
      return 0;
    }
    this.table.write(row.facts);
    this.seen = row.last ?? this.seen;
    return row.placed;
  }
}
