import type { PushNotificationsPlugin } from '@capacitor/push-notifications';
import type { PushService, SubscribeToPushInput } from '@ns/contract/own';
import { awaitable } from './awaitable.ts';
import type { DeviceStorage } from './storage.ts';

type Phone = Pick<
  PushNotificationsPlugin,
  'addListener' | 'checkPermissions' | 'createChannel' | 'register' | 'requestPermissions' | 'unregister'
>;

export const phonePush = async () => awaitable((await import('@capacitor/push-notifications')).PushNotifications);

/** Where the token of this device is kept, so that the account page can ask about it at once. */
const tokenKey = 'ns.push-token';
/** The channel that the server names (`fcm-sender.ts`); people see its name in the settings of Android. */
export const newsChannel = 'news';
/** Android shows a sound and a line at the top of the screen. */
const importance = 4;
/** Milliseconds that a push service may take to name the app on this device. */
const patienceMs = 20_000;

export interface NativePushSettings {
  readonly service: Exclude<PushService, 'WEB'>;
  /** what the settings of Android call the channel, in the language of the screen */
  readonly channelName: () => string;
  readonly isSupported: boolean;
}

/** Notifications of the native app, through Google on Android and Apple on iOS. */
export class NativePush {
  readonly service: NativePushSettings['service'];
  readonly isSupported: boolean;
  private readonly channelName: () => string;
  private denied = false;

  constructor(
    private readonly storage: DeviceStorage,
    private readonly phone: () => Promise<Phone>,
    { service, channelName, isSupported }: NativePushSettings,
  ) {
    this.channelName = channelName;
    this.service = service;
    this.isSupported = isSupported;
  }

  endpoint(): string | null {
    return this.storage.read(tokenKey);
  }

  isDenied(): boolean {
    return this.denied;
  }

  async subscribe(): Promise<SubscribeToPushInput | 'denied' | 'failed'> {
    try {
      const { receive } = await (await this.phone()).requestPermissions();
      this.denied = receive === 'denied';
      if (receive !== 'granted') {
        return this.denied ? 'denied' : 'failed';
      }
      const input = await this.register();
      this.keep(input.endpoint);
      return input;
    } catch {
      return 'failed';
    }
  }

  /**
   * Asks for the token again, which a push service changes now and then; never asks the person.
   * @returns what the server has to know instead of `former`, and then `keep` here; null when nothing has changed
   */
  async renew(): Promise<{ readonly former: string; readonly input: SubscribeToPushInput } | null> {
    const former = this.endpoint();
    if (former === null || !this.isSupported) {
      return null;
    }
    try {
      const { receive } = await (await this.phone()).checkPermissions();
      const input = receive === 'granted' ? await this.register() : null;
      return input === null || input.endpoint === former ? null : { former, input };
    } catch {
      return null;
    }
  }

  /** Remembers the token that the server knows. */
  keep(token: string): void {
    this.storage.write(tokenKey, token);
  }

  async unsubscribe(): Promise<void> {
    if (this.endpoint() !== null) {
      this.storage.remove(tokenKey);
      await (await this.phone()).unregister().catch(() => undefined);
    }
  }

  private async register(): Promise<SubscribeToPushInput> {
    const phone = await this.phone();
    if (this.service === 'FCM') {
      await phone.createChannel({ id: newsChannel, name: this.channelName(), importance });
    }
    return { service: this.service, endpoint: await tokenOf(phone) };
  }
}

/** @throws Error when the phone gets no token, for instance without network */
async function tokenOf(phone: Phone): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const listeners = [
    await phone.addListener('registration', ({ value }) => resolve(value)),
    await phone.addListener('registrationError', ({ error }) => reject(new Error(error))),
  ];
  const tooLate = setTimeout(() => reject(new Error('no token in time')), patienceMs);
  try {
    await phone.register();
    return await promise;
  } finally {
    clearTimeout(tooLate);
    await Promise.all(listeners.map((listener) => listener.remove()));
  }
}
