import { type CalendarDay, dayOf } from '@ns/municipality';
import { receiptDay } from '../domain/deadlines.ts';
import { pausedDays } from '../domain/paused-days.ts';
import { openStatuses } from '../domain/signal-status.ts';
import type { Problem } from '../domain/submission-rules.ts';
import type { Signal } from '../entities/signal.entity.ts';
import { historiesOf } from '../queries/signal-events.ts';
import { canHandle, type StaffActor } from '../policies/signal-policies.ts';
import { routableOf, routeOf } from '../routing/routing-rules.ts';
import { textOf } from '../texts/index.ts';
import type { StepNeeds } from '../needs/signals-needs.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import { endPromise, promiseOf, renewTerm } from '../writes/date-promise.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import { signalToChange } from '../writes/signal-to-change.ts';

export interface RecategorizeSignalProps {
  readonly actor: StaffActor;
  readonly signalId: string;
  readonly version: number;
  readonly category: string;
}

export type RecategorizeSignalOutcome =
  | { readonly kind: 'recategorized'; readonly signalId: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

const notFromList: Problem = {
  path: 'category',
  message: textOf('categoryNotFromList'),
};
const tooLate: Problem = {
  path: 'category',
  message: textOf('categoryFixedByEnd'),
};

/**
 * Corrects what a signal is about. A merely received signal moves to the new category's department; from then on the
 * department is the staff's decision. The service target is recalculated from the day of receipt, with the working days
 * for which the reporter was asked. The day that the reporter knows moves with it while both lie ahead: with a mail,
 * but not while the reporter is asked and the term stands still.
 */
export async function recategorizeSignal(
  { database, directory, calendar }: StepNeeds,
  props: RecategorizeSignalProps,
): Promise<RecategorizeSignalOutcome> {
  const menus = await directory.menus();
  const category = menus.categories.get(props.category);
  const change = database.transaction<RecategorizeSignalOutcome>(async (tx) => {
    const signal = await signalToChange(tx, props.signalId, (signal) => canHandle(props.actor, signal));
    if (!signal) {
      return { kind: 'notFound' };
    }
    if (signal.version !== props.version) {
      return { kind: 'stale' };
    }
    if (category?.parentCode == null || category.targetWorkingDays == null || category.archivedAt != null) {
      return { kind: 'invalid', problems: [notFromList] };
    }
    if (!openStatuses.includes(signal.status)) {
      return { kind: 'invalid', problems: [tooLate] };
    }
    const from = signal.categoryCode;
    signal.categoryCode = category.code;
    const formerDepartment = signal.departmentCode;
    if (signal.status === 'RECEIVED') {
      const route = await routeOf(tx, menus, { ...routableOf(signal), category: category.code });
      signal.departmentCode = route?.department ?? category.departmentCode;
    }
    const isHandedOver = signal.departmentCode !== formerDepartment;
    const paused = pausedDays(await historiesOf(tx, [signal.id]), calendar);
    signal.serviceDueOn = calendar.plusWorkingDays(
      receiptDay(dayOf(signal.createdAt), signal.incomingDate),
      category.targetWorkingDays + paused,
    );
    const moved = moveTerm(signal, signal.serviceDueOn, { calendar });
    signal.version += 1;
    await tx.flush();
    await appendSignalEvent(tx, {
      signalId: signal.id,
      type: 'recategorized',
      actor: { id: props.actor.id, kind: 'STAFF' },
      data: {
        from,
        to: category.code,
        ...moved,
        ...(paused > 0 ? { paused } : {}),
        ...(isHandedOver ? { fromDepartment: formerDepartment, toDepartment: signal.departmentCode } : {}),
      },
    });
    return { kind: 'recategorized', signalId: signal.id };
  });
  return unlessRefused(change);
}

/**
 * Puts the term of the new category in the place of the former one. A day that has passed is announced as it was, and
 * a term that would be over already is no news to anybody: then the promised day stays.
 * @returns what the event has to say of it
 */
function moveTerm(
  signal: Signal,
  term: CalendarDay,
  { calendar }: Pick<StepNeeds, 'calendar'>,
): { readonly promised?: CalendarDay; readonly promisedBefore?: CalendarDay } {
  const stoppedOn = signal.clockStoppedOn;
  const now = stoppedOn ?? dayOf(new Date());
  const present = promiseOf(signal);
  if (present?.promiseKind !== 'TERM' || present.promisedOn < now || term < now || term === present.promisedOn) {
    return {};
  }
  endPromise(signal, 'VOID');
  const renewed = renewTerm(signal, { calendar }, now);
  // While the reporter is asked no day can be said: it moves by the days that pass until the answer.
  return stoppedOn == null ? { ...renewed, promisedBefore: present.promisedOn } : renewed;
}
