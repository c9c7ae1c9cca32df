import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LocalDates } from '@ns/web';
import { DueMark } from '../appearance/due-mark';
import { registrationLook } from '../appearance/registration-look';
import { StatusChip } from '../appearance/status-chip';
import { type ListColumn } from './inbox-layout';
import { type InboxRow } from './inbox-rows';
import { MarkedText } from './marked-text';
import { PresenceMark } from './presence-mark';

/** The cells of one row: a tick, the link to the signal that covers the whole row, and what was chosen to be seen. */
@Component({
  selector: 'ns-inbox-list-row',
  imports: [NgTemplateOutlet, MatIcon, RouterLink, TranslocoPipe, DueMark, MarkedText, PresenceMark, StatusChip],
  host: { '[class.compact]': 'compact()', '[class.card]': 'columns().length === 0' },
  templateUrl: './inbox-list-row.html',
  styleUrl: './inbox-list-row.scss',
})
export class InboxListRow {
  readonly row = input.required<InboxRow>();
  /** None: the row is a card. */
  readonly columns = input.required<readonly ListColumn[]>();
  readonly compact = input(false);
  readonly chosen = input(false);
  readonly shown = input(false);
  readonly tabStop = input(false);
  /** Who else has the signal open. */
  readonly lookers = input<readonly string[]>();
  /** The tick was pressed; true together with Shift. */
  readonly tick = output<boolean>();
  readonly linkClick = output<MouseEvent>();

  protected readonly dates = inject(LocalDates);
  protected readonly registration = computed(() => {
    const { state, incomingNumber } = this.row().registration;
    return { ...registrationLook[state], state, incomingNumber };
  });
  /** Why a search found it: the description says most, numbers are seen anyway. */
  protected readonly match = computed(() => {
    const matches = this.row().matches ?? [];
    return (
      matches.find(({ field }) => field === 'DESCRIPTION') ??
      matches.find(({ field }) => field !== 'REFERENCE' && field !== 'INCOMING_NUMBER') ??
      null
    );
  });
  /** The cells after the signal itself. */
  protected readonly facts = computed(() => this.columns().filter((column) => column !== 'signal'));

  /** The state of the box is the list's, so the press only asks for it. */
  protected press(event: MouseEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.tick.emit(event.shiftKey);
  }
}
