import { Readable } from 'node:stream';

/** Called just before the first byte of a message is sent; returns whether it may be. */
export type BeforeBody = () => Promise<boolean>;

/**
 * Stands between a message and the connection that takes it. A connection only begins to read after the server asked
 * for the message (reply 354 to DATA), so the gate knows whether a lost connection can have delivered anything, and
 * can still hold the message back.
 */
export class MessageGate {
  private passed = false;
  private refused = false;
  private closed = false;

  constructor(private readonly beforeBody: BeforeBody) {}

  /** True when the message began to flow: without an answer of the server its outcome is unknown. */
  get isPassed(): boolean {
    return this.passed;
  }

  /** True when the message was held back. */
  get isRefused(): boolean {
    return this.refused;
  }

  /** Lets nothing through any more. */
  close(): void {
    this.closed = true;
  }

  /** The same message, which asks before its first byte. */
  guard(message: Readable): Readable {
    return Readable.from(this.flow(message), { objectMode: false });
  }

  private async *flow(message: Readable): AsyncGenerator<Buffer> {
    // Transports start over on a new connection when an old one breaks; only the ledger may decide that for a message
    // that began to flow.
    if (this.passed) {
      throw new Error('The message already began to flow once.');
    }
    if (!(await this.beforeBody())) {
      this.refused = true;
      throw new Error('The delivery was taken over by another attempt.');
    }
    if (this.closed) {
      throw new Error('The attempt is over.');
    }
    this.passed = true;
    for await (const chunk of message) {
      yield chunk as Buffer;
    }
  }
}
