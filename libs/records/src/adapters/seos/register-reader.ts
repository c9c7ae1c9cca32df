import type { Element } from '@xmldom/xmldom';
import { type Participant, type ParticipantList, type ParticipantStatus, serialOf } from '../../domain/participant.ts';
import { fromWireGuid } from './guid.ts';
import { registerService } from './namespaces.ts';
import { childOf, childrenOf, isElement, parseXml, rootOf, textOf, type XmlLimits, XmlRefused } from './xml-reader.ts';

/** СЕОС has some hundred participants, with about a thousand characters and forty tags each. */
const limits: XmlLimits = { maxLength: 4_000_000, maxDepth: 20, maxTags: 250_000 };
const mostParticipants = 5_000;
/** The service of a participant that takes messages, among others that the register may list. */
const documentExchange = '7060efa8-f1fa-4938-8b2b-12a78c86988f';
const longestName = 500;
const longestUrl = 500;

const statuses: Readonly<Record<string, ParticipantStatus>> = {
  Active: 'ACTIVE',
  TemporarilyInactive: 'PAUSED',
  Inactive: 'INACTIVE',
};

/** The question for every participant: SOAP 1.1, rpc/encoded. */
export const allRecordsRequest =
  '<?xml version="1.0" encoding="utf-8"?>' +
  '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>' +
  `<r:GetAllRecords xmlns:r="${registerService}" ` +
  's:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"/></s:Body></s:Envelope>';

/**
 * Reads the answer with every participant. An entry that cannot be used, or is there twice, is left out; an answer that
 * is none of the register is refused as a whole. @throws XmlRefused
 */
export function readParticipants(xml: string): ParticipantList {
  const entries = entriesIn(rootOf(parseXml(xml, limits)));
  if (entries.length > mostParticipants) {
    throw new XmlRefused(`more than ${mostParticipants} participants`);
  }
  const seen = new Set<string>();
  const unclear = new Set<string>();
  const read = entries.flatMap((entry) => {
    const guid = fromWireGuid(textOf(entry, 'Guid'));
    if (guid === undefined) {
      return [];
    }
    const participant = seen.has(guid) ? undefined : readEntry(guid, entry);
    seen.add(guid);
    if (participant === undefined) {
      unclear.add(guid);
      return [];
    }
    return [participant];
  });
  const participants = read.filter(({ guid }) => !unclear.has(guid));
  return { participants, unclear, leftOut: entries.length - participants.length };
}

/** The items of the array, which may have any name. */
function entriesIn(envelope: Element): Element[] {
  const body = envelope.localName === 'Envelope' ? childOf(envelope, 'Body') : undefined;
  if (body === undefined) {
    throw new XmlRefused('not a SOAP envelope');
  }
  const fault = childOf(body, 'Fault');
  if (fault !== undefined) {
    throw new XmlRefused(`SOAP fault: ${(textOf(fault, 'faultstring') ?? 'no reason given').slice(0, 200)}`);
  }
  const response = childOf(body, 'GetAllRecordsResponse');
  if (response?.namespaceURI !== registerService) {
    throw new XmlRefused('not an answer of the register of participants');
  }
  const entities = childOf(childOf(response, 'return'), 'Entities');
  if (entities === undefined) {
    throw new XmlRefused('no list of participants in the answer');
  }
  return elementsIn(entities);
}

function elementsIn(parent: Element | undefined): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (isElement(node)) {
      found.push(node);
    }
  }
  return found;
}

function readEntry(guid: string, entry: Element): Participant | undefined {
  const identifier = textOf(entry, 'EntityIdentifier');
  const name = textOf(entry, 'AdministrativeBodyName');
  const certificateSerial = serialOf(textOf(entry, 'CertificateSN'));
  const status = statusOf(textOf(entry, 'Status'));
  const isUsable =
    identifier !== undefined &&
    /^\d{9}(\d{4})?$/.test(identifier) &&
    name !== undefined &&
    name.length <= longestName &&
    !/\p{Cc}/u.test(name) &&
    ['EntityIdentifier', 'CertificateSN', 'Status'].every((field) => childrenOf(entry, field).length === 1);
  return isUsable && certificateSerial !== undefined && status !== undefined
    ? { guid, identifier, name, url: addressIn(entry), certificateSerial, status }
    : undefined;
}

function addressIn(entry: Element): string | null {
  const exchange = elementsIn(childOf(entry, 'Services')).find(
    (service) =>
      fromWireGuid(textOf(service, 'Guid')) === documentExchange && statusOf(textOf(service, 'Status')) === 'ACTIVE',
  );
  const url = textOf(exchange, 'URI');
  return url !== undefined && url.length <= longestUrl && /^https?:$/.test(URL.parse(url)?.protocol ?? '') ? url : null;
}

function statusOf(text: string | undefined): ParticipantStatus | undefined {
  return text !== undefined && Object.hasOwn(statuses, text) ? statuses[text] : undefined;
}
