import { randomUUID } from 'node:crypto';
import {
  createSigner,
  createVerifier,
  type DocumentId,
  type DocumentStatus,
  type MessageBody,
  MessageUnreadable,
  type MessageSigner,
  readMessage,
  readSubmitRequest,
  type RegistrationRequest,
  type SeosMessage,
  SignatureInvalid,
  type SignatureVerifier,
  type StatusRequest,
  writeFault,
  writeMessage,
  writeSubmitRequest,
  writeSubmitResponse,
  type XmlLimits,
  XmlRefused,
} from '@ns/records/seos';
import type { DocumentState, DocumentStore, StoredDocument } from './document-store.ts';
import type { Fault, FaultInjector } from './faults.ts';
import type { Registrar } from './registrar.ts';
import type { HttpReply, Reply } from './reply.ts';
import type { SimulatorOptions } from './simulator-options.ts';

/** Longest request: a signal with its photos. */
const requestLimits: XmlLimits = { maxLength: 64_000_000, maxDepth: 40 };

const statuses: Readonly<Record<DocumentState, DocumentStatus>> = {
  WAITING: 'DS_WAIT_REGISTRATION',
  REGISTERED: 'DS_REGISTERED',
  STOPPED: 'DS_STOPPED',
  CLOSED: 'DS_CLOSED',
  REJECTED: 'DS_REJECTED',
};

/** The СЕОС side of the records system: takes requests, answers them signed, writes pushes. */
export class SeosDesk {
  private readonly options: SimulatorOptions;
  private readonly store: DocumentStore;
  private readonly registrar: Registrar;
  private readonly faults: FaultInjector;
  private readonly sign: MessageSigner;
  private readonly verify: SignatureVerifier;

  constructor(options: SimulatorOptions, store: DocumentStore, registrar: Registrar, faults: FaultInjector) {
    this.options = options;
    this.store = store;
    this.registrar = registrar;
    this.faults = faults;
    this.sign = createSigner(options.identity);
    this.verify = createVerifier({ certificates: [options.senderCertificate], allowSha1: false });
  }

  /** Answers one SOAP request, in the order of checks that real receivers follow. */
  answer(rawBody: string): Reply {
    try {
      const xml = readSubmitRequest(rawBody, requestLimits);
      if (xml === undefined) {
        return soapFault('Empty request');
      }
      const { header } = readMessage(xml, requestLimits);
      if (header.recipient.guid !== this.options.us.guid) {
        return this.error(header.messageGuid, 'Получателят на съобщението е друг.');
      }
      if (header.sender.guid !== this.options.sender.guid) {
        return this.error(header.messageGuid, 'Подателят не е активен участник в обмена.');
      }
      return this.answerSigned(xml, header.messageGuid);
    } catch (error) {
      if (error instanceof XmlRefused || error instanceof MessageUnreadable) {
        return soapFault(error.message);
      }
      throw error;
    }
  }

  /** The envelope with the outcome of the sender's document. */
  pushEnvelope(document: StoredDocument): string {
    return writeSubmitRequest(this.signed(this.statusBody(document, statuses[document.state])));
  }

  private answerSigned(xml: string, messageGuid: string): Reply {
    let message: SeosMessage;
    try {
      message = readMessage(this.verify(xml, requestLimits), requestLimits);
    } catch (error) {
      if (error instanceof SignatureInvalid) {
        return this.error(messageGuid, 'Подписът на съобщението е невалиден.');
      }
      throw error;
    }
    const { body } = message;
    if (body.type === 'error') {
      return { status: 200, body: writeSubmitResponse('') };
    }
    if (body.type === 'statusResponse') {
      return this.error(messageGuid, 'Няма изпратен документ с този идентификатор.');
    }
    const fault = this.faults.strike(body.type === 'registrationRequest' ? 'register' : 'status');
    if (fault === 'down') {
      return { status: 503, body: '<html><body>Service Unavailable</body></html>', contentType: 'text/html' };
    }
    if (fault === 'resetBeforeCommit') {
      return { cut: true };
    }
    if (!this.store.rememberMessage(messageGuid)) {
      return this.error(messageGuid, 'Съобщение с този идентификатор вече е получено.');
    }
    const answer = body.type === 'registrationRequest' ? this.register(body, fault) : this.status(body);
    return this.deliver(answer, messageGuid, fault);
  }

