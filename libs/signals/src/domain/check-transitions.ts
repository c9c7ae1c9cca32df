import { promiseEffectOf } from './date-promise.ts';
import { openStatuses, signalStatuses, type SignalStatus } from './signal-status.ts';
import { effectsOf } from './step-effects.ts';
import type { Transition } from './transition.ts';

/**
 * Checks a workflow before anything runs on it.
 * @throws Error listing every flaw: an unknown status, a status nobody can reach, two rows for one actor and step, a
 *   field both required and accepted, a required message without a meaning, a promised day that does not fit the
 *   status, a question that stays open
 */
export function checkTransitions(table: readonly Transition[], start: SignalStatus = 'RECEIVED'): void {
  const flaws: string[] = [];
  const known = new Set<string>(signalStatuses);
  const steps = new Set<string>();
  for (const row of table) {
    for (const status of [...row.from, row.to]) {
      if (!known.has(status)) {
        flaws.push(`unknown status ${status}`);
      }
    }
    if (row.from.length === 0 || row.by.length === 0) {
      flaws.push(`a row to ${row.to} that nothing or nobody can take`);
    }
    for (const from of row.from) {
      for (const actor of row.by) {
        const step = `${from} → ${row.to} by ${actor}`;
        if (steps.has(step)) {
          flaws.push(`two rows for ${step}`);
        }
        steps.add(step);
      }
    }
    for (const field of row.requires) {
      if (row.accepts.includes(field)) {
        flaws.push(`${field} both required and optional towards ${row.to}`);
      }
    }
    if ([...row.requires, ...row.accepts].includes('MESSAGE') && !row.message) {
      flaws.push(`a message without a meaning towards ${row.to}`);
    }
    if (!fitsPromise(row)) {
      flaws.push(`${row.event} leaves ${row.to} with a day that does not fit`);
    }
    if (row.from.includes('AWAITING_REPORTER') && !effectsOf[row.event].includes('CLOSE_QUESTION')) {
      flaws.push(`a question that stays open after ${row.event}`);
    }
  }
  for (const status of unreachable(table, start)) {
    flaws.push(`unreachable status ${status}`);
  }
  if (flaws.length > 0) {
    throw new Error(`The workflow is not sound: ${flaws.join('; ')}.`);
  }
}

/**
 * An open signal has a promised day, which stands still while its reporter is asked; a forwarded one has that of the
 * other body; a finished one has none.
 */
function fitsPromise({ event, to }: Transition): boolean {
  const effect = promiseEffectOf[event];
  if (to === 'AWAITING_REPORTER') {
    return effect === 'STAND_STILL';
  }
  if (to === 'FORWARDED') {
    return effect === 'PASS_ON';
  }
  return openStatuses.includes(to) ? ['KEEP', 'GO_ON', 'ANEW'].includes(effect) : ['END', 'VOID'].includes(effect);
}

function unreachable(table: readonly Transition[], start: SignalStatus): readonly SignalStatus[] {
  const reached = new Set<SignalStatus>([start]);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const row of table) {
      if (row.from.some((status) => reached.has(status))) {
        reached.add(row.to);
      }
    }
  }
  return signalStatuses.filter((status) => !reached.has(status));
}
