import { Component, inject } from '@angular/core';
import { ScreenTexts } from '@ns/web';

/** The shape of a signal that is on its way. */
@Component({
  selector: 'ns-signal-skeleton',
  host: { role: 'status' },
  template: `
    <span class="visually-hidden">{{ t('form.loading') }}</span>
    <div class="two-columns" aria-hidden="true">
      <div class="stack">
        <div class="card"><span class="bone" style="height: 8rem"></span></div>
        <div class="card"><span class="bone" style="height: 12rem"></span></div>
      </div>
      <div class="card"><span class="bone" style="height: 16rem"></span></div>
    </div>
  `,
})
export class SignalSkeleton {
  protected readonly t = inject(ScreenTexts).t;
}
