import { type ApiContext, requirePermission } from '@ns/identity';
import { MunicipalityPresenter } from '@ns/municipality';
import { ActionNotAvailableError, costs, mustExist, NotFoundError } from '@ns/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { takeBackSignal } from '../commands/take-back-signal.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { handedAwayBy } from '../queries/handed-away.ts';
import { textOf } from '../texts/index.ts';
import { HandedAwayType, TakeBackSignalResult } from './handed-away.types.ts';
import { staffActor, staffSignal } from './signal-context.ts';

/** What somebody gave to another department, and the way back. */
@Resolver()
export class HandedAwayResolver {
  constructor(private readonly needs: Needs<'database' | 'directory'>) {}

  @Query(() => [HandedAwayType], {
    description:
      'The signals that the viewer gave to another department in the last day and that are not back, newest first, ' +
      'at most 50. Permission `signal.handle`.',
    complexity: costs({ work: 200 }),
  })
  async handedAway(@Ctx() context: ApiContext): Promise<readonly HandedAwayType[]> {
    requirePermission(context, 'signal.handle');
    const found = await handedAwayBy(context.em, staffActor(context));
    const names = new MunicipalityPresenter(await this.needs.directory.menus(), context.language);
    return found.map(({ categoryCode, fromDepartment, departmentCode, isUntouched, ...shown }) => ({
      ...shown,
      category: names.categoryOf(categoryCode),
      from: mustExist(names.departmentOf(fromDepartment), `Department ${fromDepartment} is gone.`),
      department: mustExist(names.departmentOf(departmentCode), `Department ${departmentCode} is gone.`),
      canBeTakenBack: isUntouched,
    }));
  }

  @Mutation(() => TakeBackSignalResult, {
    description:
      'Takes back a signal that the viewer gave to another department in the last day, see `handedAway`. It has no ' +
      'assignee then; status and terms stay. Nothing happens to one that is back. ACTION_NOT_AVAILABLE when somebody ' +
      'else has done anything with it since, or a step of it is held. Permission `signal.handle`.',
  })
  async takeBackSignal(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
  ): Promise<typeof TakeBackSignalResult> {
    const outcome = await takeBackSignal(this.needs, { actor: staffActor(context), signalId });
    switch (outcome.kind) {
      case 'back':
        return staffSignal(this.needs.directory, context, outcome.signalId);
      case 'notFound':
        return new NotFoundError(context.language);
      case 'taken':
        return new ActionNotAvailableError(context.language, textOf('takenMeanwhile'));
    }
  }
}
