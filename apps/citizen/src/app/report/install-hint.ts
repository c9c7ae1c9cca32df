import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { ScreenTexts } from '@ns/web';
import { Install } from '../device/install.ts';

/** After a report: the page can be an app. Shown once in 90 days, and gone with one press. */
@Component({
  selector: 'ns-install-hint',
  imports: [IonButton],
  template: `
    @if (way(); as how) {
      <section class="card stack tight gap-only" aria-labelledby="install-heading" data-testid="install-hint">
        <h2 id="install-heading">{{ t('install.heading') }}</h2>
        <p class="soft small">{{ t('install.' + how) }}</p>
        <div class="row">
          @if (how === 'press') {
            <ion-button type="button" fill="outline" (click)="install()">{{ t('install.do') }}</ion-button>
          }
          <ion-button type="button" fill="clear" (click)="closed.set(true)">{{ t('install.close') }}</ion-button>
        </div>
      </section>
    }
  `,
})
export class InstallHint {
  protected readonly t = inject(ScreenTexts).t;
  private readonly device = inject(Install);
  private readonly due = this.device.isDue();

  protected readonly closed = signal(false);
  protected readonly way = computed(() => (this.due && !this.closed() ? this.device.way() : null));

  constructor() {
    effect(() => {
      if (this.way()) {
        untracked(() => this.device.noteShown());
      }
    });
  }

  protected install(): void {
    this.closed.set(true);
    void this.device.install();
  }
}
