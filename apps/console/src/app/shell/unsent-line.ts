import { Component, computed, inject } from '@angular/core';
import { screenParts } from '../appearance/screen-parts.ts';
import { UnsentActs } from '../outbox/unsent-acts.ts';

/** Says at the foot of the window that something done without network waits for a decision, and leads there. */
@Component({
  selector: 'ns-unsent-line',
  imports: [screenParts],
  template: `
    <div role="status">
      @if (undecided(); as act) {
        <p class="ns-line" data-testid="unsent-line">
          <span>{{ 'unsent.undecided' | transloco: { reference: act.reference, count: count() } }}</span>
          <a matButton="filled" [routerLink]="['/signals', act.signalId]">{{ 'unsent.look' | transloco }}</a>
        </p>
      }
    </div>
  `,
  styles: `
    p {
      justify-content: center;
      padding: 6px 16px;
      border-top: 1px solid var(--mat-sys-outline-variant);
      background: var(--mat-sys-surface-container);
      font-size: 0.875rem;
    }
  `,
})
export class UnsentLine {
  private readonly unsent = inject(UnsentActs);
  protected readonly undecided = this.unsent.undecided;
  protected readonly count = computed(() => this.unsent.acts().length);
}
