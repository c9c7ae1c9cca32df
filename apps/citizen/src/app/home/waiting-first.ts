import type { SignalCardFragment } from '@ns/contract/citizen';

/** Signals that wait for their reporter before the others; each part in its order. */
export function waitingFirst<Signal extends Pick<SignalCardFragment, 'availableActions'>>(
  signals: readonly Signal[],
): Signal[] {
  const rank = ({ availableActions }: Signal) => Number(!availableActions.includes('ANSWER'));
  return signals.toSorted((one, other) => rank(one) - rank(other));
}
