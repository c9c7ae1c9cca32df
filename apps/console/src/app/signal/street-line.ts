import type { SignalDetailsFragment } from '@ns/contract/console';

/** What was written about the place, in one line: address, entrance and floor; empty when nothing was. */
export function streetLine({ address, entrance }: Pick<SignalDetailsFragment, 'address' | 'entrance'>): string {
  return [address, entrance].filter((text) => text).join(', ');
}
