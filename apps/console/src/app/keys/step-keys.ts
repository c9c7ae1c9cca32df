import type { SignalStatus } from '@ns/contract/console';
import type { KeyHandlers } from './keyboard.ts';

/**
 * The keys that begin a step of a signal, for whatever shows one.
 * @param start null means the choice between all steps; whether a step is possible is the server's word
 */
export function stepKeys(start: (to: SignalStatus | null) => void): KeyHandlers {
  return {
    assign: () => start('ASSIGNED'),
    begin: () => start('IN_PROGRESS'),
    ask: () => start('AWAITING_REPORTER'),
    resolve: () => start('RESOLVED'),
    close: () => start('CLOSED'),
    forward: () => start('FORWARDED'),
    reject: () => start('REJECTED'),
    duplicate: () => start('DUPLICATE'),
    step: () => start(null),
  };
}
