import type { LiveListener } from '@ns/signals';

/** Bytes that may wait in the process for a client that reads slowly; a frame is about one kilobyte. */
const waitingLimit = 256 * 1024;

/** The part of a WebSocket that frames need. */
export interface FrameTransport {
  readonly readyState: number;
  readonly OPEN: number;
  readonly bufferedAmount: number;
  send(data: Buffer, options: { readonly binary: boolean }): void;
  ping(data: string, mask: boolean, sent: () => void): void;
}

/** Sends the `next` messages of one operation (graphql-transport-ws): only the operation's id is its own. */
export class FrameSocket implements LiveListener {
  private readonly head: Buffer;

  constructor(
    private readonly socket: FrameTransport,
    operationId: string,
    private readonly ended: (cause?: Error) => void,
  ) {
    this.head = Buffer.from(`{"type":"next","id":${JSON.stringify(operationId)},"payload":`);
  }

  send(payload: Buffer): boolean {
    if (this.socket.readyState !== this.socket.OPEN) {
      return true;
    }
    if (this.socket.bufferedAmount > waitingLimit) {
      return false;
    }
    this.socket.send(Buffer.concat([this.head, payload, tail]), { binary: false });
    return true;
  }

  /** A ping is written after everything that waits; its callback says that all of it has left the process. */
  whenDrained(drained: () => void): void {
    if (this.socket.readyState === this.socket.OPEN) {
      this.socket.ping('', false, drained);
    }
  }

  end(cause?: Error): void {
    this.ended(cause);
  }
}

const tail = Buffer.from('}');
