import type { SendOutcome } from '../domain/settle-attempt.ts';
import type { BeforeBody } from '../smtp/message-gate.ts';
import type { PushNotice, PushSender } from './push-sender.ts';
import type { NativePushService, NativePushTarget, PushTarget, WebPushTarget } from '../domain/push-target.ts';

export interface SendersByService {
  readonly web: PushSender<WebPushTarget>;
  /** undefined: not configured */
  readonly native: Readonly<Record<NativePushService, PushSender<NativePushTarget> | undefined>>;
}

/** Hands each notification to the sender of its device's service. */
export class PushSenders implements PushSender {
  constructor(private readonly senders: SendersByService) {}

  async send(notice: PushNotice, target: PushTarget, beforeBody: BeforeBody): Promise<SendOutcome | undefined> {
    if (target.service === 'WEB') {
      return this.senders.web.send(notice, target, beforeBody);
    }
    const sender = this.senders.native[target.service];
    return sender
      ? sender.send(notice, target, beforeBody)
      : // The operator took the service away after the device was registered.
        { outcome: 'OUT_OF_DATE', serverResponse: null };
  }

  close(): void {
    for (const sender of [this.senders.web, ...Object.values(this.senders.native)]) {
      sender?.close?.();
    }
  }
}
