import { ScreenTexts } from '@ns/web';
import { inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { SwPush } from '@angular/service-worker';
import type { PushService, SubscribeToPushInput } from '@ns/contract/own';
import { isAppleApp, isNativeApp } from './native-app.ts';
import { NativePush, phonePush } from './native-push.ts';
import { deviceStorage } from './storage.ts';

/** How the device answered: `denied` is a decision of the person that the page cannot ask about again. */
export type PushAnswer = SubscribeToPushInput | 'denied' | 'failed';

/** Notifications of this device. The person is asked only when they press a button, never by opening a page. */
@Injectable({ providedIn: 'root', useFactory: () => (isNativeApp() ? nativePush() : new BrowserPush()) })
export abstract class DevicePush {
  /** who carries them */
  abstract readonly service: PushService;
  /** Whether the device can be asked at all. */
  abstract readonly isSupported: boolean;

  /** Address of this device at its push service; null without one or while that is not known. */
  abstract endpoint(): string | null;

  /** Whether the person has refused notifications. */
  abstract isDenied(): boolean;

  /** Asks the device, which asks the person. @param serverPublicKey key that only browsers need */
  abstract subscribe(serverPublicKey: string): Promise<PushAnswer>;

  /** Ends it on the device; its push service then refuses what may still be sent. Nothing when there is none. */
  abstract unsubscribe(): Promise<void>;
}

function nativePush(): NativePush {
  const isApple = isAppleApp();
  const { t } = inject(ScreenTexts);
  return new NativePush(inject(deviceStorage), phonePush, {
    service: isApple ? 'APNS' : 'FCM',
    channelName: () => t('push.channel'),
    // Without an account at Google its plugin ends the app when it is asked: `native:sync` says whether there is one.
    isSupported: isApple || document.querySelector('meta[name="ns-fcm"]') !== null,
  });
}

/** Notifications of the browser (Web Push); the service worker shows them also while no page is open. */
class BrowserPush implements DevicePush {
  readonly service = 'WEB';
  private readonly worker = inject(SwPush);
  private readonly subscription = toSignal(this.worker.subscription);

  /** On iPhone only an installed web app can be asked. */
  readonly isSupported =
    this.worker.isEnabled && typeof PushManager === 'function' && typeof Notification === 'function';

  endpoint(): string | null {
    return this.subscription()?.endpoint ?? null;
  }

  isDenied(): boolean {
    return this.isSupported && Notification.permission === 'denied';
  }

  async subscribe(serverPublicKey: string): Promise<PushAnswer> {
    try {
      return detailsOf(await this.request(serverPublicKey)) ?? 'failed';
    } catch {
      return this.isDenied() ? 'denied' : 'failed';
    }
  }

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

function detailsOf(subscription: PushSubscription): SubscribeToPushInput | undefined {
  const { endpoint, keys } = subscription.toJSON();
  const [p256dh, auth] = [keys?.['p256dh'], keys?.['auth']];
  return endpoint && p256dh && auth ? { service: 'WEB', endpoint, p256dh, auth } : undefined;
}
