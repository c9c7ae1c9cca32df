import type { ApiContext } from '@ns/identity';
import { dayOf, type MunicipalityDirectory, type WorkingCalendar } from '@ns/municipality';
import { costs, inLanguage } from '@ns/platform';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { calculateDeadlines, type CalculationInput } from '../domain/deadline-calculation.ts';
import { receiptDay } from '../domain/deadlines.ts';
import { pausedDays } from '../domain/paused-days.ts';
import type { SignalEventRow } from '../queries/signal-events.ts';
import type { StaffRow } from '../queries/signal-row.ts';
import { type Text, textOf } from '../texts/index.ts';
import { DeadlineType } from './deadline.types.ts';
import { historyLoader } from './signal-loaders.ts';
import { SignalType } from './signal.types.ts';

const labels = {
  SERVICE: textOf('deadline.service'),
  STATUTORY: textOf('deadline.statutory'),
} as const;

/** Explains by when a signal has to be handled. */
@Resolver(() => SignalType)
export class DeadlineResolver {
  constructor(
    private readonly directory: MunicipalityDirectory,
    private readonly calendar: WorkingCalendar,
  ) {}

  @FieldResolver(() => [DeadlineType], {
    description: 'Both terms with their calculation in words.',
    complexity: costs({ rows: 2 }),
  })
  async deadlines(@Root() { row }: SignalType, @Ctx() context: ApiContext): Promise<DeadlineType[]> {
    const history = await historyLoader(context).load(row.id);
    const menus = await this.directory.menus();
    const target = menus.categories.get(row.categoryCode)?.targetWorkingDays ?? null;
    const { statutoryMonths } = menus.municipality;
    const say = (sentence: Text) => inLanguage(context.language, sentence);
    const paused = pausedDays(history, this.calendar);
    const input = { ...inputOf(row, history), targetWorkingDays: target, statutoryMonths, paused };
    return calculateDeadlines(input, this.calendar).map(({ kind, dueOn, calculation, remaining }) => ({
      kind,
      label: say(labels[kind]),
      dueOn,
      calculation: calculation.map(say),
      remaining: remaining && say(remaining),
    }));
  }
}

function inputOf(
  row: StaffRow,
  history: readonly SignalEventRow[],
): Omit<CalculationInput, 'targetWorkingDays' | 'statutoryMonths' | 'paused'> {
  const reopened = history.findLastIndex(({ type }) => type === 'reopened');
  // The target of a corrected category is calculated from the receipt.
  const anew = history.findLastIndex(({ type }) => type === 'reopened' || type === 'recategorized');
  return {
    receivedOn: receiptDay(dayOf(row.createdAt), row.incomingDate),
    status: row.status,
    statusSince: dayOf(row.statusSince),
    serviceDueOn: row.serviceDueOn,
    statutoryDueOn: row.statutoryDueOn,
    reopenedOn: reopened >= 0 && reopened === anew ? dayOf(history[reopened]?.at ?? row.createdAt) : null,
    today: dayOf(new Date()),
  };
}
