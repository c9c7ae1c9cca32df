import { inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { SwPush } from '@angular/service-worker';

/** What a server needs to notify this device. */
export interface DeviceSubscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** How the browser answered: `denied` is a decision of the person that a page cannot ask about again. */
export type PushAnswer = DeviceSubscription | 'denied' | 'failed';

/** Notifications of the browser (Web Push); the service worker shows them also while no page is open. */
@Injectable({ providedIn: 'root' })
export class DevicePush {
  private readonly worker = inject(SwPush);
  private readonly subscription = toSignal(this.worker.subscription);

  /** Whether the browser can be asked at all. On iPhone only an installed app can. */
  readonly isSupported =
    this.worker.isEnabled && typeof PushManager === 'function' && typeof Notification === 'function';

  /** Address of this device at its push service; null without one or while that is not known. */
  endpoint(): string | null {
    return this.subscription()?.endpoint ?? null;
  }

  /** Whether the person has refused notifications of this site. */
  isDenied(): boolean {
    return this.isSupported && Notification.permission === 'denied';
  }

  /** Asks the browser, which asks the person. */
  async subscribe(serverPublicKey: string): Promise<PushAnswer> {
    try {
      return detailsOf(await this.request(serverPublicKey)) ?? 'failed';
    } catch {
      return this.isDenied() ? 'denied' : 'failed';
    }
  }

  /** Ends it in the browser; its push service then refuses what may still be sent. Nothing when there is none. */
  async unsubscribe(): Promise<void> {
    if (this.endpoint() !== null) {
      await this.worker.unsubscribe().catch(() => undefined);
    }
  }

  private async request(serverPublicKey: string): Promise<PushSubscription> {
    try {
      return await this.worker.requestSubscription({ serverPublicKey });
    } catch (failure) {
      // Subscribed under another key of the server: only a new subscription works.
      if (!(failure instanceof DOMException) || failure.name !== 'InvalidStateError') {
        throw failure;
      }
      await this.unsubscribe();
      return this.worker.requestSubscription({ serverPublicKey });
    }
  }
}

function detailsOf(subscription: PushSubscription): DeviceSubscription | undefined {
  const { endpoint, keys } = subscription.toJSON();
  const [p256dh, auth] = [keys?.['p256dh'], keys?.['auth']];
  return endpoint && p256dh && auth ? { endpoint, p256dh, auth } : undefined;
}
