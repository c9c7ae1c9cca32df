import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Notice } from '../form/notice';
import { type CategoryChoice } from './menus';

/** Whom to call first: 112 when there is danger, the responsible body when the matter is not the municipality's. */
@Component({
  selector: 'ns-category-advice',
  imports: [TranslocoDirective, Notice],
  template: `
    <ns-notice *transloco="let t" [kind]="category().dangerous ? 'danger' : 'waiting'">
      @if (category().dangerous) {
        <p>
          <strong>{{ t('report.danger') }}</strong> <a class="call" href="tel:112">112</a>
        </p>
      }
      @if (category().advice; as advice) {
        <p>{{ advice }}</p>
      }
      @if (category().forwardTo; as body) {
        <p>
          {{ t('report.responsible') }} <strong>{{ body.name }}</strong>
          @if (body.phone; as phone) {
            · <a class="call" [href]="'tel:' + phone">{{ phone }}</a>
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
      color: inherit;
      font-weight: 720;
      white-space: nowrap;
    }
  `,
})
export class CategoryAdvice {
  readonly category = input.required<CategoryChoice>();
}
