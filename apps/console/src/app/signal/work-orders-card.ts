import { Component, computed, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { SignalDetailsFragment, WorkOrderPartsFragment, WorkOrderStep } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { AnswerOrder, type OrderToAnswer } from './answer-order.ts';
import { OrderWork, type WorkToOrder } from './order-work.ts';
import { PhotoStrip } from './photo-strip.ts';

/** Work that contractors do on a report, what they say of it, and the order of more. */
@Component({
  selector: 'ns-work-orders-card',
  imports: [screenParts, PhotoStrip],
  template: `
    <h2 id="work-orders">{{ 'workOrders.title' | transloco }}</h2>
    @for (order of signal().workOrders; track order.id) {
      <article data-testid="work-order">
        <p>
          <strong>{{ order.contractor.name }}</strong>
          @if (order.contractor.phone; as phone) {
            · <a [href]="'tel:' + phone">{{ phone }}</a>
          }
        </p>
        <p class="ns-small ns-quiet">
          {{ 'workOrders.orderedAt' | transloco: { moment: dates.moment(order.orderedAt) } }}
          @if (order.receivedOn; as day) {
            · {{ 'workOrders.receivedOn' | transloco: { day: dates.date(day) } }}
          } @else if (order.state === 'WAITING') {
            · {{ 'workOrders.waiting' | transloco }}
          }
        </p>
        @if (order.words; as words) {
          <p class="words">{{ words }}</p>
        }
        @if (order.answer; as answer) {
          <div class="answer" data-testid="work-answer">
            <p>
              <strong>{{ 'workOrders.answers.' + answer.kind | transloco }}</strong>
              <span class="ns-small ns-quiet"> · {{ dates.moment(answer.at) }}</span>
            </p>
            @if (answer.text; as text) {
              <p class="words">{{ text }}</p>
            }
            @if (answer.photosBefore.length) {
              <p class="ns-small ns-quiet">{{ 'workOrders.before' | transloco }}</p>
              <ns-photo-strip [photos]="answer.photosBefore" />
            }
            @if (answer.photosAfter.length) {
              <p class="ns-small ns-quiet">{{ 'workOrders.after' | transloco }}</p>
              <ns-photo-strip [photos]="answer.photosAfter" />
            }
          </div>
        }
        @if (order.next.length) {
          <div class="ns-buttons">
            @for (step of order.next; track step) {
              <button type="button" [matButton]="step === 'ACCEPT' ? 'filled' : 'text'" (click)="answer(order, step)">
                {{ 'workOrders.steps.' + step | transloco }}
              </button>
            }
          </div>
        }
      </article>
    }
    @if (mayOrder()) {
      <button matButton="tonal" type="button" data-testid="order-work" (click)="order()">
        {{ 'workOrders.order' | transloco }}
      </button>
    }
  `,
  styles: `
    :host,
    article,
    .answer {
      display: grid;
      justify-items: start;
      gap: 10px;
    }
    article {
      gap: 6px;
    }
    .answer {
      gap: 6px;
      padding: 10px 12px;
      border-radius: 10px;
      background: var(--mat-sys-surface-container-high);
      justify-self: stretch;
    }
    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class WorkOrdersCard {
  readonly signal = input.required<SignalDetailsFragment>();
  private readonly dialog = inject(MatDialog);
  private readonly takesOrders = workOrdering();
  protected readonly dates = inject(LocalDates);
  protected readonly mayOrder = computed(() => this.takesOrders(this.signal()));

  protected order(): void {
    const { id: signalId, category, workOrders } = this.signal();
    const ordered = workOrders.map(({ contractor }) => contractor.code);
    const data: WorkToOrder = { signalId, category: category.code, ordered };
    this.dialog.open(OrderWork, { data, width: '480px' });
  }

  protected answer(order: WorkOrderPartsFragment, step: WorkOrderStep): void {
    const data: OrderToAnswer = { order, step, version: this.signal().version };
    this.dialog.open(AnswerOrder, { data, width: '520px' });
  }
}

/** Whether the viewer may order work on a report. Call it where injection works. */
export function workOrdering(): (signal: SignalDetailsFragment) => boolean {
  const { handles } = inject(Permissions);
  return ({ status, erasedAt }) => (status === 'ASSIGNED' || status === 'IN_PROGRESS') && !erasedAt && handles();
}
