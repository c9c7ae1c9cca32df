import { Component, inject, input, output } from '@angular/core';
import type { DeliveryPartsFragment } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { deliveryLook } from '../appearance/registration-look.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { DeliveryActions } from '../trouble/delivery-actions.ts';

/** Every email and notification about the signal with its real state. */
@Component({
  selector: 'ns-delivery-list',
  imports: [screenParts, DeliveryActions],
  host: { class: 'ns-stack' },
  template: `
    <h2>{{ 'deliveries.title' | transloco }}</h2>
    <ul class="ns-rows">
      @for (delivery of deliveries(); track delivery.id) {
        <li>
          <div class="ns-line ns-apart ns-wide">
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
          @if (delivery.carriedByLabel; as carrier) {
            <p class="ns-small">{{ 'deliveries.carriedBy' | transloco: { carrier } }}</p>
          }
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
    li {
      display: grid;
      gap: 4px;
      justify-items: start;
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
