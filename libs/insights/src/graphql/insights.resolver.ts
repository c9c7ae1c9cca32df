import { type ApiContext, figuresReach, requireFigures } from '@ns/identity';
import type { CalendarDay, MunicipalityDirectory } from '@ns/municipality';
import { type Connection, DateScalar, DateTimeScalar, oldestWaiting, pageSize, toConnection } from '@ns/platform';
import { signalEventTopic } from '@ns/signals';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { factCursor, factsAfter } from '../facts/fact-pages.ts';
import { askerOf } from '../access/figures-asker.ts';
import { withinReach } from '../access/figures-reach.ts';
import type { StatsInterval } from '../domain/periods.ts';
import type { FactEngine } from '../engine/fact-engine.ts';
import type { StatsDimension } from '../entities/dimensions.ts';
import { answerStats, requireDays } from '../statistics/stats-question.ts';
import {
  SignalFactConnection,
  type SignalFactType,
  SignalStatsRow,
  StatsDimensionEnum,
  StatsFilter,
  StatsIntervalEnum,
} from './insights.types.ts';

const mostFacts = 10_000;

/** Figures for BI tools and managers: statistics and facts, without personal data. */
@Resolver()
export class InsightsResolver {
  constructor(
    private readonly directory: MunicipalityDirectory,
    private readonly engine: FactEngine,
  ) {}

  @Query(() => [SignalStatsRow], {
    description:
      'Statistics of the days `from` to `to`, both included, by local calendar: a row per period and ' +
      'combination of `groupBy` that has anything to say, by period and codes. An interval that `from` or ' +
      '`to` cuts counts only the asked days; periods that begin after today have no row. At most 50,000 rows ' +
      'and 3,660 periods. API token with scope bi:read, staff as far as their permission `insights.read` ' +
      'reaches: others than those of all departments get and may ask for their own.',
  })
  async signalStats(
    @Ctx() context: ApiContext,
    @Arg('from', () => DateScalar) from: CalendarDay,
    @Arg('to', () => DateScalar) to: CalendarDay,
    @Arg('interval', () => StatsIntervalEnum, { nullable: true, defaultValue: 'NONE' }) interval: StatsInterval | null,
    @Arg('groupBy', () => [StatsDimensionEnum], { nullable: true, defaultValue: [] }) groupBy: StatsDimension[] | null,
    @Arg('filter', () => StatsFilter, { nullable: true }) filter: StatsFilter | null,
  ): Promise<readonly SignalStatsRow[]> {
    const allowed = withinReach(context, filter ?? {});
    const menus = await this.directory.menus();
    const question = { from, to, interval: interval ?? 'NONE', groupBy: groupBy ?? [], filter: allowed };
    return this.engine.ask(askerOf(context), (facts) => answerStats(facts, menus, question, context.language));
  }

  @Query(() => SignalFactConnection, {
    description:
      'One fact per signal, in commit order: keep the last cursor and ask again to get every later change ' +
      'once. `updatedSince` leaves out what did not change since: the newest `updatedAt` seen misses no change, and ' +
      'brings the facts of that moment again. `receivedFrom` and `receivedTo` choose by the local day of receipt, ' +
      'both included; a fact keeps its day, so parts made by them hold each fact once. `first` is at most 10,000. ' +
      'API token with scope bi:read, or permission `insights.read` for all departments.',
  })
  async signalFacts(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 1_000 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('updatedSince', () => DateTimeScalar, { nullable: true }) updatedSince: Date | null,
    @Arg('receivedFrom', () => DateScalar, { nullable: true }) receivedFrom: CalendarDay | null,
    @Arg('receivedTo', () => DateScalar, { nullable: true }) receivedTo: CalendarDay | null,
  ): Promise<Connection<SignalFactType>> {
    requireFigures(context);
    const { language } = context;
    const size = pageSize(first ?? 1_000, mostFacts, language);
    if (receivedFrom && receivedTo) {
      requireDays(receivedFrom, receivedTo, language, 'receivedFrom');
    }
    const found = await factsAfter(context.em, {
      after: after ?? null,
      updatedSince,
      receivedFrom,
      receivedTo,
      limit: size + 1,
      language,
    });
    return toConnection(
      found,
      size,
      ({ position }) => factCursor.write([position]),
      (row) => row,
    );
  }

  @Query(() => DateTimeScalar, {
    description:
      'Until when the figures are complete: now, or the moment of the oldest change that has not reached them ' +
      'yet. Readers as of `signalStats`.',
  })
  async figuresAsOf(@Ctx() context: ApiContext): Promise<Date> {
    figuresReach(context);
    return (await oldestWaiting(context.em, signalEventTopic)) ?? new Date();
  }
}
