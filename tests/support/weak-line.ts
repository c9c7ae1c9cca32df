import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The head of an upload request that went over the line. */
export interface UploadRequest {
  readonly method: string;
  /** `Upload-Offset` of the request; null where it has none */
  readonly offset: number | null;
}

/** A TCP line to the server that can break in the middle of an upload, and stays broken until it is repaired. */
export interface WeakLine {
  readonly url: string;
  /** Requests to `/files`, in their order. */
  readonly uploads: readonly UploadRequest[];
  /** Connections that were refused while the line was broken. */
  readonly refused: () => number;
  /** Breaks the line after the given number of further upload bytes. */
  breakAfter(bytes: number): void;
  isBroken(): boolean;
  repair(): void;
  close(): Promise<void>;
}

const requestHead = /^(POST|HEAD|PATCH) \/files\S* HTTP\/1\.1\r\n([\s\S]*?)\r\n\r\n/;

/** Opens a line on a free port. @param target the server's address, such as `http://127.0.0.1:3000` */
export async function openWeakLine(target: string): Promise<WeakLine> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const uploads: UploadRequest[] = [];
  let left = Number.POSITIVE_INFINITY;
  let broken = false;
  let refused = 0;

  const carry = (chunk: Buffer, uploading: boolean): boolean => {
    const [, method, headers = ''] = requestHead.exec(chunk.toString('latin1')) ?? [];
    if (method) {
      const offset = /^upload-offset: (\d+)$/im.exec(headers)?.[1];
      uploads.push({ method, offset: offset === undefined ? null : Number(offset) });
    }
    const isUpload = method
      ? method === 'PATCH'
      : uploading && !/^[A-Z]+ \/\S* HTTP\/1\.1\r\n/.test(chunk.toString('latin1'));
    if (isUpload) {
      left -= chunk.length;
    }
    return isUpload;
  };

  const server = createServer((person) => {
    if (broken) {
      refused += 1;
      person.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    let uploading = false;
    for (const socket of [person, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        person.destroy();
        upstream.destroy();
      });
    }
    upstream.pipe(person);
    person.on('data', (chunk: Buffer) => {
      uploading = carry(chunk, uploading);
      upstream.write(chunk);
      if (left <= 0 && !broken) {
        broken = true;
        sockets.forEach((socket) => socket.destroySoon());
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    uploads,
    refused: () => refused,
    breakAfter: (bytes) => {
      left = bytes;
    },
    isBroken: () => broken,
    repair: () => {
      broken = false;
      left = Number.POSITIVE_INFINITY;
    },
    close: async () => {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((done) => server.close(done));
    },
  };
}
