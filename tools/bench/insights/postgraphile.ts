import type { StatsRequest } from '@ns/insights';
import { plusDays } from '@ns/municipality';
import { yardstick } from '../installed-yardsticks.ts';
import type { PostgraphileSchema } from '../yardsticks/postgraphile.ts';
import { type Answer, keyOf } from './answers.ts';
import { dimensionsOf } from './questions.ts';

/** PostGraphile over the facts, asked in this process, without HTTP, as our statistics are. */
export class Postgraphile {
  private constructor(private readonly schema: PostgraphileSchema) {}

  /** Reads the database and makes its schema. */
  static async start(url: string): Promise<Postgraphile> {
    const { openPostgraphile } = await yardstick('postgraphile');
    return new Postgraphile(await openPostgraphile(url));
  }

  /**
   * Every number but the percentiles, which pg-aggregates does not have. A part of the document stands for each period
   * and each set of facts that is counted, because one aggregate has one filter.
   */
  async answer(request: StatsRequest, periods: readonly AskedPeriod[]): Promise<Answer> {
    const data = await this.schema.ask(documentOf(request, periods));
    return readAnswer(data as Readonly<Record<string, Part>>, periods);
  }

  stop(): Promise<void> {
    return this.schema.stop();
  }
}

/** First and last asked day of a period, and the day under which it stands. */
export interface AskedPeriod {
  readonly period: string;
  readonly first: string;
  readonly last: string;
}

/** The asked days by week or month, or as they are. */
export function askedPeriods({ from, to, interval }: StatsRequest): readonly AskedPeriod[] {
  if (interval === 'NONE') {
    return [{ period: from, first: from, last: to }];
  }
  const startOf = (day: string) =>
    interval === 'MONTH'
      ? `${day.slice(0, 7)}-01`
      : plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  const periods = new Map<string, AskedPeriod>();
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    const period = startOf(day);
    periods.set(period, { period, first: periods.get(period)?.first ?? day, last: day });
  }
  return [...periods.values()];
}

/** What each part counts: of facts of the period, and which of them. */
const parts = {
  received: { day: 'receivedOn', only: '', more: '' },
  resolved: { day: 'resolvedOn', only: '', more: 'sum { reopenedCount disputedCount } average { stars }' },
  resolvedInTime: { day: 'resolvedOn', only: 'inTime: { equalTo: true }', more: '' },
  rated: { day: 'resolvedOn', only: 'stars: { isNull: false }', more: '' },
  open: { day: null, only: '', more: '' },
  overdue: { day: null, only: 'serviceDueOn: { lessThan: "last" }', more: '' },
} as const;

function documentOf(request: StatsRequest, periods: readonly AskedPeriod[]): string {
  const groups = dimensionsOf(request).join(', ');
  const departments = request.filter.departments?.map((code) => JSON.stringify(code)).join(', ');
  const chosen = departments === undefined ? '' : `department: { in: [${departments}] }`;
  const fields = periods.flatMap(({ first, last }, index) =>
    Object.entries(parts).map(([name, { day, only, more }]) => {
      const days = day
        ? `${day}: { greaterThanOrEqualTo: "${first}", lessThanOrEqualTo: "${last}" }`
        : `receivedOn: { lessThanOrEqualTo: "${last}" },
           or: [{ resolvedOn: { isNull: true } }, { resolvedOn: { greaterThan: "${last}" } }]`;
      const filter = [days, only.replace('last', last), chosen].filter((each) => each !== '').join(', ');
      // A group has no plain count.
      const asked = groups
        ? `groupedAggregates(groupBy: [${groups}]) { keys distinctCount { rowId } ${more} }`
        : `totalCount ${more && `aggregates { ${more} }`}`;
      return `${name}${String(index)}: allSignalFacts(filter: { ${filter} }) { ${asked} }`;
    }),
  );
  return `{ ${fields.join('\n')} }`;
}

interface Sums {
  readonly sum?: Readonly<Record<'reopenedCount' | 'disputedCount', string | null>>;
  readonly average?: { readonly stars: string | null };
}
interface Part {
  readonly totalCount?: number;
  readonly aggregates?: Sums;
  readonly groupedAggregates?: readonly (Sums & {
    readonly keys: readonly string[];
    readonly distinctCount: { readonly rowId: string };
  })[];
}

const nothing = { received: 0, resolved: 0, open: 0, overdue: 0, resolvedInTime: 0, rated: 0 };

function readAnswer(data: Readonly<Record<string, Part>>, periods: readonly AskedPeriod[]): Answer {
  const rows = new Map<string, Record<string, number | null>>();
  for (const [index, { period }] of periods.entries()) {
    for (const name of Object.keys(parts)) {
      const { totalCount = 0, aggregates, groupedAggregates } = data[`${name}${String(index)}`] ?? {};
      const groups = groupedAggregates?.map((group) => ({
        ...group,
        count: Number(group.distinctCount.rowId),
      })) ?? [{ keys: [], count: totalCount, ...aggregates }];
      for (const { keys, count, sum, average } of groups) {
        const key = keyOf(period, keys);
        const row = rows.get(key) ?? { ...nothing, reopened: 0, disputed: 0, averageStars: null };
        row[name] = count;
        if (sum) {
          row['reopened'] = Number(sum.reopenedCount ?? 0);
          row['disputed'] = Number(sum.disputedCount ?? 0);
        }
        if (average?.stars != null) {
          row['averageStars'] = Number(average.stars);
        }
        rows.set(key, row);
      }
    }
  }
  return rows;
}
