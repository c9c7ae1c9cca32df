import { Component, computed, inject, input } from '@angular/core';
import type { DeliveryPartsFragment } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { deliveryLook } from '../appearance/registration-look.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { DeliveryActions } from '../trouble/delivery-actions.ts';
import { ErrorText } from './error-text.ts';
import { StuckBoard } from './stuck-board.ts';

/** One email that has not arrived. */
@Component({
  selector: 'ns-stuck-delivery-row',
  imports: [screenParts, DeliveryActions, ErrorText],
  host: { role: 'listitem', 'data-testid': 'stuck-delivery' },
  template: `
    <div class="what">
      @if (entry().signalId) {
        <a [routerLink]="['/signals', entry().signalId]">{{ entry().subject ?? entry().kindLabel }}</a>
      } @else {
        <strong>{{ entry().kindLabel }}</strong>
      }
      <span class="ns-small address"
        ><mat-icon class="ns-icon-small" svgIcon="mail" aria-hidden="true" /> {{ entry().address }}</span
      >
      <ns-chip [tone]="look().tone" [icon]="look().icon" [label]="'delivery.' + entry().state | transloco" />
    </div>
    <dl>
      <div>
        <dt>{{ 'stuck.age' | transloco }}</dt>
        <dd [title]="dates.moment(entry().createdAt)">{{ board.age(entry().createdAt) }}</dd>
      </div>
      <div>
        <dt>{{ 'registrationCard.attempts' | transloco }}</dt>
        <dd class="ns-number">{{ entry().attempts }}</dd>
      </div>
      <div>
        <dt>{{ 'registrationCard.nextAttempt' | transloco }}</dt>
        <dd>{{ dates.moment(entry().nextAttemptAt) || ('stuck.noNext' | transloco) }}</dd>
      </div>
    </dl>
    <ns-error-text class="error" [text]="entry().lastError ?? ('stuck.noError' | transloco)" />
    <ns-delivery-actions class="actions" [delivery]="entry()" [canSetAside]="true" (changed)="board.look()" />
  `,
  styleUrl: './stuck-row.scss',
})
export class StuckDeliveryRow {
  protected readonly board = inject(StuckBoard);
  protected readonly dates = inject(LocalDates);

  readonly entry = input.required<DeliveryPartsFragment>();

  protected readonly look = computed(() => deliveryLook[this.entry().state]);
}
