import { accountNames, type ApiContext } from '@ns/identity';
import { type CalendarDay, dayOf, type MunicipalityDirectory } from '@ns/municipality';
import { DateScalar, inLanguage } from '@ns/platform';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { withinReachOf } from '../access/figures-reach.ts';
import { personFigures } from '../people/person-figures.ts';
import { checkedFilter, requireDays } from '../statistics/stats-question.ts';
import type { StatsFilter } from '../entities/dimensions.ts';
import { textOf } from '../texts/index.ts';
import { StatsFilter as StatsFilterInput } from './insights.types.ts';
import { PersonFigures } from './person-figures.types.ts';

/** Figures by person: for the head of a department, and nobody else. */
@Resolver()
export class PersonFiguresResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @Query(() => [PersonFigures], {
    description:
      'Open signals at the end of `to` (today, if it is later) and those resolved from `from` to `to`, by the person ' +
      'who is responsible for them now, and those without one; by department, most resolved first. Staff with the ' +
      'permission `insights.people`, for the departments within its reach; never for API tokens.',
  })
  async figuresByPerson(
    @Ctx() context: ApiContext,
    @Arg('from', () => DateScalar) from: CalendarDay,
    @Arg('to', () => DateScalar) to: CalendarDay,
    @Arg('filter', () => StatsFilterInput, { nullable: true }) filter: StatsFilter | null,
  ): Promise<readonly PersonFigures[]> {
    const { em, language } = context;
    const allowed = withinReachOf(context, 'insights.people', filter ?? {});
    requireDays(from, to, language);
    const today = dayOf(new Date());
    const asOf = to < today ? to : today;
    const checked = checkedFilter(await this.directory.menus(), allowed, language);
    const rows = await personFigures(em, { from, to, asOf, filter: checked });
    const names = await accountNames(
      em,
      rows.flatMap(({ accountId }) => accountId ?? []),
    );
    const gone = inLanguage(language, textOf('deletedAccount'));
    return rows.map((row) => ({
      ...row,
      name: row.accountId === null ? null : (names.get(row.accountId)?.name ?? gone),
    }));
  }
}
