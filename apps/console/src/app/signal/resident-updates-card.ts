import { Component, computed, input } from '@angular/core';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';
import { ResidentUpdateItem } from './resident-update-item.ts';

/** What residents say about a published report: how many, and each with its words and photo. */
@Component({
  selector: 'ns-resident-updates-card',
  imports: [screenParts, ResidentUpdateItem],
  template: `
    <div class="ns-line ns-apart ns-wide">
      <h2 id="resident-updates">{{ 'residentUpdates.title' | transloco }}</h2>
      @if (waiting() > 0) {
        <ns-chip tone="waiting" icon="clock" [label]="'residentUpdates.waiting' | transloco: { count: waiting() }" />
      }
    </div>
    <p class="ns-small">{{ countKey() | transloco: { count: signal().residentsUpdates } }}</p>
    <ul>
      @for (update of signal().updates; track update.id) {
        <li><ns-resident-update-item [update]="update" /></li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    ul {
      display: grid;
      gap: 12px;
    }
    li {
      padding-top: 12px;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class ResidentUpdatesCard {
  readonly signal = input.required<Pick<SignalDetailsFragment, 'residentsUpdates' | 'updates'>>();

  protected readonly waiting = computed(() => this.signal().updates.filter(({ state }) => state === 'WAITING').length);
  protected readonly countKey = computed(() => {
    const form = { 0: 'none', 1: 'one' }[this.signal().residentsUpdates] ?? 'many';
    return `residentUpdates.${form}`;
  });
}
