import { Component, inject, output } from '@angular/core';
import type { SignalStatus } from '@ns/contract/console';
import { Permissions } from '../access/permissions.ts';
import { InboxSelection } from './inbox-selection.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** What can be done with the ticked signals. */
@Component({
  selector: 'ns-bulk-bar',
  imports: [screenParts],
  template: `
    <p role="status" class="ns-number" data-testid="chosen-count">
      {{ (selection.count() === 1 ? 'bulk.chosenOne' : 'bulk.chosen') | transloco: { count: selection.count() } }}
      @if (selection.full()) {
        <span class="ns-small">{{ 'bulk.full' | transloco }}</span>
      }
    </p>
    @if (permissions.handles()) {
      <button matButton="filled" type="button" (click)="step.emit('ASSIGNED')">{{ 'bulk.assign' | transloco }}</button>
    }
    @if (permissions.steps()) {
      <button matButton="outlined" type="button" (click)="step.emit(null)">{{ 'bulk.step' | transloco }}</button>
    }
    @if (permissions.setsDates()) {
      <button matButton="outlined" type="button" (click)="dates.emit()">{{ 'moveDate.title' | transloco }}</button>
    }
    <button matButton type="button" (click)="selection.clear()">
      <mat-icon svgIcon="close" aria-hidden="true" />{{ 'bulk.clear' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 10px;
      padding: 8px min(16px, 2.5vw);
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      --mat-button-text-label-text-color: var(--mat-sys-on-primary-container);
      --mat-button-outlined-label-text-color: var(--mat-sys-on-primary-container);
    }
    p {
      margin-right: auto;
      font-weight: 550;
    }
  `,
})
export class BulkBar {
  protected readonly selection = inject(InboxSelection);
  protected readonly permissions = inject(Permissions);
  /** The requested step; null leaves the choice open. */
  readonly step = output<SignalStatus | null>();
  /** A new date is to be set. */
  readonly dates = output();
}
