import { causeOfStatus, ExchangeFailed } from '@ns/platform';
import type { ParticipantSource, RegisterAnswer } from '../../domain/participant.ts';
import { askRecords } from '../http/exchange.ts';
import { allRecordsRequest, readParticipants } from './register-reader.ts';
import { allRecordsAction } from './namespaces.ts';
import type { Endpoint } from './soap-transport.ts';
import { XmlRefused } from './xml-reader.ts';

/** The published register of the participants of СЕОС. It never throws for what the other side does. */
export function participantRegister({ url, ...connection }: Endpoint): ParticipantSource {
  const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${allRecordsAction}"` };
  const ask = async (): Promise<RegisterAnswer> => {
    try {
      const { status, body } = await askRecords(connection, { method: 'POST', url, headers, body: allRecordsRequest });
      return status === 200
        ? { kind: 'listed', list: readParticipants(body) }
        : { kind: 'failed', cause: causeOfStatus(status, body), detail: `HTTP ${status}` };
    } catch (error) {
      if (error instanceof ExchangeFailed) {
        return { kind: 'failed', cause: error.outcome, detail: error.message };
      }
      if (error instanceof XmlRefused) {
        return { kind: 'failed', cause: 'UNREADABLE_ANSWER', detail: error.message };
      }
      throw error;
    }
  };
  return { url, ask };
}
