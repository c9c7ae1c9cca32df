import type { Menus } from '@ns/municipality';
import type { SignalSituation } from '../domain/transition-rules.ts';
import type { SignalStatus } from '../domain/signal-status.ts';

interface Standing {
  readonly status: SignalStatus;
  readonly statusBeforeQuestion?: SignalStatus | null;
  readonly statusSince: Date;
  readonly departmentCode: string;
  readonly assigneeId?: string | null;
  readonly categoryCode: string;
}

/** What the workflow rules need to know of a signal. */
export function situationOf(signal: Standing, menus: Menus): SignalSituation {
  return {
    status: signal.status,
    statusBeforeQuestion: signal.statusBeforeQuestion ?? null,
    statusSince: signal.statusSince,
    departmentCode: signal.departmentCode,
    assigneeId: signal.assigneeId ?? null,
    disputeDays: menus.municipality.disputeDays,
    photoOnResolve: menus.categories.get(signal.categoryCode)?.photoOnResolve ?? false,
  };
}
