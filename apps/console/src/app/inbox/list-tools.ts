import { Component, computed, inject, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatTooltip } from '@angular/material/tooltip';
import { screenParts } from '../appearance/screen-parts.ts';
import type { SignalQuery } from '../signal-list/signal-query.ts';
import { InboxLayout, type ListColumn, listColumns } from './inbox-layout.ts';
import { ListFile } from './list-file.ts';

/**
 * How the list looks and works: how dense it is, which columns it has, whether it goes on after a step; and the list as
 * a file.
 */
@Component({
  selector: 'ns-list-tools',
  imports: [screenParts, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, MatTooltip],
  template: `
    <button
      matIconButton
      type="button"
      [matMenuTriggerFor]="menu"
      [attr.aria-label]="'layout.title' | transloco"
      [matTooltip]="'layout.title' | transloco"
    >
      <mat-icon svgIcon="columns" aria-hidden="true" />
    </button>
    <mat-menu #menu="matMenu" xPosition="before">
      @for (density of densities; track density) {
        <button
          mat-menu-item
          type="button"
          role="menuitemradio"
          [attr.aria-checked]="layout.current().density === density"
          (click)="layout.change({ density })"
        >
          <mat-icon [svgIcon]="layout.current().density === density ? 'check' : 'blank'" aria-hidden="true" />
          <span>{{ 'layout.' + density | transloco }}</span>
        </button>
      }
      <p class="part ns-quiet ns-small">{{ 'layout.columns' | transloco }}</p>
      @for (column of columns; track column) {
        <button
          mat-menu-item
          type="button"
          role="menuitemcheckbox"
          [attr.aria-checked]="chosen().has(column)"
          (click)="toggle($event, column)"
        >
          <mat-icon [svgIcon]="chosen().has(column) ? 'check' : 'blank'" aria-hidden="true" />
          <span>{{ 'column.' + column | transloco }}</span>
        </button>
      }
      <p class="part ns-quiet ns-small">{{ 'layout.afterStep' | transloco }}</p>
      <button
        mat-menu-item
        type="button"
        role="menuitemcheckbox"
        [attr.aria-checked]="layout.current().opensNext"
        (click)="layout.change({ opensNext: !layout.current().opensNext })"
      >
        <mat-icon [svgIcon]="layout.current().opensNext ? 'check' : 'blank'" aria-hidden="true" />
        <span>{{ 'layout.opensNext' | transloco }}</span>
      </button>
      <p class="part ns-quiet ns-small">{{ 'listFile.part' | transloco }}</p>
      <button mat-menu-item type="button" (click)="download()">
        <mat-icon svgIcon="download" aria-hidden="true" />
        <span>{{ 'listFile.menu' | transloco }}</span>
      </button>
    </mat-menu>
  `,
  styles: `
    .part {
      margin-top: 4px;
      padding: 10px 16px 2px;
      border-top: 1px solid var(--mat-sys-outline-variant);
      font-weight: 550;
    }
  `,
})
export class ListTools {
  private readonly dialog = inject(MatDialog);

  readonly query = input.required<SignalQuery>();
  /** How many signals the list has; null while that is not known. */
  readonly total = input<number | null>(null);

  protected readonly layout = inject(InboxLayout);
  protected readonly densities = ['comfortable', 'compact'] as const;
  protected readonly columns = listColumns.filter((column) => column !== 'signal');
  protected readonly chosen = computed<ReadonlySet<ListColumn>>(() => new Set(this.layout.current().columns));

  /** The list that is shown, as a file. */
  protected download(): void {
    ListFile.open(this.dialog, { query: this.query(), total: this.total() });
  }

  /** The menu stays open: often more than one column is chosen. */
  protected toggle(event: Event, column: ListColumn): void {
    event.stopPropagation();
    const chosen = this.layout.current().columns;
    this.layout.change({
      columns: chosen.includes(column) ? chosen.filter((each) => each !== column) : [...chosen, column],
    });
  }
}
