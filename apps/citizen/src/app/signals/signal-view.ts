import { Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type SignalDetailsFragment } from '@ns/contract/citizen';
import { LocalDates } from '@ns/web';
import { PhotoList } from '../photos/photo-list';
import { CopyButton } from './copy-button';
import { RegistrationLine } from './registration-line';
import { StatusChip } from './status-chip';
import { Timeline } from './timeline';

/** A signal as its reporter sees it. What may be done about it is projected in by the page. */
@Component({
  selector: 'ns-signal-view',
  imports: [TranslocoDirective, PhotoList, CopyButton, RegistrationLine, StatusChip, Timeline],
  templateUrl: './signal-view.html',
  styleUrl: './signal-view.css',
})
export class SignalView {
  readonly signal = input.required<SignalDetailsFragment>();
  protected readonly dates = inject(LocalDates);
}
