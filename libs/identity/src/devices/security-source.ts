import type { SecurityEventSource, SecurityLog } from '@ns/platform';
import { clientNetwork } from '../limits/client-network.ts';
import type { Visitor } from './visitor.ts';

/** Where an event of the security log came from: its request, and a mark of the client's network. */
export function securitySource(
  security: SecurityLog,
  { requestId, clientAddress }: Pick<Visitor, 'requestId' | 'clientAddress'>,
): SecurityEventSource {
  return { requestId, network: clientNetworkMark(security, clientAddress) };
}

/** The same for all clients of one network, and no address. */
export function clientNetworkMark(security: SecurityLog, clientAddress: string): string {
  return security.mark(clientNetwork(clientAddress));
}
