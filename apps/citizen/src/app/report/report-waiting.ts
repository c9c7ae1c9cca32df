import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { NavController } from '@ionic/angular/nav-controller';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { Outbox } from '../outbox/outbox.ts';
import { OutboxState } from '../outbox/outbox-state.ts';
import { DraftStore } from '../draft/draft-store.ts';

/** After the press: the signal is on its way, or safe on the device until there is a network. */
@Component({
  selector: 'ns-report-waiting',
  imports: [screenParts, OutboxState, IonRouterLink],
  template: `
    <ns-page
      [heading]="
        t(
          entry()?.state === 'refused'
            ? 'outbox.refusedHeading'
            : sending()
              ? 'outbox.sendingHeading'
              : 'outbox.waitingHeading'
        )
      "
    >
      @if (entry(); as found) {
        <div class="stack">
          <section class="card stack">
            <h2>{{ found.title }}</h2>
            <ns-outbox-state [entry]="found" />
            @if (found.state === 'refused') {
              <div class="row">
                <ion-button type="button" (click)="correct()">{{ t('outbox.correct') }}</ion-button>
              </div>
            }
          </section>
          @if (found.state === 'waiting' && !sending()) {
            <ns-notice>{{ t('outbox.how') }}</ns-notice>
          }
          <div class="row">
            <ion-button fill="outline" routerLink="/signals">{{ t('shell.mySignals') }}</ion-button>
            <ion-button fill="outline" routerLink="/report">{{ t('sent.another') }}</ion-button>
          </div>
        </div>
      }
    </ns-page>
  `,
})
export class ReportWaiting {
  /** Client key of the pressed signal. */
  readonly key = input.required<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly outbox = inject(Outbox);
  private readonly drafts = inject(DraftStore);
  private readonly navigation = inject(NavController);

  protected readonly entry = computed(() => this.outbox.entries().find(({ clientKey }) => clientKey === this.key()));
  protected readonly sending = computed(() => this.outbox.sending()?.clientKey === this.key());

  constructor() {
    effect(() => {
      const signalId = this.outbox.sent().get(this.key());
      if (signalId) {
        untracked(() => {
          this.outbox.acknowledge([this.key()]);
          void this.navigation.navigateRoot(`/report/sent/${signalId}`, { replaceUrl: true });
        });
      } else if (this.outbox.loaded() && !this.entry()) {
        // Sent by another tab, or taken back.
        untracked(() => void this.navigation.navigateRoot('/signals', { replaceUrl: true }));
      }
    });
  }

  protected async correct(): Promise<void> {
    const entry = await this.outbox.takeOut(this.key());
    if (entry) {
      await this.drafts.takeBack(entry.draft, entry.problems);
      await this.navigation.navigateRoot('/report', { replaceUrl: true });
    }
  }
}
