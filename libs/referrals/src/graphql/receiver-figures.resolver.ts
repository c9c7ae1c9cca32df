import { type ApiContext, figuresReach } from '@ns/identity';
import type { CalendarDay, MunicipalityDirectory } from '@ns/municipality';
import { costs, DateScalar, requestError, wordsIn } from '@ns/platform';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { receiverFigures } from '../queries/receiver-figures.ts';
import { allReceivers } from '../queries/receivers.ts';
import { textOf } from '../texts/index.ts';
import { ReceiverFiguresType } from './receiver-figures.types.ts';

/** How external bodies and contractors answer. */
@Resolver()
export class ReceiverFiguresResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @Query(() => [ReceiverFiguresType], {
    description:
      'What became of what was forwarded to external bodies and ordered from contractors on the days `from` to `to`, ' +
      'both included, by local calendar; a row per receiver that got something, most first. API token with scope ' +
      'bi:read, staff as far as their permission `insights.read` reaches: others than those of all departments get ' +
      'that of the signals that their departments have now.',
    complexity: costs({ rows: 40 }),
  })
  async receiverFigures(
    @Ctx() context: ApiContext,
    @Arg('from', () => DateScalar) from: CalendarDay,
    @Arg('to', () => DateScalar) to: CalendarDay,
  ): Promise<readonly ReceiverFiguresType[]> {
    const { em, language } = context;
    const departments = figuresReach(context);
    if (departments?.length === 0) {
      throw requestError('FORBIDDEN', language);
    }
    if (from > to) {
      throw requestError('BAD_USER_INPUT', language, { argument: 'from' }, textOf('periodBeginsAfterEnd'));
    }
    const rows = await receiverFigures(em, { from, to, departments });
    const receivers = await allReceivers(em, await this.directory.menus());
    return rows.map((row) => {
      const known = receivers.find(({ code, kind }) => code === row.code && kind === row.kind);
      return { ...row, name: known ? wordsIn(language, known.name) : row.code };
    });
  }
}
