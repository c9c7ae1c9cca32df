import { Component, input } from '@angular/core';
import type { FigureCardView } from './figures-view.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** The large numbers of a period, each with what it was before and the way to its signals. */
@Component({
  selector: 'ns-figure-cards',
  imports: [screenParts],
  template: `
    <dl>
      @for (card of cards(); track card.key) {
        <div class="ns-card" [attr.data-testid]="'figure-' + card.key">
          <dt>{{ 'insights.card.' + card.key | transloco }}</dt>
          <dd class="ns-number value">
            @if (card.list; as list) {
              <a routerLink="/insights/signals" [queryParams]="list">{{ card.text }}</a>
            } @else {
              {{ card.text }}
            }
          </dd>
          @if (card.before !== null) {
            <dd class="ns-small" [class.better]="card.isBetter === true" [class.worse]="card.isBetter === false">
              @if (card.isBetter !== null) {
                <span aria-hidden="true">{{ card.isBetter ? '✓' : '!' }}</span>
                <span class="cdk-visually-hidden">{{
                  (card.isBetter ? 'insights.better' : 'insights.worse') | transloco
                }}</span>
              }
              {{ 'insights.beforeWas' | transloco: { value: card.before } }}
            </dd>
          }
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(150px, 50% - 6px), 1fr));
      gap: 12px;
    }
    .ns-card {
      display: flex;
      flex-direction: column;
      gap: 2px;
      padding: 12px 16px;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.8125rem;
      line-height: 1.35;
      min-height: 2.7em;
      text-wrap: balance;
    }
    .value {
      font-size: 1.75rem;
      line-height: 1.25;
      font-weight: 650;
      letter-spacing: -0.02em;
    }
    .value a {
      color: inherit;
      text-decoration-color: var(--mat-sys-outline-variant);
      text-decoration-thickness: 1px;
      text-underline-offset: 5px;
    }
    .value a:hover {
      color: var(--mat-sys-primary);
      text-decoration-color: currentColor;
    }
    .ns-small {
      color: var(--mat-sys-on-surface-variant);
    }
    .better {
      color: var(--ns-tone-done-ink);
    }
    .worse {
      color: var(--mat-sys-error);
    }
    @media (min-width: 1280px) {
      dl {
        grid-template-columns: repeat(8, minmax(0, 1fr));
      }
    }
    @media print {
      dl {
        grid-template-columns: repeat(4, 1fr);
        gap: 0 16pt;
      }
    }
  `,
})
export class FigureCards {
  readonly cards = input.required<readonly FigureCardView[]>();
}
