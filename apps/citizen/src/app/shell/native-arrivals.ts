import { inject, Injectable } from '@angular/core';
import { NavController } from '@ionic/angular/nav-controller';
import { SubscribeToPushDocument, UnsubscribeFromPushDocument } from '@ns/contract/own';
import { GraphqlClient, serverOriginToken, SessionStore } from '@ns/web';
import { pageOfLink } from '../device/app-links.ts';
import { NativePush, phonePush } from '../device/native-push.ts';
import { DevicePush } from '../device/push.ts';
import { sharedPhotosPlugin } from '../device/shared-photos-plugin.ts';

/** What the native app gets from the phone: links, photos that other apps share, notifications that are pressed. */
@Injectable({ providedIn: 'root' })
export class NativeArrivals {
  private readonly navigation = inject(NavController);
  private readonly server = inject(serverOriginToken);
  private readonly push = inject(DevicePush);
  private readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);

  /** Call it once, when pages can be opened; the phone keeps what arrives before. */
  async listen(): Promise<void> {
    const { App } = await import('@capacitor/app');
    const { Capacitor } = await import('@capacitor/core');
    await App.addListener('appUrlOpen', ({ url }) => this.open(url));
    if (Capacitor.isPluginAvailable('SharedPhotos')) {
      const shared = await sharedPhotosPlugin();
      await shared.addListener('arrived', () => void this.navigation.navigateRoot('/share'));
    }
    if (this.push.isSupported) {
      const phone = await phonePush();
      await phone.addListener('pushNotificationActionPerformed', ({ notification }) => {
        const { url } = (notification.data ?? {}) as { readonly url?: unknown };
        this.open(url);
      });
    }
    await this.renewPush();
  }

  private open(link: unknown): void {
    const page = typeof link === 'string' ? pageOfLink(link, this.server) : undefined;
    if (page !== undefined) {
      void this.navigation.navigateRoot(page);
    }
  }

  /** A push service changes the token of an app now and then; the account follows. */
  private async renewPush(): Promise<void> {
    await this.session.restore();
    if (!(this.push instanceof NativePush) || this.session.owner() === null) {
      return;
    }
    const renewed = await this.push.renew();
    if (renewed) {
      const answer = await this.client.mutate(SubscribeToPushDocument, { input: renewed.input });
      if (answer.__typename === 'PushSettings') {
        this.push.keep(renewed.input.endpoint);
        await this.client.mutate(UnsubscribeFromPushDocument, { endpoint: renewed.former });
      }
    }
  }
}
