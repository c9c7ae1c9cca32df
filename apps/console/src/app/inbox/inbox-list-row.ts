import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, output } from '@angular/core';
import { LocalDates } from '@ns/web';
import { HeldMark } from '../held-steps/held-mark.ts';
import { HeldSteps } from '../held-steps/held-steps.ts';
import { UnsentActs } from '../outbox/unsent-acts.ts';
import { UnsentMark } from '../outbox/unsent-mark.ts';
import { Permissions } from '../access/permissions.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { DueMark } from '../appearance/due-mark.ts';
import { registrationLook } from '../appearance/registration-look.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import type { ListColumn } from './inbox-layout.ts';
import type { ListedRow } from '../signal-list/listed-rows.ts';
import { MarkedText } from './marked-text.ts';
import { PresenceMark } from './presence-mark.ts';
import { RowPhoto } from './row-photo.ts';
import { hitBeside, hitIn, placeOf } from './row-words.ts';

/** The cells of one row: a tick, the link to the signal that covers the whole row, and what was chosen to be seen. */
@Component({
  selector: 'ns-inbox-list-row',
  imports: [screenParts, NgTemplateOutlet, DueMark, HeldMark, MarkedText, PresenceMark, RowPhoto, UnsentMark],
  host: {
    '[class.compact]': 'compact()',
    '[class.card]': 'columns().length === 0',
    '[class.narrow]': 'narrow()',
  },
  templateUrl: './inbox-list-row.html',
  styleUrl: './inbox-list-row.scss',
})
export class InboxListRow {
  readonly row = input.required<ListedRow>();
  /** None: the row is a card. */
  readonly columns = input.required<readonly ListColumn[]>();
  readonly compact = input(false);
  /** A card with the deadline on a line of its own. */
  readonly narrow = input(false);
  readonly chosen = input(false);
  readonly shown = input(false);
  readonly tabStop = input(false);
  /** Who else has the signal open. */
  readonly lookers = input<readonly string[]>();
  /** Whether the signal no longer belongs to the list. */
  readonly isGone = input(false);
  /** The department that the signal went to, when the clerk no longer sees it. */
  readonly departedTo = input<string | null>(null);
  /** The tick was pressed; true together with Shift. */
  readonly tick = output<boolean>();
  readonly linkClick = output<MouseEvent>();

  protected readonly permissions = inject(Permissions);
  private readonly catalogue = inject(Catalogue);
  protected readonly held = inject(HeldSteps);
  protected readonly unsent = inject(UnsentActs);
  protected readonly dates = inject(LocalDates);
  protected readonly registration = computed(() => {
    const { state, incomingNumber } = this.row().registration;
    return { ...registrationLook[state], state, incomingNumber };
  });
  protected readonly place = computed(() => placeOf(this.row(), this.catalogue.mainTown()));
  /** Who has it: the department for those who read several, and the person. */
  protected readonly hands = computed(() => {
    const { department, assignee } = this.row();
    const name = this.permissions.seesDepartments() ? department?.name : null;
    return [name, assignee?.name].filter((each) => each != null);
  });
  /** In one line the person alone, if there is one. */
  protected readonly shownHands = computed(() => (this.compact() ? this.hands().slice(-1) : this.hands()));
  /** The description with the words of the search marked, when they stand there. */
  protected readonly match = computed(() => hitIn(this.row(), 'DESCRIPTION'));
  /** Where else the search found it. */
  protected readonly other = computed(() => hitBeside(this.row()));
  /** The cells after the signal itself. */
  protected readonly facts = computed(() => this.columns().filter((column) => column !== 'signal'));

  /** The state of the box is the list's, so the press only asks for it. */
  protected press(event: MouseEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.tick.emit(event.shiftKey);
  }
}
