import { toWireGuid } from './guid.ts';
import type {
  DocumentId,
  MessageBody,
  Party,
  SeosAttachment,
  SeosCorrespondent,
  SeosDocument,
  SeosMessage,
} from './message.ts';
import { documentUri, messaging, signalDetails } from './namespaces.ts';
import { element, inNamespace, optionalElement, writeXml, type XmlElement } from './xml-writer.ts';

const messageTypes = {
  registrationRequest: 'MSG_DocumentRegistrationRequest',
  statusRequest: 'MSG_DocumentStatusRequest',
  statusResponse: 'MSG_DocumentStatusResponse',
  error: 'MSG_Error',
} as const satisfies Record<MessageBody['type'], string>;

/** Writes an unsigned message, valid against schema/messaging-v1.xsd. */
export function writeMessage({ header, body }: SeosMessage): string {
  const message = element('Message', [
    element('Header', [
      element('Version', '1.0'),
      element('MessageType', messageTypes[body.type]),
      element('MessageDate', header.sentAt),
      partyElement('Sender', header.sender),
      partyElement('Recipient', header.recipient),
      element('MessageGUID', toWireGuid(header.messageGuid)),
    ]),
    element('Body', [bodyElement(body)]),
  ]);
  return writeXml(inNamespace(messaging, message));
}

function partyElement(name: string, party: Party): XmlElement {
  return element(name, [
    element('Identifier', party.identifier),
    element('AdministrativeBodyName', party.name),
    element('GUID', toWireGuid(party.guid)),
  ]);
}

function bodyElement(body: MessageBody): XmlElement {
  switch (body.type) {
    case 'registrationRequest':
      return element('DocumentRegistrationRequest', [documentElement(body.document), element('Comment', body.comment)]);
    case 'statusRequest':
      return element('DocumentStatusRequest', [documentIdElement('DocID', body.documentId)]);
    case 'statusResponse':
      return element('DocumentStatusResponse', [
        documentIdElement('DocID', body.documentId),
        element('DocRegStatus', body.status),
        optionalElement('RejectionReason', body.rejectionReason),
        optionalElement('DocExpectCloseDate', body.expectedCloseOn),
      ]);
    case 'error':
      return element('Error', [
        optionalElement('MessageGUID', body.messageGuid === undefined ? undefined : toWireGuid(body.messageGuid)),
        element('ErrorType', body.errorType),
        element('ErrorDescription', body.description),
      ]);
  }
}

function documentElement(document: SeosDocument): XmlElement {
  return element('Document', [
    documentIdElement('DocID', document.id),
    document.parentId === undefined ? undefined : documentIdElement('DocParentID', document.parentId),
    element('DocKind', document.kind),
    listElement('DocCorrespondentList', document.correspondents.map(correspondentElement)),
    listElement('DocAttachmentList', document.attachments.map(attachmentElement)),
    optionalElement('DocAbout', document.about),
    optionalElement('DocComment', document.comment),
    detailsElement(document.details),
    optionalElement('DocReqDateClose', document.closeBy),
  ]);
}

function listElement(name: string, items: readonly XmlElement[]): XmlElement | undefined {
  return items.length === 0 ? undefined : element(name, items);
}

function documentIdElement(name: string, id: DocumentId): XmlElement {
  return element(name, [numberElement(id), element('DocumentGUID', toWireGuid(id.documentGuid))]);
}

function numberElement({ number }: DocumentId): XmlElement | undefined {
  if (number === undefined) {
    return undefined;
  }
  if (number.form === 'uri') {
    const parts = [
      optionalElement('RegisterIndex', number.registerIndex),
      optionalElement('SequenceNumber', number.sequenceNumber),
      optionalElement('ReceiptOrSigningDate', number.date),
    ];
    return element(
      'DocumentURI',
      parts.map((part) => part && inNamespace(documentUri, part)),
    );
  }
  return element('DocumentNumber', [element('DocNumber', number.number), optionalElement('DocDate', number.date)]);
}

/** „Corespondent“ with one r: that is how the schema of the exchange spells it. */
function correspondentElement(correspondent: SeosCorrespondent): XmlElement {
  return element('Corespondent', [
    element('CorName', correspondent.name),
    element('CorCity', correspondent.city),
    optionalElement('CorAddress', correspondent.address),
    optionalElement('CorEMail', correspondent.email),
    optionalElement('CorPhone', correspondent.phone),
    element('CorKind', 'Corr_Applicant'),
  ]);
}

function attachmentElement(attachment: SeosAttachment): XmlElement {
  return element('Attachment', [
    element('AttFileName', attachment.fileName),
    element('AttBody', attachment.bodyBase64),
    element('AttMIMEType', attachment.mimeType),
  ]);
}

function detailsElement(details: Readonly<Record<string, string>>): XmlElement | undefined {
  const entries = Object.entries(details);
  if (entries.length === 0) {
    return undefined;
  }
  const signal = element(
    'SignalFacts',
    entries.map(([name, value]) => optionalElement(name, value)),
  );
  return element('DocAddData', [inNamespace(signalDetails, signal)]);
}
