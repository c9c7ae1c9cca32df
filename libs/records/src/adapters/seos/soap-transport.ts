import type { HttpAnswer } from '@ns/platform';
import type { MayLeave } from '../../domain/records-system.ts';
import { askRecords, type Connection } from '../http/exchange.ts';
import { submitAction } from './namespaces.ts';

/** Where the peer listens and how to reach it. */
export interface Endpoint extends Connection {
  readonly url: string;
}

/**
 * Posts one envelope to the Submit operation; SOAP faults travel with status 500.
 * @throws ExchangeFailed, RequestHeldBack
 */
export function postEnvelope(
  { url, ...connection }: Endpoint,
  envelope: string,
  mayLeave?: MayLeave,
): Promise<HttpAnswer> {
  const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${submitAction}"` };
  return askRecords(connection, { method: 'POST', url, headers, body: envelope, mayLeave });
}
