import { booleanAttribute, Component, computed, inject, input, signal } from '@angular/core';
import { PushSettingsDocument, SubscribeToPushDocument, UnsubscribeFromPushDocument } from '@ns/contract/own';
import { GraphqlClient, watchQuery, ScreenTexts } from '@ns/web';
import { isNativeApp } from '../device/native-app.ts';
import { DevicePush } from '../device/push.ts';
import { screenParts } from '../page/screen-parts.ts';

/**
 * Whether this device shows news at once. The browser is asked only when the button is pressed, never by opening a
 * page: people who refuse once are not asked again by most browsers.
 */
@Component({
  selector: 'ns-push-choice',
  imports: [screenParts],
  host: { style: 'display: block', '[hidden]': 'isHidden()' },
  template: `
    <section class="stack tight gap-only">
      <h2>{{ t('push.heading') }}</h2>
      @if (page.error(); as failure) {
        <ns-load-failure [failure]="failure" (again)="page.refetch()" />
      } @else if (!device.isSupported) {
        <p class="soft small">{{ t('push.unsupported') }}</p>
      } @else if (isOn()) {
        <p class="small" role="status">{{ t('push.isOn') }}</p>
        <div class="row">
          <ion-button type="button" fill="outline" [disabled]="busy()" (click)="turnOff()">{{
            t('push.off')
          }}</ion-button>
        </div>
      } @else {
        <p class="soft small">{{ t('push.lead') }}</p>
        @if (withMails()) {
          <p class="soft small">{{ t('push.same') }}</p>
        }
        <p class="small" role="status">{{ asking() ? t(isApp ? 'push.waitingApp' : 'push.waiting') : '' }}</p>
        @if (isDenied()) {
          <ns-notice kind="information">{{ t(isApp ? 'push.deniedApp' : 'push.denied') }}</ns-notice>
        }
        @if (failure(); as message) {
          <ns-notice kind="danger">{{ message }}</ns-notice>
        } @else if (hasFailed()) {
          <ns-notice kind="danger">{{ t('push.failed') }}</ns-notice>
        }
        <div class="row">
          <ion-button type="button" fill="outline" [disabled]="busy()" (click)="turnOn()">{{
            t('push.on')
          }}</ion-button>
        </div>
      }
    </section>
  `,
})
export class PushChoice {
  /** the choice of mails is on the same page */
  readonly withMails = input(false, { transform: booleanAttribute });

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  protected readonly device = inject(DevicePush);
  protected readonly isApp = isNativeApp();
  protected readonly page = watchQuery(PushSettingsDocument, () => ({ endpoint: this.device.endpoint() }));
  protected readonly publicKey = computed(() => this.page.data()?.pushSettings.publicKey ?? null);
  protected readonly isOn = computed(() => this.page.data()?.pushSettings.subscribed === true);
  /** In the app there is nothing to say about what it cannot do; a browser may be able to after it is installed. */
  protected readonly isHidden = computed(() => {
    const isOffered = this.page.data()?.pushSettings.services.includes(this.device.service) === true;
    return (this.isApp && !this.device.isSupported) || (!isOffered && !this.page.error());
  });

  protected readonly busy = signal(false);
  /** the browser asks the person right now */
  protected readonly asking = signal(false);
  protected readonly isDenied = signal(this.device.isDenied());
  protected readonly hasFailed = signal(false);
  protected readonly failure = signal('');

  protected async turnOn(): Promise<void> {
    const key = this.publicKey();
    if (key === null) {
      return;
    }
    await this.working(async () => {
      this.isDenied.set(false);
      this.asking.set(true);
      const answer = await this.device.subscribe(key);
      this.asking.set(false);
      this.isDenied.set(answer === 'denied');
      if (typeof answer === 'string') {
        this.hasFailed.set(answer === 'failed');
        return;
      }
      const saved = await this.client.mutate(SubscribeToPushDocument, { input: answer });
      if (saved.__typename !== 'PushSettings') {
        this.failure.set(saved.message);
        await this.device.unsubscribe();
      }
    });
  }

  protected async turnOff(): Promise<void> {
    const endpoint = this.device.endpoint();
    await this.working(async () => {
      if (endpoint !== null) {
        await this.client.mutate(UnsubscribeFromPushDocument, { endpoint });
        await this.device.unsubscribe();
      }
    });
  }

  private async working(step: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    this.hasFailed.set(false);
    try {
      await step();
    } finally {
      await this.page.refetch();
      this.busy.set(false);
    }
  }
}
