import { randomUUID } from 'node:crypto';
import { causeOfStatus, ExchangeFailed } from '@ns/platform';
import type {
  HeldBack,
  MayLeave,
  OutgoingDocument,
  RecordsSystem,
  RegisterOutcome,
  SingleOutcome,
} from '../../domain/records-system.ts';
import { unlessHeldBack } from '../http/exchange.ts';
import type { TrustedPeer, TrustSource } from '../../domain/trusted-peer.ts';
import { documentToSeos } from './document.ts';
import type { MessageBody, Party, SeosDocument } from './message.ts';
import { MessageUnreadable, readMessage } from './message-reader.ts';
import { writeMessage } from './message-writer.ts';
import { outcomeFor, unknown, waiting } from './outcomes.ts';
import {
  createSigner,
  createVerifier,
  type MessageSigner,
  OtherCertificate,
  SignatureInvalid,
  type SigningIdentity,
} from './signature.ts';
import { readSubmitResponse, writeSubmitRequest } from './soap.ts';
import { type Endpoint, postEnvelope } from './soap-transport.ts';
import { XmlRefused } from './xml-reader.ts';

/** Everything one municipality needs to exchange messages with its records system. */
export interface SeosOptions {
  readonly endpoint: Endpoint;
  readonly us: Party;
  readonly peer: Party;
  readonly identity: SigningIdentity;
  readonly trust: TrustSource;
}

/** The records system of a municipality that takes part in the national exchange СЕОС. */
export class SeosRecordsSystem implements RecordsSystem {
  /** The receiver knows documents by their GUID and refuses second copies itself. */
  readonly settleMs = 0;
  private readonly options: SeosOptions;
  private readonly sign: MessageSigner;

  constructor(options: SeosOptions) {
    this.options = options;
    this.sign = createSigner(options.identity);
  }

  async register(document: OutgoingDocument, mayLeave?: MayLeave): Promise<RegisterOutcome | HeldBack> {
    return this.hand(documentToSeos(document), mayLeave);
  }

  /** Hands over any document of the exchange, for registration by the peer. */
  async hand(document: SeosDocument, mayLeave?: MayLeave): Promise<RegisterOutcome | HeldBack> {
    const body = { type: 'registrationRequest', document, comment: '' } as const;
    const outcome = await unlessHeldBack(() => this.exchange(document.id.documentGuid, body, mayLeave));
    return outcome.kind === 'notFound'
      ? unknown('UNEXPECTED_ANSWER', 'DS_NOT_FOUND as the answer to a registration')
      : outcome;
  }

  async status(documentGuid: string): Promise<SingleOutcome> {
    return this.exchange(documentGuid, { type: 'statusRequest', documentId: { documentGuid } });
  }

  /** Sends one body as a new signed message; a message GUID is never used twice, the peer would refuse it. */
  private async exchange(documentGuid: string, body: MessageBody, mayLeave?: MayLeave): Promise<SingleOutcome> {
    const header = {
      messageGuid: randomUUID(),
      sentAt: new Date().toISOString(),
      sender: this.options.us,
      recipient: this.options.peer,
    };
    const envelope = writeSubmitRequest(this.sign(writeMessage({ header, body })));
    try {
      const { status, body: answer } = await postEnvelope(this.options.endpoint, envelope, mayLeave);
      return outcomeOf(documentGuid, status, answer, await this.options.trust.now());
    } catch (error) {
      if (error instanceof ExchangeFailed) {
        return unknown(error.outcome, error.message);
      }
      if (error instanceof OtherCertificate) {
        await this.options.trust.otherCertificateSeen();
      }
      if (error instanceof SignatureInvalid) {
        return unknown('BAD_SIGNATURE', error.message);
      }
      if (error instanceof XmlRefused || error instanceof MessageUnreadable) {
        return unknown('UNREADABLE_ANSWER', error.message);
      }
      throw error;
    }
  }
}

function outcomeOf(documentGuid: string, status: number, answer: string, trust: TrustedPeer): SingleOutcome {
  if (status !== 200 && !answer.includes('Fault')) {
    return unknown(causeOfStatus(status, answer), `HTTP ${status}`);
  }
  const soap = readSubmitResponse(answer);
  if (soap.kind === 'fault') {
    return unknown('HTTP_ERROR', `SOAP fault: ${soap.reason}`);
  }
  if (status !== 200) {
    return unknown('HTTP_ERROR', `HTTP ${status}`);
  }
  // The receiver took the request and will answer later.
  if (soap.kind === 'empty') {
    return waiting;
  }
  return outcomeFor(documentGuid, readMessage(createVerifier(trust)(soap.xml)));
}
