import type { Element } from '@xmldom/xmldom';
import { fromWireGuid } from './guid.ts';
import {
  documentStatuses,
  errorTypes,
  type DocumentId,
  type MessageBody,
  type MessageHeader,
  type Party,
  type RegisterNumber,
  type SeosDocument,
  type SeosMessage,
} from './message.ts';
import { childOf, childrenOf, isElement, parseXml, rootOf, textOf, type XmlLimits } from './xml-reader.ts';

/** Thrown for well-formed XML that is no message we can understand. */
export class MessageUnreadable extends Error {
  override readonly name = 'MessageUnreadable';
  /** the message, where its header could be read */
  messageGuid: string | undefined;
}

/** Longest incoming number that is taken over, as for one that staff enter by hand. */
const longestNumber = 100;

/**
 * Reads a message tolerantly: element order, unknown elements and namespaces do not matter, what
 * we act upon must be there, and days and numbers must be such. Give it the signed content only.
 * @throws MessageUnreadable, XmlRefused
 */
export function readMessage(xml: string, limits?: XmlLimits): SeosMessage {
  const root = rootOf(parseXml(xml, limits));
  if (root.localName !== 'Message') {
    throw new MessageUnreadable(`the root element is ${root.localName}, not Message`);
  }
  const header = readHeader(childOf(root, 'Header'));
  try {
    const body = readBody(required(childOf(root, 'Body'), 'Body'));
    // The day of the message stands in for a missing day of the number.
    const number = body.type === 'statusResponse' ? body.documentId.number : undefined;
    if (number !== undefined && number.date === undefined && !isInstant(header.sentAt)) {
      throw new MessageUnreadable('MessageDate is no date');
    }
    return { header, body };
  } catch (error) {
    if (error instanceof MessageUnreadable) {
      error.messageGuid = header.messageGuid || undefined;
    }
    throw error;
  }
}

function readHeader(header: Element | undefined): MessageHeader {
  return {
    messageGuid: fromWireGuid(textOf(header, 'MessageGUID')) ?? '',
    sentAt: textOf(header, 'MessageDate') ?? '',
    sender: readParty(childOf(header, 'Sender')),
    recipient: readParty(childOf(header, 'Recipient')),
  };
}

function readParty(party: Element | undefined): Party {
  return {
    identifier: textOf(party, 'Identifier') ?? '',
    name: textOf(party, 'AdministrativeBodyName') ?? '',
    guid: fromWireGuid(textOf(party, 'GUID')) ?? '',
  };
}

function readBody(body: Element): MessageBody {
  const registration = childOf(body, 'DocumentRegistrationRequest');
  if (registration !== undefined) {
    return {
      type: 'registrationRequest',
      document: readDocument(required(childOf(registration, 'Document'), 'Document')),
      comment: textOf(registration, 'Comment') ?? '',
    };
  }
  const statusRequest = childOf(body, 'DocumentStatusRequest');
  if (statusRequest !== undefined) {
    return { type: 'statusRequest', documentId: readDocumentId(childOf(statusRequest, 'DocID')) };
  }
  const statusResponse = childOf(body, 'DocumentStatusResponse');
  if (statusResponse !== undefined) {
    return {
      type: 'statusResponse',
      documentId: readDocumentId(childOf(statusResponse, 'DocID')),
      status: oneOf(documentStatuses, textOf(statusResponse, 'DocRegStatus'), 'DocRegStatus'),
      rejectionReason: textOf(statusResponse, 'RejectionReason'),
      expectedCloseOn: readDay(textOf(statusResponse, 'DocExpectCloseDate')),
    };
  }
  const error = required(childOf(body, 'Error'), 'known body');
  return {
    type: 'error',
    messageGuid: fromWireGuid(textOf(error, 'MessageGUID')),
    errorType: oneOf(errorTypes, textOf(error, 'ErrorType') ?? 'ERR_INTERNAL', 'ErrorType'),
    description: textOf(error, 'ErrorDescription') ?? '',
  };
}

