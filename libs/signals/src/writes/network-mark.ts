import { clientNeighbourhood } from '@ns/identity';
import type { DerivedKeys } from '@ns/platform';

const markLength = 16;

/** The same for all clients of one neighbourhood of the network, and no address. */
export function networkMark(
  keys: DerivedKeys,
  purpose: 'neighbour-votes' | 'resident-updates',
  clientAddress: string,
): string {
  return keys.sign(purpose, clientNeighbourhood(clientAddress)).slice(0, markLength);
}
