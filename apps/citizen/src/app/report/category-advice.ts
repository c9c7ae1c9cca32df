import { Component, inject, input } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import type { CategoryChoice } from '../draft/menus.ts';

/** Whom to call first: 112 when there is danger, the responsible body when the matter is not the municipality's. */
@Component({
  selector: 'ns-category-advice',
  imports: [screenParts],
  template: `
    <ns-notice [kind]="category().dangerous ? 'danger' : 'waiting'">
      <p>{{ category().advice ?? t('report.danger') }}</p>
      @if (category().dangerous) {
        <p>
          <ion-button color="danger" href="tel:112"
            ><ion-icon slot="start" name="call" aria-hidden="true" />{{ t('report.call') }}</ion-button
          >
        </p>
      }
      @if (category().forwardTo; as body) {
        <p>
          {{ t('report.responsible') }} <strong>{{ body.name }}</strong>&ngsp;
          @if (body.phone; as phone) {
            <a class="call" [href]="'tel:' + phone"><ion-icon name="call" aria-hidden="true" />{{ phone }}</a>
          }
        </p>
      }
    </ns-notice>
  `,
  styles: `
    p {
      margin: 0 0 0.5rem;
    }

    p:last-child {
      margin: 0;
    }

    .call {
      display: inline-flex;
      gap: 0.4rem;
      align-items: center;
      color: inherit;
      font-weight: 720;
    }
  `,
})
export class CategoryAdvice {
  readonly category = input.required<CategoryChoice>();
  protected readonly t = inject(ScreenTexts).t;
}
