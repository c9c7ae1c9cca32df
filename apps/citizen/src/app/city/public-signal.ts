import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { PublicSignalPageDocument, type SignalPhotoFragment } from '@ns/contract/city';
import { watchQuery, LocalDates, ScreenTexts, SessionStore } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { BeforeAfter } from '../photos/before-after.ts';
import { AsWritten } from '../signals/as-written.ts';
import { SignalSkeleton } from '../signals/signal-skeleton.ts';
import { nowKey, tones } from '../signals/signal-stage.ts';
import { StatusChip } from '../signals/status-chip.ts';
import { Timeline } from '../signals/timeline.ts';
import { PhotoViewer } from '../viewer/photo-viewer.ts';
import { Celebration } from './celebration.ts';
import { deadlineOf } from './deadline.ts';
import { FollowButton } from './follow-button.ts';
import { OutcomeVote } from './outcome-vote.ts';
import { NearSignals } from './near-signals.ts';
import { PlacePreview } from '../place/place-preview.ts';
import { ResidentUpdates } from './resident-updates.ts';
import { SharePage } from './share-page.ts';
import { pointOf } from './signal-point.ts';

/**
 * The page of a published signal, the same for everybody: what was wrong, what was done, whether the deadline was kept.
 */
@Component({
  selector: 'ns-public-signal',
  imports: [
    screenParts,
    AsWritten,
    BeforeAfter,
    Celebration,
    FollowButton,
    NearSignals,
    OutcomeVote,
    PhotoViewer,
    PlacePreview,
    ResidentUpdates,
    SharePage,
    SignalSkeleton,
    StatusChip,
    Timeline,
  ],
  templateUrl: './public-signal.html',
  styleUrl: './public-signal.css',
})
export class PublicSignalPage {
  readonly reference = input.required<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly session = inject(SessionStore);
  protected readonly dates = inject(LocalDates);
  protected readonly page = watchQuery(PublicSignalPageDocument, () => ({ reference: this.reference() }));
  protected readonly signal = computed(() => this.page.data()?.publicSignalByReference);
  protected readonly missing = computed(() => this.page.data() !== undefined && !this.signal());
  protected readonly tone = computed(() => tones[this.signal()?.status ?? 'RECEIVED']);
  protected readonly now = computed(() => nowKey({ accessCode: '', status: this.signal()?.status ?? 'RECEIVED' }));
  /** Street where there is one, then the settlement. */
  protected readonly where = computed(() => {
    const shown = this.signal();
    return shown ? [shown.street, shown.settlement.name].filter(Boolean).join(', ') : '';
  });
  protected readonly isOpen = computed(() => this.signal()?.state === 'OPEN');
  /** A department that has not begun works on nothing yet. */
  protected readonly handledKey = computed(() =>
    !this.isOpen()
      ? 'city.handled'
      : this.signal()?.status === 'RECEIVED'
        ? 'signal.departmentNext'
        : 'signal.department',
  );
  protected readonly isRepaired = computed(() => ['RESOLVED', 'CLOSED'].includes(this.signal()?.status ?? ''));
  /** Whether the sentence of the next day names who works on it. */
  protected readonly isDepartmentSaid = computed(() => {
    const next = this.signal()?.nextDay;
    return next != null && next.kind !== 'ANSWER';
  });
  protected readonly deadline = computed(() => {
    const shown = this.signal();
    return shown ? deadlineOf(shown) : null;
  });
  protected readonly points = computed(() => {
    const shown = this.signal();
    return shown?.location ? [pointOf({ ...shown, ...shown.location })] : [];
  });
  /** All photos, those before first, as the viewer turns them. */
  protected readonly photos = computed<readonly SignalPhotoFragment[]>(() => {
    const shown = this.signal();
    return shown ? [...shown.photos, ...shown.photosAfter] : [];
  });
  protected readonly pair = computed(() => {
    const [before, after] = [this.signal()?.photos[0], this.signal()?.photosAfter[0]];
    return before && after ? { before, after } : null;
  });
  /** Which photo stands on the whole screen. */
  protected readonly opened = signal<number | null>(null);
  protected readonly timeline = computed(() =>
    (this.signal()?.timeline ?? []).map(({ id, ...step }) => ({
      ...step,
      cursor: id,
      // The outcome stands above, whole.
      message: step.message === this.signal()?.outcome ? null : step.message,
      dueChange: null,
      photos: [],
      corrections: [],
    })),
  );

  constructor() {
    let person: string | null | undefined;
    effect(() => {
      // Whether it is followed depends on who asks.
      const now = this.session.account()?.id ?? null;
      if (person !== undefined && person !== now) {
        untracked(() => void this.page.refetch());
      }
      person = now;
    });
  }
}
