import { randomUUID } from 'node:crypto';
import {
  createSigner,
  createVerifier,
  type DocumentStatus,
  type MessageBody,
  type Party,
  readMessage,
  readSubmitRequest,
  type SeosDocument,
  type SigningIdentity,
  writeMessage,
  writeSubmitResponse,
} from '@ns/records/seos';
import { type PeerAnswer, type PeerRequest, PeerServer } from './peer-server.ts';

/** A document that the peer has taken. */
export interface TakenDocument extends SeosDocument {
  state: DocumentStatus;
  number: string | undefined;
  reason: string | undefined;
  /** how often it came again and was refused */
  repeats: number;
  readonly takenAt: Date;
}

export interface SeosPeerSetting {
  readonly us: Party;
  readonly identity: SigningIdentity;
  readonly sender: Party;
  readonly senderCertificate: string;
}

const limits = { maxLength: 64_000_000, maxDepth: 40 };

/** Another administration of СЕОС, which knows documents by their GUID. Its answers are signed, and travel in SOAP. */
export class SeosPeer extends PeerServer {
  readonly taken: TakenDocument[] = [];
  /** signs in its place from now on */
  identity: SigningIdentity;
  /** how it signs */
  signerOf: typeof createSigner = createSigner;

  constructor(private readonly setting: SeosPeerSetting) {
    super((request) => this.takeRequest(request));
    this.identity = setting.identity;
  }

  private takeRequest({ body }: PeerRequest): PeerAnswer {
    const { us, sender, senderCertificate } = this.setting;
    const verify = createVerifier({ certificates: [senderCertificate], allowSha1: false });
    const xml = readSubmitRequest(body.toString('utf8'), limits) ?? '';
    const { header, body: asked } = readMessage(verify(xml, limits), limits);
    if (header.recipient.guid !== us.guid || header.sender.guid !== sender.guid) {
      return this.answerWith({ type: 'error', errorType: 'ERR_EXTERNAL', description: 'Получателят е друг.' });
    }
    if (asked.type === 'registrationRequest') {
      return this.register(asked.document);
    }
    const guid = asked.type === 'statusRequest' ? asked.documentId.documentGuid : '';
    return this.status(
      guid,
      this.taken.find(({ id }) => id.documentGuid === guid),
    );
  }

  private register(document: SeosDocument): PeerAnswer {
    const guid = document.id.documentGuid;
    const known = this.taken.find(({ id }) => id.documentGuid === guid);
    if (known !== undefined) {
      known.repeats += 1;
      return this.status(
        guid,
        known.state === 'DS_WAIT_REGISTRATION' ? { ...known, state: 'DS_ALREADY_RECEIVED' } : known,
      );
    }
    const added = { ...document, state: 'DS_WAIT_REGISTRATION' as const, number: undefined, reason: undefined };
    this.taken.push({ ...added, repeats: 0, takenAt: new Date() });
    return this.status(guid, this.taken.at(-1));
  }

  private status(documentGuid: string, known: TakenDocument | undefined): PeerAnswer {
    const number = known?.number && ({ form: 'number', number: known.number, date: '2026-12-02' } as const);
    return this.answerWith({
      type: 'statusResponse',
      documentId: { documentGuid, ...(number && { number }) },
      status: known?.state ?? 'DS_NOT_FOUND',
      rejectionReason: known?.reason,
    });
  }

  /** An answer of ours, signed. */
  answerWith(body: MessageBody): PeerAnswer {
    const { us, sender } = this.setting;
    const header = { messageGuid: randomUUID(), sentAt: new Date().toISOString(), sender: us, recipient: sender };
    return {
      status: 200,
      json: null,
      text: writeSubmitResponse(this.signerOf(this.identity)(writeMessage({ header, body }))),
    };
  }
}
