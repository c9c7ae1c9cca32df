import { Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type DeliveryPartsFragment, type DeliveryState } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { Chip } from '../appearance/chip';
import { deliveryLook } from '../appearance/registration-look';
import { ResendDelivery } from '../trouble/resend-delivery';

const undelivered: readonly DeliveryState[] = ['FAILED', 'BOUNCED'];

/** Every e-mail about the signal with its real state. */
@Component({
  selector: 'ns-delivery-list',
  imports: [TranslocoPipe, Chip, ResendDelivery],
  template: `
    <h2>{{ 'deliveries.title' | transloco }}</h2>
    <ul>
      @for (delivery of deliveries(); track delivery.id) {
        <li>
          <div class="line">
            <strong>{{ delivery.kindLabel }}</strong>
            <ns-chip [tone]="look[delivery.state].tone" [icon]="look[delivery.state].icon" [label]="'delivery.' + delivery.state | transloco" />
          </div>
          <p class="ns-quiet ns-small">
            @if (delivery.address) {
              <span class="address">{{ delivery.address }}</span> ·
            }
            {{ dates.moment(delivery.sentAt ?? delivery.createdAt) }}
          </p>
          @if (delivery.state !== 'SENT' && delivery.lastError) {
            <p class="ns-small">{{ 'deliveries.reason' | transloco }} {{ delivery.lastError }}</p>
          }
          @if (delivery.state === 'DEFERRED' && delivery.nextAttemptAt) {
            <p class="ns-small">{{ 'deliveries.nextAttempt' | transloco }} {{ dates.moment(delivery.nextAttemptAt) }}</p>
          }
          @if (canResend(delivery.state)) {
            <ns-resend-delivery [deliveryId]="delivery.id" [kind]="delivery.kindLabel" (done)="changed.emit()" />
          }
        </li>
      } @empty {
        <li class="ns-quiet">{{ 'deliveries.none' | transloco }}</li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    li {
      display: grid;
      gap: 4px;
      justify-items: start;
      padding: 8px 0;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 4px 12px;
      width: 100%;
    }
    strong {
      font-weight: 550;
    }
    .address {
      overflow-wrap: anywhere;
    }
  `,
})
export class DeliveryList {
  readonly deliveries = input.required<readonly DeliveryPartsFragment[]>();
  readonly changed = output();

  protected readonly dates = inject(LocalDates);
  protected readonly look = deliveryLook;

  protected canResend(state: DeliveryState): boolean {
    return undelivered.includes(state);
  }
}
