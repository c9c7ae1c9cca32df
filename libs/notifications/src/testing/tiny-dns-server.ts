import { createSocket, type RemoteInfo } from 'node:dgram';
import type { WhenOver } from '@ns/platform/testing';
import { afterAll } from 'vitest';

const types = { MX: 15, TXT: 16 } as const;

/** What the server says to a question: records, that there is none, a failure, or the bytes as they are. */
export type DnsReply =
  | { readonly texts: readonly string[] }
  | { readonly mailServers: readonly string[] }
  | { readonly code: number }
  | { readonly raw: (question: Buffer) => readonly Buffer[] }
  | 'silence';

/** A DNS server on this machine that answers with the records it is given, and NXDOMAIN to all else. */
export class TinyDnsServer {
  /** by kind and name, as `TXT _dmarc.demo.test` */
  readonly replies = new Map<string, DnsReply>();
  private readonly socket = createSocket('udp4');

  static async start(whenOver: WhenOver = afterAll): Promise<TinyDnsServer> {
    const server = new TinyDnsServer();
    server.socket.on('message', (question, from) => server.answer(question, from));
    await new Promise<void>((bound) => server.socket.bind(0, '127.0.0.1', bound));
    whenOver(() => new Promise<void>((closed) => server.socket.close(() => closed())));
    return server;
  }

  /** as a resolver is given it */
  get address(): string {
    return `127.0.0.1:${String(this.socket.address().port)}`;
  }

  private answer(question: Buffer, { port, address }: RemoteInfo): void {
    const { name, end, type } = asked(question);
    const kind = type === types.MX ? 'MX' : 'TXT';
    const reply = this.replies.get(`${kind} ${name}`) ?? { code: 3 };
    for (const packet of reply === 'silence' ? [] : packetsOf(question, end, reply)) {
      this.socket.send(packet, port, address);
    }
  }
}

function packetsOf(question: Buffer, end: number, reply: Exclude<DnsReply, 'silence'>): readonly Buffer[] {
  if ('raw' in reply) {
    return reply.raw(question);
  }
  const records =
    'texts' in reply
      ? reply.texts.map((text) => record(types.TXT, characterStrings(text)))
      : 'mailServers' in reply
        ? reply.mailServers.map((exchange) => record(types.MX, Buffer.concat([Buffer.from([0, 10]), labels(exchange)])))
        : [];
  const head = Buffer.alloc(12);
  question.copy(head, 0, 0, 2);
  head.writeUInt16BE(0x8180 + ('code' in reply ? reply.code : 0), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(records.length, 6);
  return [Buffer.concat([head, question.subarray(12, end), ...records])];
}

/** Of the name of the question, which stands at byte 12. */
function record(type: number, data: Buffer): Buffer {
  const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 0, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function characterStrings(text: string): Buffer {
  const bytes = Buffer.from(text);
  const parts = Array.from({ length: Math.max(1, Math.ceil(bytes.length / 255)) }, (_, index) =>
    bytes.subarray(index * 255, (index + 1) * 255),
  );
  return Buffer.concat(parts.flatMap((part) => [Buffer.from([part.length]), part]));
}

function labels(name: string): Buffer {
  const parts = name.split('.').filter(Boolean);
  return Buffer.concat([
    ...parts.flatMap((part) => [Buffer.from([Buffer.byteLength(part)]), Buffer.from(part)]),
    Buffer.from([0]),
  ]);
}

function asked(question: Buffer): { readonly name: string; readonly end: number; readonly type: number } {
  const parts: string[] = [];
  let at = 12;
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    parts.push(question.toString('ascii', at + 1, at + 1 + length).toLowerCase());
    at += length + 1;
  }
  return { name: parts.join('.'), type: question.readUInt16BE(at + 1), end: at + 5 };
}