  private register({ document }: RegistrationRequest, fault: Fault | undefined): MessageBody {
    const known = this.store.find(document.id.documentGuid, this.options.sender.guid);
    if (known !== undefined) {
      this.store.countRepeat(known.id);
      return this.statusBody(known, known.state === 'WAITING' ? 'DS_ALREADY_RECEIVED' : statuses[known.state]);
    }
    const receivedAt = Date.now();
    const stored = this.registrar.take({
      profile: 'seos',
      documentGuid: document.id.documentGuid,
      senderGuid: this.options.sender.guid,
      senderNumber: numberIn(document.id),
      senderDate: document.id.number?.date,
      direction: document.parentId === undefined ? 'incoming' : 'outgoing',
      parentGuid: document.parentId?.documentGuid,
      kind: document.kind,
      subject: document.about ?? '',
      reference: document.details['Reference'] ?? '',
      category: document.details['Category'],
      location: [document.details['Latitude'], document.details['Longitude']].filter(Boolean).join(', ') || undefined,
      dueDate: document.closeBy,
      attachments: document.attachments.map(({ fileName, mimeType, bodyBase64 }) => ({
        fileName,
        mimeType,
        bytes: Buffer.byteLength(bodyBase64, 'base64'),
      })),
      receivedAt,
      dueAt: receivedAt + this.options.delayMs,
      rejection: fault === 'rejection' ? 'Липсват задължителни данни за подателя.' : undefined,
    });
    return this.statusBody(stored, statuses[stored.state]);
  }

  private status({ documentId }: StatusRequest): MessageBody {
    const known = this.store.find(documentId.documentGuid, this.options.sender.guid);
    return known === undefined
      ? { type: 'statusResponse', documentId, status: 'DS_NOT_FOUND' }
      : this.statusBody(known, statuses[known.state]);
  }

  private statusBody(document: StoredDocument, status: DocumentStatus): MessageBody {
    return {
      type: 'statusResponse',
      documentId: this.documentId(document),
      status,
      rejectionReason: document.rejection,
    };
  }

  private documentId({ documentGuid, number, sequence, date }: StoredDocument): DocumentId {
    if (number === undefined) {
      return { documentGuid };
    }
    const { numbering } = this.options;
    return numbering.form === 'number'
      ? { documentGuid, number: { form: 'number', number, date } }
      : {
          documentGuid,
          number: { form: 'uri', registerIndex: numbering.registerIndex, sequenceNumber: String(sequence), date },
        };
  }

  /** The answer as it leaves the house, spoiled by the fault that has struck. */
  private deliver(answer: MessageBody, messageGuid: string, fault: Fault | undefined): Reply {
    const send = (message: string): HttpReply => ({ status: 200, body: writeSubmitResponse(message) });
    const spoiled: Partial<Record<Fault, () => Reply>> = {
      resetAfterCommit: () => ({ cut: true }),
      errorAfterCommit: () => ({ status: 500, body: 'Internal Server Error', contentType: 'text/plain' }),
      emptyAnswer: () => send(''),
      garbage: () => ({
        status: 200,
        body: '<s:Envelope><s:Body><SubmitResponse><SubmitResult>&lt;Message&gt;&lt;Hea',
      }),
      duplicateMessageGuid: () => this.error(messageGuid, 'Съобщение с този идентификатор вече е получено.'),
      wrongSignature: () => send(this.forged(answer)),
      numberInWait: () => send(this.signed(withInternalNumber(answer))),
      slow: () => ({ ...send(this.signed(answer)), delayMs: this.faults.slowMs }),
    };
    return (fault && spoiled[fault]?.()) ?? send(this.signed(answer));
  }

  private error(messageGuid: string, description: string): Reply {
    return {
      status: 200,
      body: writeSubmitResponse(
        this.signed({ type: 'error', messageGuid: messageGuid || undefined, errorType: 'ERR_EXTERNAL', description }),
      ),
    };
  }

  private signed(body: MessageBody): string {
    const { us, sender } = this.options;
    return this.sign(
      writeMessage({
        header: { messageGuid: randomUUID(), sentAt: new Date().toISOString(), sender: us, recipient: sender },
        body,
      }),
    );
  }

  /**
   * Signed, then turned into a registration that never happened: a client that accepts it has not checked the
   * signature.
   */
  private forged(answer: MessageBody): string {
    const number: DocumentId['number'] = { form: 'number', number: 'ПОДПРАВЕН-1', date: '2001-01-01' };
    const registered =
      answer.type === 'statusResponse'
        ? { ...answer, documentId: { ...answer.documentId, number }, status: 'DS_REGISTERED' as const }
        : answer;
    return this.signed(registered).replace('ПОДПРАВЕН-1', 'ПОДПРАВЕН-2');
  }
}

/** Some real peers show an internal number while the document still waits. */
function withInternalNumber(answer: MessageBody): MessageBody {
  if (answer.type !== 'statusResponse' || answer.documentId.number !== undefined) {
    return answer;
  }
  return {
    ...answer,
    documentId: { ...answer.documentId, number: { form: 'number', number: 'ВЪТРЕШЕН-1', date: '2001-01-01' } },
  };
}

/** What the sender calls the document. */
function numberIn({ number }: DocumentId): string | undefined {
  return number?.form === 'number' ? number.number : number?.sequenceNumber;
}

function soapFault(reason: string): Reply {
  return { status: 500, body: writeFault(reason) };
}
