import type { SendOutcome } from '../domain/settle-attempt.ts';
import type { BeforeBody } from '../smtp/message-gate.ts';
import type { Language } from '@ns/platform';
import type { PushTarget } from '../domain/push-target.ts';

/** What a device shows. */
export interface PushNotice {
  readonly title: string;
  readonly text: string;
  /** page that opens when it is pressed */
  readonly url: string;
  /** a second copy with the same tag takes the place of the first on the device */
  readonly tag: string;
  readonly language: Language;
  /** the push service may keep it for a device without network until then */
  readonly until: Date;
}

/** Hands notifications to a service that reaches devices. */
export interface PushSender<T extends PushTarget = PushTarget> {
  /**
   * Tries once; never throws for anything that the service or the network does.
   * @param beforeBody asked just before the notification leaves; false holds it back
   * @returns undefined when it was held back
   */
  send(notice: PushNotice, target: T, beforeBody: BeforeBody): Promise<SendOutcome | undefined>;

  /** Ends a connection that is kept. */
  close?(): void;
}
