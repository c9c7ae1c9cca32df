import { Component, type ElementRef, inject, input, output, viewChildren } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LocalDates } from '@ns/web';
import { DueMark } from '../appearance/due-mark';
import { registrationLook } from '../appearance/registration-look';
import { StatusChip } from '../appearance/status-chip';
import { type InboxRow } from './inbox-rows';

/** The rows of the inbox. A whole row is the link to its signal. */
@Component({
  selector: 'ns-inbox-table',
  imports: [MatIcon, RouterLink, TranslocoPipe, DueMark, StatusChip],
  templateUrl: './inbox-table.html',
  styleUrl: './inbox-table.scss',
})
export class InboxTable {
  readonly rows = input.required<readonly InboxRow[]>();
  readonly fresh = input.required<ReadonlySet<string>>();
  readonly loading = input(false);
  /** The id of a row that is being opened. */
  readonly opened = output<string>();

  private readonly links = viewChildren<ElementRef<HTMLAnchorElement>>('open');
  protected readonly dates = inject(LocalDates);
  protected readonly registrationLook = registrationLook;
  protected readonly skeletons = Array.from({ length: 12 }, (_, index) => index);

  /** Moves the focus by rows; from outside the list to its first row. */
  move(step: 1 | -1): void {
    const links = this.links().map(({ nativeElement }) => nativeElement);
    const at = links.findIndex((link) => link === link.ownerDocument.activeElement);
    const next = links[at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))];
    next?.focus();
  }

  /** Puts the focus on the row of a signal, if it is in the list. */
  focusRow(id: string): void {
    const index = this.rows().findIndex((row) => row.id === id);
    this.links()[index]?.nativeElement.focus({ preventScroll: true });
  }

  holdsFocus(): boolean {
    return this.links().some(({ nativeElement }) => nativeElement === nativeElement.ownerDocument.activeElement);
  }
}
