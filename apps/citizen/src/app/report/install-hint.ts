import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { Install } from '../device/install.ts';

/** After a report: the page can be an app. Shown once in 90 days, and gone with one press. */
@Component({
  selector: 'ns-install-hint',
  template: `
    @if (way(); as how) {
      <section class="card stack tight gap-only" aria-labelledby="install-heading" data-testid="install-hint">
        <h2 id="install-heading">{{ t('install.heading') }}</h2>
        <p class="soft small">{{ t('install.' + how) }}</p>
        <div class="row">
          @if (how === 'press') {
            <button class="button quiet" type="button" (click)="install()">{{ t('install.do') }}</button>
          }
          <button class="text-button" type="button" (click)="closed.set(true)">{{ t('install.close') }}</button>
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
