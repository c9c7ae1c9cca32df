import { type ApiContext, requireFigures } from '@ns/identity';
import { type CalendarDay, dayOf, type Menus, type MunicipalityDirectory } from '@ns/municipality';
import {
  type Connection,
  DateScalar,
  DateTimeScalar,
  type Language,
  oldestWaiting,
  pageSize,
  requestError,
  toConnection,
} from '@ns/platform';
import { signalEventTopic } from '@ns/signals';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { factCursor, factsAfter } from '../facts/fact-pages.ts';
import { periodsOf, type StatsInterval } from '../statistics/periods.ts';
import { type StatsDimension, statisticsOf } from '../statistics/statistics.ts';
import {
  SignalFactConnection,
  SignalFactType,
  SignalStatsRow,
  StatsDimensionEnum,
  StatsFilter,
  StatsIntervalEnum,
} from './insights.types.ts';

/** More rows than this are no statistics but a pull of facts. */
const mostRows = 50_000;
/** Ten years by day; longer series are asked for by week or month. */
const mostPeriods = 3_660;
const mostFacts = 10_000;

/** Figures for BI tools and managers: statistics and facts, without personal data. */
@Resolver()
export class InsightsResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @Query(() => [SignalStatsRow], {
    description:
      'Statistics of the days `from` to `to`, both included, by local calendar: a row per period and combination of `groupBy` that has anything to say, by period and codes. An interval that `from` or `to` cuts counts only the asked days; periods that begin after today have no row. At most 50,000 rows and 3,660 periods. API token with scope bi:read, manager, administrator.',
  })
  async signalStats(
    @Ctx() context: ApiContext,
    @Arg('from', () => DateScalar) from: CalendarDay,
    @Arg('to', () => DateScalar) to: CalendarDay,
    @Arg('interval', () => StatsIntervalEnum, { nullable: true, defaultValue: 'NONE' }) interval: StatsInterval | null,
    @Arg('groupBy', () => [StatsDimensionEnum], { nullable: true, defaultValue: [] }) groupBy: StatsDimension[] | null,
    @Arg('filter', () => StatsFilter, { nullable: true }) filter: StatsFilter | null,
  ): Promise<readonly SignalStatsRow[]> {
    requireFigures(context);
    const { language } = context;
    if (from > to) {
      throw refused(language, 'from', afterEnd);
    }
    const periods = periodsOf(from, to, interval ?? 'NONE', dayOf(new Date()), mostPeriods);
    if (!periods) {
      throw refused(language, 'interval', tooManyPeriods);
    }
    const menus = await this.directory.menus();
    const rows = await statisticsOf(context.em, {
      periods,
      groupBy: groupBy ?? [],
      filter: checkedFilter(menus, filter ?? {}, language),
      groupOf: Object.fromEntries([...menus.categories].map(([code, { parentCode }]) => [code, parentCode ?? code])),
      limit: mostRows + 1,
    });
    if (rows.length > mostRows) {
      throw refused(language, 'groupBy', tooManyRows);
    }
    return rows.map((row) => Object.assign(new SignalStatsRow(), row));
  }

  @Query(() => SignalFactConnection, {
    description:
      'One fact per signal, in commit order: keep the last cursor and ask again to get every later change once. `updatedSince` leaves out what did not change since; it is no cursor. `first` is at most 10,000. API token with scope bi:read, manager, administrator.',
  })
  async signalFacts(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 1_000 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('updatedSince', () => DateTimeScalar, { nullable: true }) updatedSince: Date | null,
  ): Promise<Connection<SignalFactType>> {
    requireFigures(context);
    const { language } = context;
    const size = pageSize(first ?? 1_000, mostFacts, language);
    const found = await factsAfter(context.em, {
      after: after ?? null,
      updatedSince: updatedSince ?? null,
      limit: size + 1,
      language,
    });
    return toConnection(
      found,
      size,
      ({ position }) => factCursor.write([position]),
      (row) => Object.assign(new SignalFactType(), row),
    );
  }

  @Query(() => DateTimeScalar, {
    description:
      'Until when the figures are complete: now, or the moment of the oldest change that has not reached them yet. API token with scope bi:read, manager, administrator.',
  })
  async figuresAsOf(@Ctx() context: ApiContext): Promise<Date> {
    requireFigures(context);
    return (await oldestWaiting(context.em, signalEventTopic)) ?? new Date();
  }
}

const afterEnd = { bg: 'Началото е след края на периода.', en: 'The period begins after its end.' };
const tooManyPeriods = {
  bg: 'Периодът е твърде дълъг за тези отрязъци. Поискайте по-дълги отрязъци или по-малко дни.',
  en: 'There are too many periods. Ask for longer intervals or fewer days.',
};
const tooManyRows = {
  bg: 'Редовете са над 50 000. Групирайте по по-малко признаци, поискайте по-дълги отрязъци или по-тесен филтър.',
  en: 'There are more than 50,000 rows. Group by less, ask for longer intervals or a narrower filter.',
};
const unknownCode = { bg: 'Няма такъв код.', en: 'There is no such code.' };

function refused(language: Language, argument: string, message: { readonly bg: string; readonly en: string }) {
  return requestError('BAD_USER_INPUT', language, { argument }, message);
}

/**
 * The filter with groups of categories replaced by their leaves.
 * @throws GraphQLError BAD_USER_INPUT for a code that the municipality does not have
 */
function checkedFilter(menus: Menus, filter: StatsFilter, language: Language): StatsFilter {
  const known = {
    categories: menus.categories,
    departments: menus.departments,
    settlements: menus.settlements,
    quarters: new Set([...menus.quarters.values()].flat().map(({ code }) => code)),
  };
  for (const [name, codes] of Object.entries(known)) {
    const given = filter[name as keyof typeof known] ?? [];
    const unknown = given.find((code) => !codes.has(code));
    if (unknown !== undefined) {
      throw refused(language, `filter.${name}`, unknownCode);
    }
  }
  const chosen = new Set(filter.categories ?? []);
  const leaves = [...menus.categories.values()]
    .filter(({ code, parentCode }) => chosen.has(code) || (parentCode != null && chosen.has(parentCode)))
    .map(({ code }) => code);
  return { ...filter, categories: chosen.size > 0 ? leaves : null };
}
