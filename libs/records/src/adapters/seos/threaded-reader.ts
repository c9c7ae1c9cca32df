import { Worker } from 'node:worker_threads';
import type { TrustedPeer } from '../../domain/trusted-peer.ts';
import { type ArrivedPush, type PushOptions, type ReadPush, unreadPush } from './push-reader.ts';

export interface ThreadLimits {
  /** messages that may wait for the thread; with 64 kB each they are a few megabytes */
  readonly mostWaiting: number;
  /** the thread is ended when one message takes longer, milliseconds */
  readonly timeoutMs: number;
}

export const defaultThreadLimits: ThreadLimits = { mostWaiting: 50, timeoutMs: 3_000 };

interface Waiting {
  readonly push: ArrivedPush;
  readonly settle: (push: ReadPush) => void;
  readonly fail: (cause: Error) => void;
}

/**
 * Reads pushed messages in a thread of its own, one after another: parsing and canonicalizing XML of a stranger must
 * not hold up everybody else. The thread begins with the first message and is replaced when it fails or hangs.
 */
export class ThreadedReader {
  private readonly waiting: Waiting[] = [];
  private running: Waiting | undefined;
  private timer: NodeJS.Timeout | undefined;
  private worker: Worker | undefined;

  /** @param thread the built `push-thread` */
  constructor(
    private readonly thread: URL,
    private readonly options: PushOptions,
    private readonly limits: ThreadLimits = defaultThreadLimits,
  ) {}

  /**
   * @param trust whom to believe at this moment
   * @throws Error when the thread fails, which is a fault of ours
   */
  read(rawBody: string, trust: TrustedPeer = this.options.trust): Promise<ReadPush> {
    if (this.waiting.length >= this.limits.mostWaiting) {
      return Promise.resolve(unreadPush('too many messages wait', 'Server busy'));
    }
    const { promise, resolve, reject } = Promise.withResolvers<ReadPush>();
    this.waiting.push({ push: { rawBody, trust }, settle: resolve, fail: reject });
    this.next();
    return promise;
  }

  /** Ends the thread; messages that still wait are answered as if there were too many. */
  async close(): Promise<void> {
    for (const { settle } of this.waiting.splice(0)) {
      settle(unreadPush('the api stops', 'Server busy'));
    }
    this.end((running) => running.settle(unreadPush('the api stops', 'Server busy')));
    await this.worker?.terminate();
  }

  private next(): void {
    if (this.running) {
      return;
    }
    this.running = this.waiting.shift();
    if (!this.running) {
      return;
    }
    this.worker ??= this.begin();
    this.worker.postMessage(this.running.push);
    this.timer = setTimeout(() => {
      this.replace((running) => running.settle(unreadPush('the message takes too long', 'Unreadable message')));
    }, this.limits.timeoutMs);
  }

  private begin(): Worker {
    const worker = new Worker(this.thread, {
      workerData: this.options,
      resourceLimits: { maxOldGenerationSizeMb: 96, stackSizeMb: 4 },
    });
    worker.unref();
    worker.on('message', (push: ReadPush) => {
      this.end((running) => running.settle(push));
      this.next();
    });
    worker.on('error', (cause: Error) => {
      if (worker === this.worker) {
        this.replace((running) => running.fail(cause));
      }
    });
    return worker;
  }

  private replace(settle: (running: Waiting) => void): void {
    const ended = this.worker;
    this.worker = undefined;
    void ended?.terminate();
    this.end(settle);
    this.next();
  }

  private end(settle: (running: Waiting) => void): void {
    clearTimeout(this.timer);
    const { running } = this;
    this.running = undefined;
    if (running) {
      settle(running);
    }
  }
}
