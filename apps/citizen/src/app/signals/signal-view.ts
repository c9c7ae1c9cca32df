import { Component, afterNextRender, computed, inject, input, signal } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import type { OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { ScreenTexts } from '@ns/web';
import { WholeNumbers } from '../form/whole-numbers.ts';
import { BeforeAfter } from '../photos/before-after.ts';
import { PhotoList } from '../photos/photo-list.ts';
import { AsWritten } from './as-written.ts';
import { DueLine } from './due-line.ts';
import { FallingLeaves } from './falling-leaves.ts';
import { HandedOver } from './handed-over.ts';
import { JoinedTo } from './joined-to.ts';
import { RegistrationLine } from './registration-line.ts';
import { ShareButton } from './share-button.ts';
import { SentDetails } from './sent-details.ts';
import { isHandledHere, nowKey, tones } from './signal-stage.ts';
import { StatusChip } from './status-chip.ts';
import { Timeline } from './timeline.ts';

/** A signal as its reporter or follower sees it. What may be done about it is projected in by the page. */
@Component({
  selector: 'ns-signal-view',
  imports: [
    IonIcon,
    IonSkeletonText,
    AsWritten,
    BeforeAfter,
    DueLine,
    FallingLeaves,
    HandedOver,
    JoinedTo,
    PhotoList,
    RegistrationLine,
    ShareButton,
    SentDetails,
    StatusChip,
    Timeline,
    WholeNumbers,
  ],
  host: { style: 'display: block' },
  templateUrl: './signal-view.html',
  styleUrl: './signal-view.css',
})
export class SignalView {
  readonly signal = input.required<OwnSignalDetailsFragment>();
  protected readonly t = inject(ScreenTexts).t;
  /** Where it stands is painted first; history and facts, below it on a phone, follow in a task of their own. */
  protected readonly drawsRest = signal(false);
  protected readonly tone = computed(() => tones[this.signal().status]);
  /**
   * Of the municipality: somebody else's matter and a joined signal are not worked on here. Not where the sentence of
   * the next day names it.
   */
  protected readonly worker = computed(() => {
    const { department, nextDay, status } = this.signal();
    const isNamed = department !== null && nextDay?.sentence.includes(department.name);
    return isHandledHere(status) && !isNamed ? department : null;
  });
  /** Where it stands: of a forwarded signal, what became of that. */
  protected readonly now = computed(() => this.signal().referral?.sentence ?? this.t(nowKey(this.signal())));
  /** Photos that came with what was done. */
  protected readonly outcomePhotos = computed(() => {
    const { actionTaken, timeline } = this.signal();
    return timeline.findLast(({ message }) => message === actionTaken)?.photos ?? [];
  });
  protected readonly isRepaired = computed(() => ['RESOLVED', 'CLOSED'].includes(this.signal().status));
  /** The place before and after the repair. */
  protected readonly pair = computed(() => {
    const [before, after] = [this.signal().photos[0], this.outcomePhotos()[0]];
    return this.isRepaired() && before && after ? { before, after } : null;
  });
  /** Photos of what was done that are not shown as a pair. */
  protected readonly otherPhotos = computed(() => this.outcomePhotos().slice(this.pair() ? 1 : 0));

  constructor() {
    afterNextRender(() => setTimeout(() => this.drawsRest.set(true)));
  }
}
