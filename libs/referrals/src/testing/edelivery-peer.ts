import { plainMessage } from '../channels/edelivery/esb-answers.ts';
import { type PeerAnswer, type PeerRequest, PeerServer, type PeerTls } from './peer-server.ts';

/** A message that the peer has taken. */
export interface TakenMessage {
  readonly messageId: number;
  readonly subject: string;
  readonly templateId: number;
  readonly recipientProfileIds: readonly number[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly sentAt: Date;
  dateReceived: string | null;
}

export interface TakenBlob {
  readonly blobId: number;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

/** The identity under which the sender is registered. */
export const registeredSender = { oid: '2.16.100.1.1.1', client: 'signali.demo', operator: undefined };
/** The one receiver that is registered. */
export const registeredReceiver = { identifier: '000000001', targetGroupId: 3, profileId: 71 };

/** The state's e-delivery as a client sees it, made from the published description of its services. */
export class EdeliveryPeer extends PeerServer {
  readonly messages: TakenMessage[] = [];
  readonly blobs: TakenBlob[] = [];

  constructor(tls: PeerTls) {
    super((request) => this.takeRequest(request), tls);
  }

  private takeRequest(request: PeerRequest): PeerAnswer {
    const { oid, client } = registeredSender;
    const expected = `dn:/C=BG/ST=OID:${oid}/L=BG/CN=${client}|representedPersonID:|correspondentOID:|operatorID:`;
    if (request.headers['dp-miscinfo'] !== expected) {
      return problem(401);
    }
    const line = `${request.method} ${request.path}`;
    const [, id] = /^GET \/api\/v1\/messages\/(\d+)\/view$/.exec(line) ?? [];
    if (id !== undefined) {
      return this.view(Number(id));
    }
    switch (line) {
      case 'GET /api/v1/profiles/search':
        return search(request.query);
      case 'POST /api/v1/blobs':
        return this.upload(request);
      case 'POST /api/v1/messages':
        return this.create(JSON.parse(request.body.toString('utf8')) as TakenMessage);
      case 'GET /api/v1/messages/outbox':
        return { status: 200, json: this.outbox(request.query) };
      default:
        return problem(404);
    }
  }

  private upload({ body, headers, query }: PeerRequest): PeerAnswer {
    const [, boundary] = /^multipart\/form-data; boundary=(.+)$/.exec(headers['content-type'] ?? '') ?? [];
    const text = body.toString('latin1');
    const [, head = '', content = ''] =
      new RegExp(`^--${boundary ?? '-'}\r\n([^]*?)\r\n\r\n([^]*)\r\n--${boundary ?? '-'}--\r\n$`).exec(text) ?? [];
    const [, name] = /filename="([^"]+)"/.exec(Buffer.from(head, 'latin1').toString('utf8')) ?? [];
    const [, type = ''] = /content-type: ?(\S+)/i.exec(head) ?? [];
    if (name === undefined || query.get('type') !== 'Temporary') {
      return problem(400);
    }
    const blobId = 500 + this.blobs.length;
    this.blobs.push({ blobId, name, type, bytes: content.length });
    const statuses = { malwareScanStatus: 'NotMalicious', signatureStatus: 'None', errorStatus: 'None' };
    return { status: 200, json: { name, size: content.length, blobId, ...statuses } };
  }

  private create({ recipientProfileIds, subject, templateId, fields }: TakenMessage): PeerAnswer {
    const files = fields[plainMessage.files] ?? [];
    const areKnown = Array.isArray(files) && files.every((id) => this.blobs.some(({ blobId }) => blobId === id));
    if (
      recipientProfileIds[0] !== registeredReceiver.profileId ||
      subject === '' ||
      subject.length > 255 ||
      !areKnown
    ) {
      return problem(400);
    }
    const messageId = 1_001 + this.messages.length;
    const message = { messageId, subject, templateId, recipientProfileIds, fields, sentAt: new Date() };
    this.messages.push({ ...message, dateReceived: null });
    return { status: 200, json: messageId };
  }

  private view(id: number): PeerAnswer {
    const message = this.messages.find(({ messageId }) => messageId === id);
    if (message === undefined) {
      return problem(403);
    }
    const { recipientProfileIds, dateReceived, sentAt, ...others } = message;
    const recipients = recipientProfileIds.map((profileId) => ({ profileId, name: 'Демо ВиК', dateReceived }));
    return { status: 200, json: { ...others, dateSent: sentAt.toISOString(), recipients, rnu: null } };
  }

  /** The newest first, as the service lists them. */
  private outbox(query: URLSearchParams): unknown {
    const from = new Date(query.get('from') ?? 0);
    const matching = this.messages
      .filter(({ sentAt, templateId }) => sentAt >= from && String(templateId) === query.get('templateId'))
      .toReversed();
    const offset = Number(query.get('offset') ?? 0);
    const result = matching
      .slice(offset, offset + Number(query.get('limit') ?? matching.length))
      .map(({ messageId, subject, templateId }) => ({ messageId, subject, templateId, recipients: 'Демо ВиК' }));
    return { result, length: matching.length };
  }
}

function search(query: URLSearchParams): PeerAnswer {
  const { identifier, targetGroupId, profileId } = registeredReceiver;
  return query.get('identifier') === identifier && query.get('targetGroupId') === String(targetGroupId)
    ? { status: 200, json: { profileId, identifier, name: 'Демо ВиК', email: '', phone: '' } }
    : problem(404);
}

function problem(status: number): PeerAnswer {
  return { status, json: { title: 'One or more validation errors occurred.', status } };
}
