import type { AuditActor } from '@ns/platform';
import type { ApiContext } from '../access/api-context.ts';
import { clientNeighbourhood } from '../limits/client-network.ts';

/**
 * Who is written into the audit: the account or token of the request, and the network that it came from without the
 * part that names one machine.
 * @param id of an account that is not signed in yet, as while it signs in
 */
export function auditActorOf(
  context: Pick<ApiContext, 'clientAddress'> & Partial<Pick<ApiContext, 'viewer'>>,
  id?: string | null,
): AuditActor {
  const { viewer, clientAddress } = context;
  const known = viewer === undefined || viewer.kind === 'anonymous' ? null : viewer.id;
  return { id: id ?? known, origin: clientNeighbourhood(clientAddress) };
}