function readDocument(document: Element): SeosDocument {
  const parent = childOf(document, 'DocParentID');
  const correspondents = childOf(document, 'DocCorrespondentList');
  const attachments = childOf(document, 'DocAttachmentList');
  return {
    id: readDocumentId(childOf(document, 'DocID')),
    parentId: parent && readDocumentId(parent),
    kind: textOf(document, 'DocKind') ?? '',
    about: textOf(document, 'DocAbout'),
    comment: textOf(document, 'DocComment'),
    closeBy: readDay(textOf(document, 'DocReqDateClose')),
    details: readDetails(childOf(childOf(document, 'DocAddData'), 'SignalFacts')),
    correspondents: (correspondents ? childrenOf(correspondents, 'Corespondent') : []).map((correspondent) => ({
      name: textOf(correspondent, 'CorName') ?? '',
      city: textOf(correspondent, 'CorCity') ?? '',
      address: textOf(correspondent, 'CorAddress'),
      email: textOf(correspondent, 'CorEMail'),
      phone: textOf(correspondent, 'CorPhone'),
    })),
    attachments: (attachments ? childrenOf(attachments, 'Attachment') : []).map((attachment) => ({
      fileName: textOf(attachment, 'AttFileName') ?? '',
      mimeType: textOf(attachment, 'AttMIMEType') ?? '',
      bodyBase64: textOf(attachment, 'AttBody') ?? '',
    })),
  };
}

function readDetails(details: Element | undefined): Record<string, string> {
  const read: Record<string, string> = {};
  for (let node = details?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (isElement(node) && node.localName !== null) {
      read[node.localName] = node.textContent?.trim() ?? '';
    }
  }
  return read;
}

function readDocumentId(id: Element | undefined): DocumentId {
  const documentGuid = fromWireGuid(textOf(id, 'DocumentGUID'));
  if (documentGuid === undefined) {
    throw new MessageUnreadable('no valid DocumentGUID');
  }
  return { documentGuid, number: readNumber(id) };
}

/**
 * A number element that is present but holds no number counts as none. @throws MessageUnreadable for a text that is
 * none
 */
function readNumber(id: Element | undefined): RegisterNumber | undefined {
  const plain = childOf(id, 'DocumentNumber');
  const number = textOf(plain, 'DocNumber');
  if (number !== undefined) {
    return { form: 'number', number: asNumber(number), date: readDay(textOf(plain, 'DocDate')) };
  }
  const uri = childOf(id, 'DocumentURI');
  const sequenceNumber = textOf(uri, 'SequenceNumber');
  if (sequenceNumber === undefined) {
    return undefined;
  }
  const registerIndex = textOf(uri, 'RegisterIndex');
  asNumber(`${registerIndex ?? ''}-${sequenceNumber}`);
  return { form: 'uri', registerIndex, sequenceNumber, date: readDay(textOf(uri, 'ReceiptOrSigningDate')) };
}

/** A number goes into subjects of mails and names of files: one line of usual length. */
function asNumber(text: string): string {
  if (text.length > longestNumber) {
    throw new MessageUnreadable(`a number longer than ${longestNumber} characters`);
  }
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) {
    throw new MessageUnreadable('a number of more than one line');
  }
  return text;
}

/**
 * The calendar day of a date or dateTime; the first year of our era is a sender's way to say "none".
 * @throws MessageUnreadable for a day that does not exist
 */
function readDay(text: string | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0];
  if (day === undefined || day.startsWith('0001-')) {
    return undefined;
  }
  if (!isDay(day)) {
    throw new MessageUnreadable(`${day} is no date`);
  }
  return day;
}

/** A date and time of XML Schema, or at least its day. */
function isInstant(text: string): boolean {
  return isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

function isDay(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

function oneOf<Value extends string>(allowed: readonly Value[], text: string | undefined, what: string): Value {
  const value = allowed.find((candidate) => candidate === text);
  if (value === undefined) {
    throw new MessageUnreadable(`${what} is ${text ?? 'missing'}`);
  }
  return value;
}

function required(found: Element | undefined, what: string): Element {
  if (found === undefined) {
    throw new MessageUnreadable(`no ${what}`);
  }
  return found;
}
