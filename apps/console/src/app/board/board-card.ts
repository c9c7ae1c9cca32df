import { Component, inject, input, output, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { type SignalStatus, StepsOfSignalDocument } from '@ns/contract/console';
import { GraphqlClient, LocalDates, hostElement } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { DueMark } from '../appearance/due-mark.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { statusLook } from '../appearance/status-look.ts';
import type { Card } from './board-columns.ts';

/** One signal on the board. It is moved by mouse, by its menu, or with Shift and the arrow keys. */
@Component({
  selector: 'ns-board-card',
  imports: [screenParts, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, DueMark],
  template: `
    <div class="line">
      <a #link [routerLink]="['/signals', card().id]" [attr.aria-describedby]="'card-' + card().id">{{
        card().reference
      }}</a>
      @if (permissions.steps()) {
        <button
          matIconButton
          type="button"
          [matMenuTriggerFor]="menu"
          (menuOpened)="askSteps()"
          [attr.aria-label]="'board.move' | transloco: { reference: card().reference }"
        >
          <mat-icon svgIcon="more" aria-hidden="true" />
        </button>
      }
      <mat-menu #menu="matMenu" xPosition="before">
        @for (step of steps(); track step.to) {
          <button mat-menu-item type="button" (click)="moved.emit(step.to)">
            <mat-icon [svgIcon]="look[step.to].icon" aria-hidden="true" />
            <span>{{ step.label }}</span>
          </button>
        } @empty {
          <button mat-menu-item type="button" disabled>
            {{ (steps() ? 'board.noSteps' : 'inbox.loadingMore') | transloco }}
          </button>
        }
      </mat-menu>
    </div>
    <p class="matter">
      {{ card().category.name }}<span class="ns-quiet">&nbsp;· {{ card().settlement.name }}</span>
    </p>
    <p class="ns-excerpt ns-small ns-quiet" [id]="'card-' + card().id">
      @if (card().erasedAt; as moment) {
        {{ 'erased.row' | transloco: { day: dates.date(moment) } }}
      } @else {
        {{ card().description }}
      }
    </p>
    <div class="foot ns-small">
      <ns-due-mark [signal]="card()" />
      <span class="ns-quiet hands">{{ card().assignee?.name ?? card().department?.name }}</span>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1px;
      padding: 2px 4px 5px 10px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 10px;
      background: var(--mat-sys-surface);
    }
    .line {
      display: flex;
      align-items: center;
      justify-content: space-between;
    }
    .line button {
      --mat-icon-button-state-layer-size: 28px;
      width: 28px;
      height: 28px;
      padding: 4px;
    }
    .line .mat-icon {
      width: 20px;
      height: 20px;
    }
    /* One line of what was written: five cards of a column stand on a usual screen. */
    .ns-excerpt {
      -webkit-line-clamp: 1;
      overflow-wrap: anywhere;
    }
    a {
      font-weight: 550;
      text-decoration: none;
    }
    a:hover {
      text-decoration: underline;
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      justify-content: space-between;
      gap: 2px 10px;
      padding-right: 6px;
    }
    .hands {
      overflow-wrap: anywhere;
    }
  `,
})
export class BoardCard {
  private readonly client = inject(GraphqlClient);
  private readonly host = hostElement();

  readonly card = input.required<Card>();
  /** The column in which the clerk wants it. */
  readonly moved = output<SignalStatus>();

  protected readonly dates = inject(LocalDates);
  protected readonly permissions = inject(Permissions);
  protected readonly look = statusLook;
  /** What the viewer can do with it now, in the server's words; null until that was asked. */
  protected readonly steps = signal<readonly { readonly to: SignalStatus; readonly label: string }[] | null>(null);

  protected async askSteps(): Promise<void> {
    this.steps.set(null);
    const answer = await this.client.query(StepsOfSignalDocument, { id: this.card().id });
    this.steps.set(answer?.__typename === 'Signal' ? answer.availableTransitions : []);
  }

  focus(): void {
    this.host.querySelector('a')?.focus();
  }

  holdsFocus(): boolean {
    return this.host.contains(this.host.ownerDocument.activeElement);
  }
}
