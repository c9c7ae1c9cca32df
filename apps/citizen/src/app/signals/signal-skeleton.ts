import { Component } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** The shape of a signal that is on its way. */
@Component({
  selector: 'ns-signal-skeleton',
  imports: [TranslocoDirective],
  host: { role: 'status' },
  template: `
    <span *transloco="let t" class="visually-hidden">{{ t('form.loading') }}</span>
    <div class="two-columns" aria-hidden="true">
      <div class="stack">
        <div class="card"><span class="bone" style="height: 8rem"></span></div>
        <div class="card"><span class="bone" style="height: 12rem"></span></div>
      </div>
      <div class="card"><span class="bone" style="height: 16rem"></span></div>
    </div>
  `,
})
export class SignalSkeleton {}
