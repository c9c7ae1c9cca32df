import type { ApiContext } from '@ns/identity';
import { type CalendarDay, dayOf, type MunicipalityDirectory } from '@ns/municipality';
import { costs, type Connection, DateScalar, pageSize, toConnection } from '@ns/platform';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { askerOf } from '../access/figures-asker.ts';
import { withinReach } from '../access/figures-reach.ts';
import type { FactEngine } from '../engine/fact-engine.ts';
import type { StatsFilter } from '../entities/dimensions.ts';
import {
  countFigureSignals,
  figureCursor,
  type FigureKind,
  type FigureQuestion,
  figureSignals,
} from '../statistics/figure-signals.ts';
import { type AgeRow, openAges } from '../statistics/open-ages.ts';
import { receivedPlaces } from '../statistics/places.ts';
import { checkedFilter, requireDays } from '../statistics/stats-question.ts';
import { FigureKindEnum, FigurePlace, OpenAgeRow } from './drill-down.types.ts';
import { SignalFactConnection, type SignalFactType, StatsFilter as StatsFilterInput } from './insights.types.ts';

const mostOnPage = 500;

/** What stands behind the numbers: the signals that one counts, the ages of open ones, the places. */
@Resolver()
export class DrillDownResolver {
  constructor(
    private readonly directory: MunicipalityDirectory,
    private readonly engine: FactEngine,
  ) {}

  @Query(() => SignalFactConnection, {
    description:
      'The signals that a number of `signalStats` counts, newest first: exactly as many as it says. ' +
      '`minAgeDays` and `maxAgeDays` limit OPEN and OVERDUE to an age in whole days. `first` is at most 500. ' +
      'Readers as of `signalStats`.',
  })
  async figureSignals(
    @Ctx() context: ApiContext,
    @Arg('kind', () => FigureKindEnum) kind: FigureKind,
    @Arg('from', () => DateScalar) from: CalendarDay,
    @Arg('to', () => DateScalar) to: CalendarDay,
    @Arg('filter', () => StatsFilterInput, { nullable: true }) filter: StatsFilter | null,
    @Arg('minAgeDays', () => Int, { nullable: true }) minAgeDays: number | null,
    @Arg('maxAgeDays', () => Int, { nullable: true }) maxAgeDays: number | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<SignalFactType>> {
    const question = await this.question(context, { kind, from, to, filter, minAgeDays, maxAgeDays });
    const size = pageSize(first ?? 50, mostOnPage, context.language);
    const page = { after: after ?? null, limit: size + 1, language: context.language };
    return toConnection(
      await this.engine.ask(askerOf(context), (facts) => figureSignals(facts, question, page)),
      size,
      ({ place, id }) => figureCursor.write([place, id]),
      (row) => row,
    );
  }

  @Query(() => Int, { description: 'How many signals `figureSignals` has with the same arguments.' })
  async figureSignalCount(
    @Ctx() context: ApiContext,
    @Arg('kind', () => FigureKindEnum) kind: FigureKind,
    @Arg('from', () => DateScalar) from: CalendarDay,
    @Arg('to', () => DateScalar) to: CalendarDay,
    @Arg('filter', () => StatsFilterInput, { nullable: true }) filter: StatsFilter | null,
    @Arg('minAgeDays', () => Int, { nullable: true }) minAgeDays: number | null,
    @Arg('maxAgeDays', () => Int, { nullable: true }) maxAgeDays: number | null,
  ): Promise<number> {
    const question = await this.question(context, { kind, from, to, filter, minAgeDays, maxAgeDays });
    return this.engine.ask(askerOf(context), (facts) => countFigureSignals(facts, question));
  }

  @Query(() => [OpenAgeRow], {
    description:
      'The signals that are open at the end of a day (today, if it is later), by age; together they are ' +
      '`open` of that day. Readers as of `signalStats`.',
    complexity: costs({ rows: 6 }),
  })
  async openSignalAges(
    @Ctx() context: ApiContext,
    @Arg('asOf', () => DateScalar) asOf: CalendarDay,
    @Arg('filter', () => StatsFilterInput, { nullable: true }) filter: StatsFilter | null,
  ): Promise<readonly AgeRow[]> {
    const allowed = await this.filter(context, filter);
    return this.engine.ask(askerOf(context), (facts) => openAges(facts, untilToday(asOf), allowed));
  }

  @Query(() => [FigurePlace], {
    description:
      'Where the signals received from `from` to `to` came from, by squares of about 100 m, most first; at ' +
      'most 5,000. Readers as of `signalStats`.',
    complexity: costs({ rows: 500 }),
  })
  async figurePlaces(
    @Ctx() context: ApiContext,
    @Arg('from', () => DateScalar) from: CalendarDay,
    @Arg('to', () => DateScalar) to: CalendarDay,
    @Arg('filter', () => StatsFilterInput, { nullable: true }) filter: StatsFilter | null,
  ): Promise<readonly FigurePlace[]> {
    const allowed = await this.filter(context, filter);
    requireDays(from, to, context.language);
    return this.engine.ask(askerOf(context), (facts) => receivedPlaces(facts, from, to, allowed));
  }

  private async question(
    context: ApiContext,
    asked: Omit<FigureQuestion, 'asOf' | 'filter'> & { readonly filter: StatsFilter | null },
  ): Promise<FigureQuestion> {
    const filter = await this.filter(context, asked.filter);
    requireDays(asked.from, asked.to, context.language);
    const { minAgeDays, maxAgeDays } = asked;
    const ages = { minAgeDays: minAgeDays ?? null, maxAgeDays: maxAgeDays ?? null };
    return { ...asked, ...ages, filter, asOf: untilToday(asked.to) };
  }

  private async filter(context: ApiContext, filter: StatsFilter | null): Promise<StatsFilter> {
    const allowed = withinReach(context, filter ?? {});
    return checkedFilter(await this.directory.menus(), allowed, context.language);
  }
}

function untilToday(day: CalendarDay): CalendarDay {
  const today = dayOf(new Date());
  return day < today ? day : today;
}
