import { postEnvelope } from '@ns/records/seos';
import type { StoredDocument } from './document-store.ts';
import type { FaultInjector } from './faults.ts';

const pushTimeoutMs = 10_000;

/** Notifies the sender of a registered document: once, without a second try, as real systems do. */
export class Pusher {
  private readonly url: string | undefined;
  private readonly faults: FaultInjector;
  private readonly envelopeFor: (document: StoredDocument) => string;
  private readonly underWay = new Set<Promise<void>>();
  private delivered = 0;
  private failed = 0;

  constructor(url: string | undefined, faults: FaultInjector, envelopeFor: (document: StoredDocument) => string) {
    this.url = url;
    this.faults = faults;
    this.envelopeFor = envelopeFor;
  }

  get counts(): { delivered: number; failed: number } {
    return { delivered: this.delivered, failed: this.failed };
  }

  push(document: StoredDocument): void {
    if (this.url === undefined) {
      return;
    }
    const fault = this.faults.strike('push');
    if (fault === 'lostPush') {
      return;
    }
    const times = fault === 'duplicatePush' ? 2 : 1;
    for (let time = 0; time < times; time += 1) {
      this.send(this.url, this.envelopeFor(document));
    }
  }

  /** Waits for the pushes under way. */
  async settle(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private send(url: string, envelope: string): void {
    const sending = postEnvelope({ url, timeoutMs: pushTimeoutMs }, envelope)
      .then(({ status }) => {
        if (status === 200) {
          this.delivered += 1;
        } else {
          this.failed += 1;
        }
      })
      .catch(() => {
        this.failed += 1;
      })
      .finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }
}
