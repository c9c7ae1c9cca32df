import { dayOf } from '@ns/municipality';
import { receiptDay } from '../domain/deadlines.ts';
import { openStatuses } from '../domain/signal-status.ts';
import type { Problem } from '../domain/submission-rules.ts';
import { canHandle, type StaffActor } from '../policies/signal-policies.ts';
import { routableOf, routeOf } from '../routing/routing-rules.ts';
import { textOf } from '../texts/index.ts';
import type { StepNeeds } from '../needs/signals-needs.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import { endPromise, renewTerm } from '../writes/date-promise.ts';
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
 * department is the staff's decision. The service target is recalculated from the day of receipt.
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
    signal.serviceDueOn = calendar.plusWorkingDays(
      receiptDay(dayOf(signal.createdAt), signal.incomingDate),
      category.targetWorkingDays,
    );
    const isTerm = signal.promiseKind === 'TERM';
    if (isTerm) {
      endPromise(signal, 'VOID');
    }
    const { promised } = isTerm ? renewTerm(signal, { calendar }, dayOf(new Date())) : {};
    signal.version += 1;
    await tx.flush();
    await appendSignalEvent(tx, {
      signalId: signal.id,
      type: 'recategorized',
      actor: { id: props.actor.id, kind: 'STAFF' },
      data: {
        from,
        to: category.code,
        ...(promised === undefined ? {} : { promised }),
        ...(isHandedOver ? { fromDepartment: formerDepartment, toDepartment: signal.departmentCode } : {}),
      },
    });
    return { kind: 'recategorized', signalId: signal.id };
  });
  return unlessRefused(change);
}
