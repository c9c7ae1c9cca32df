import { Component, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { TranslocoPipe } from '@jsverse/transloco';
import { type DeliveryPartsFragment } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { Chip } from '../appearance/chip.ts';
import { deliveryLook } from '../appearance/registration-look.ts';
import { DeliveryActions } from '../trouble/delivery-actions.ts';

/** Every e-mail and notification about the signal with its real state. */
@Component({
  selector: 'ns-delivery-list',
  imports: [MatIcon, TranslocoPipe, Chip, DeliveryActions],
  template: `
    <h2>{{ 'deliveries.title' | transloco }}</h2>
    <ul>
      @for (delivery of deliveries(); track delivery.id) {
        <li>
          <div class="line">
            <strong>{{ delivery.kindLabel }}</strong>
            <ns-chip
              [tone]="look[delivery.state].tone"
              [icon]="look[delivery.state].icon"
              [label]="'delivery.' + delivery.state | transloco"
            />
          </div>
          <p class="ns-quiet ns-small">
            @if (delivery.channel === 'PUSH') {
              {{ 'deliveries.push' | transloco }} ·
            } @else if (delivery.address) {
              <span class="address">{{ delivery.address }}</span> ·
            }
            {{ dates.moment(delivery.sentAt ?? delivery.createdAt) }}
          </p>
          @if (delivery.state !== 'SENT' && delivery.lastError) {
            <p class="ns-small">{{ 'deliveries.reason' | transloco }} {{ delivery.lastError }}</p>
          }
          @if (delivery.state === 'DEFERRED' && delivery.nextAttemptAt) {
            <p class="ns-small">
              {{ 'deliveries.nextAttempt' | transloco }} {{ dates.moment(delivery.nextAttemptAt) }}
            </p>
          }
          @if (delivery.returnedAt) {
            <p class="ns-small">{{ 'deliveries.returned' | transloco }} {{ dates.moment(delivery.returnedAt) }}</p>
          } @else if (delivery.addressTrouble && delivery.state !== 'BOUNCED') {
            <p class="ns-small trouble">
              <mat-icon class="ns-icon-small" svgIcon="attention" aria-hidden="true" />
              {{ 'deliveries.addressTrouble' | transloco }} {{ delivery.addressTrouble }}
            </p>
          }
          @for (act of delivery.acts; track act.at) {
            <p class="ns-small ns-quiet">
              {{ 'deliveries.act.' + act.kind | transloco: { address: act.address, former: act.formerAddress } }}
              {{ act.reason }} ({{ act.actor ?? ('history.system' | transloco) }}, {{ dates.moment(act.at) }})
            </p>
          }
          @if (delivery.channel === 'EMAIL') {
            <ns-delivery-actions [delivery]="delivery" (changed)="changed.emit()" />
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
    .trouble {
      color: var(--mat-sys-error);
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
}
