import type { ApiContext } from '@ns/identity';
import { dayOf, plusMonths } from '@ns/municipality';
import { ActionNotAvailableError, costs, inLanguage, InvalidInputError, NotFoundError } from '@ns/platform';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { moveDate } from '../commands/move-date.ts';
import {
  budgetPeriods,
  freeMoves,
  furthestMonths,
  isForHead,
  moveReasons,
  reasonsOfForwarded,
} from '../domain/date-promise.ts';
import { moveReasonLabel, periodText } from '../domain/next-day.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { canDecideDate, canHandle } from '../policies/signal-policies.ts';
import { textOf } from '../texts/index.ts';
import { DateForm, MoveDateInput, MoveDateResult } from './next-day.types.ts';
import { staffActor, staffSignal } from './signal-context.ts';
import { StaleVersionError } from './signal.results.ts';
import { SignalType } from './signal.types.ts';

/** The day that an open signal has next. */
@Resolver(() => SignalType)
export class NextDayResolver {
  constructor(private readonly needs: Needs<'database' | 'directory' | 'calendar'>) {}

  @FieldResolver(() => DateForm, {
    nullable: true,
    description:
      'What the viewer can set as the next day; null where there is nothing to set: the work is over, the reporter ' +
      'is asked, or the viewer does not work on it.',
    complexity: costs({ rows: 2 }),
  })
  dateForm(@Root() { row }: SignalType, @Ctx() context: ApiContext): DateForm | null {
    const actor = staffActor(context);
    const { promiseKind, promisedOn, dateMoves } = row;
    const decides = canDecideDate(actor, row);
    if (promiseKind === null || promisedOn === null || row.status === 'AWAITING_REPORTER') {
      return null;
    }
    if (!decides && !canHandle(actor, row)) {
      return null;
    }
    const today = dayOf(new Date());
    const isForwarded = row.status === 'FORWARDED';
    const say = (text: Parameters<typeof inLanguage>[1]) => inLanguage(context.language, text);
    return {
      allowed: decides || !isForHead(dateMoves, { ...row, promiseKind, promisedOn }),
      moves: dateMoves,
      movesLeft: Math.max(0, freeMoves - dateMoves),
      latest: plusMonths(today, furthestMonths),
      reasons: (isForwarded ? reasonsOfForwarded : moveReasons).map((code) => ({
        code,
        label: say(moveReasonLabel(code)),
      })),
      periods: (isForwarded ? [] : budgetPeriods(today)).map((code) => ({ code, label: say(periodText(code)) })),
    };
  }

  @Mutation(() => MoveDateResult, {
    description:
      'Sets the day that a signal has next, with a reason; of a forwarded one the day of the other body. Reporter ' +
      'and followers get a mail. Those who have only `signal.handle` do so twice; from then on, and where an earlier ' +
      'day passed and nobody set a new one in time, they get ACTION_NOT_AVAILABLE. Permission `signal.handle`, or ' +
      '`signal.decideDate` for any day.',
  })
  async moveDate(
    @Ctx() context: ApiContext,
    @Arg('input', () => MoveDateInput) input: MoveDateInput,
  ): Promise<typeof MoveDateResult> {
    const { language } = context;
    const { on = null, period = null, message = null, ...given } = input;
    const outcome = await moveDate(this.needs, { actor: staffActor(context), ...given, on, period, message });
    switch (outcome.kind) {
      case 'moved':
        return staffSignal(this.needs.directory, context, outcome.signalId);
      case 'notFound':
        return new NotFoundError(language);
      case 'stale':
        return new StaleVersionError(language, await staffSignal(this.needs.directory, context, input.signalId));
      case 'notRunning':
        return new ActionNotAvailableError(language, textOf('dateNotRunning'));
      case 'headDecides':
        return new ActionNotAvailableError(language, textOf('dateForHead'));
      case 'invalid':
        return new InvalidInputError(language, outcome.problems);
    }
  }
}
