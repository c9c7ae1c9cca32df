import { Component, computed, inject, input } from '@angular/core';
import { IonAccordion } from '@ionic/angular/ion-accordion';
import { IonAccordionGroup } from '@ionic/angular/ion-accordion-group';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { ScreenTexts } from '@ns/web';
import type { DrawnCount } from './bar-chart.ts';

/** A month: its short name for the axis, its whole name, and both numbers as lengths and in words. */
export interface MonthColumns {
  readonly key: string;
  readonly short: string;
  readonly name: string;
  readonly received: DrawnCount;
  readonly resolved: DrawnCount;
}

/** Received and resolved by months as pairs of columns; readers of the words get a table. */
@Component({
  selector: 'ns-month-chart',
  imports: [IonAccordion, IonAccordionGroup, IonItem, IonLabel],
  template: `
    <p class="key small" aria-hidden="true">
      <span class="received">{{ t('numbers.received') }}</span>
      <span class="resolved">{{ t('numbers.resolved') }}</span>
      @if (hasRange()) {
        <span class="range">{{ t('numbers.range') }}</span>
      }
    </p>
    <div class="columns" aria-hidden="true">
      @for (month of months(); track month.key) {
        <div class="month">
          <span class="pair">
            <i
              class="received"
              [class.range]="month.received.isRange"
              [style.height.%]="(100 * month.received.value) / highest()"
            ></i>
            <i
              class="resolved"
              [class.range]="month.resolved.isRange"
              [style.height.%]="(100 * month.resolved.value) / highest()"
            ></i>
          </span>
          <span class="short">{{ month.short }}</span>
        </div>
      }
    </div>
    <ion-accordion-group>
      <ion-accordion value="table">
        <ion-item slot="header" lines="none"
          ><ion-label>{{ t('numbers.asTable') }}</ion-label></ion-item
        >
        <table slot="content">
          <thead>
            <tr>
              <th scope="col">{{ t('numbers.month') }}</th>
              <th scope="col">{{ t('numbers.received') }}</th>
              <th scope="col">{{ t('numbers.resolved') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (month of months(); track month.key) {
              <tr>
                <th scope="row">{{ month.name }}</th>
                <td>{{ month.received.text }}</td>
                <td>{{ month.resolved.text }}</td>
              </tr>
            }
          </tbody>
        </table>
      </ion-accordion>
    </ion-accordion-group>
  `,
  styleUrl: './month-chart.css',
})
export class MonthChart {
  readonly months = input.required<readonly MonthColumns[]>();
  protected readonly t = inject(ScreenTexts).t;
  /** Whether a number is hidden, so that what the lines of its column mean is said. */
  protected readonly hasRange = computed(() =>
    this.months().some(({ received, resolved }) => received.isRange || resolved.isRange),
  );
  protected readonly highest = computed(() =>
    Math.max(1, ...this.months().flatMap(({ received, resolved }) => [received.value, resolved.value])),
  );
}
