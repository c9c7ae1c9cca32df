import { Component, inject, input, output } from '@angular/core';
import type { OtherSignalFragment } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';

/** Signals that belong to the context of the one that is open. */
@Component({
  selector: 'ns-other-signals',
  imports: [screenParts],
  template: `
    <ul class="ns-rows">
      @for (other of signals(); track other.id) {
        <li data-testid="other-signal">
          <div class="ns-line ns-apart">
            <a class="ns-reference" [routerLink]="['/signals', other.id]">{{ other.reference }}</a>
            <ns-status-chip [status]="other.status" [label]="other.statusLabel" />
          </div>
          <p class="ns-small">
            {{ other.category.name }}&nbsp;· {{ other.address ?? other.settlement.name }}&nbsp;·
            {{ dates.shortDate(other.createdAt) }}
          </p>
          <p class="ns-small ns-quiet ns-excerpt">{{ other.description }}</p>
          @if (mergeable()) {
            @if (asked() === other.id) {
              <div class="ns-line">
                <button matButton="filled" type="button" [disabled]="busy()" (click)="merged.emit(other)">
                  {{ 'nearby.confirm' | transloco: { reference: other.reference } }}
                </button>
                <button matButton type="button" (click)="ask.emit(null)">{{ 'cancel' | transloco }}</button>
              </div>
            } @else {
              <button
                matButton
                type="button"
                class="first ns-flush"
                [attr.aria-label]="'nearby.mergeWith' | transloco: { reference: other.reference }"
                (click)="ask.emit(other.id)"
              >
                <mat-icon svgIcon="copies" aria-hidden="true" />{{ 'nearby.merge' | transloco }}
              </button>
            }
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      gap: 2px;
    }
    a {
      padding: 4px 0;
      font-weight: 550;
    }
    .first {
      justify-self: start;
    }
  `,
})
export class OtherSignals {
  protected readonly dates = inject(LocalDates);

  readonly signals = input.required<readonly OtherSignalFragment[]>();
  /** Whether the open signal can be closed as a duplicate of one of these. */
  readonly mergeable = input(false);
  /** The one for which the second press is awaited. */
  readonly asked = input<string | null>(null);
  readonly busy = input(false);
  readonly ask = output<string | null>();
  readonly merged = output<OtherSignalFragment>();
}
