import { setTimeout as pause } from 'node:timers/promises';
import type { Load } from '../people/load.ts';
import { describeFault, type PlannedFault } from './fault.ts';
import type { FaultInjector } from './fault-injector.ts';

/**
 * Lets the faults of the plan strike, each when its signal has been accepted; ends when the last is over. @throws Error
 * when a process cannot be started again
 */
export async function strikeInTime(
  plan: readonly PlannedFault[],
  injector: FaultInjector,
  load: Load,
  isOver: () => boolean,
  say: (line: string) => void,
): Promise<void> {
  const underWay: Promise<void>[] = [];
  for (const { number, after, fault } of plan) {
    while (load.accepted < after && !isOver()) {
      await pause(20);
    }
    say(`fault ${String(number).padStart(3)} after ${String(load.accepted)} signals: ${describeFault(fault)}`);
    underWay.push(injector.inject(fault));
  }
  await Promise.all(underWay);
}
