import { Component, DestroyRef, computed, effect, inject, input, output, untracked, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type DeliveryState, SignalPageDocument, type SignalStatus } from '@ns/contract/console';
import { LocalDates, liveQuery } from '@ns/web';
import { Chip } from '../appearance/chip';
import { EmptyState } from '../appearance/empty-state';
import { StatusChip } from '../appearance/status-chip';
import { ConsoleFeed } from '../live/console-feed';
import { AddNote } from './add-note';
import { DeadlinesCard } from './deadlines-card';
import { DeliveryList } from './delivery-list';
import { FactsCard } from './facts-card';
import { HistoryList } from './history-list';
import { NearbyCard } from './nearby-card';
import { OtherSignals } from './other-signals';
import { PdfLinks } from './pdf-links';
import { PhotoStrip } from './photo-strip';
import { PlaceCard } from './place-card';
import { PresenceLine } from './presence-line';
import { PublishCard } from './publish-card';
import { RegistrationCard } from './registration-card';
import { TransitionForm } from './transition-form';

const underWay: readonly DeliveryState[] = ['QUEUED', 'DEFERRED'];
/** The journey of an e-mail is not in the feed, so it is looked at while one is under way. */
const DELIVERY_LOOK_MS = 5_000;
/** Other signals that are shown at once; the list has the rest. */
const MOST_OTHERS = 4;

/**
 * Everything about one signal, and what can be done with it. It fills whatever holds it, a page or
 * one half of the inbox, and lays itself out by its own width.
 */
@Component({
  selector: 'ns-signal-detail',
  imports: [
    MatButton,
    MatIcon,
    RouterLink,
    TranslocoPipe,
    Chip,
    EmptyState,
    StatusChip,
    AddNote,
    DeadlinesCard,
    DeliveryList,
    FactsCard,
    HistoryList,
    NearbyCard,
    OtherSignals,
    PdfLinks,
    PhotoStrip,
    PlaceCard,
    PresenceLine,
    PublishCard,
    RegistrationCard,
    TransitionForm,
  ],
  templateUrl: './signal-detail.html',
  styleUrl: './signal-detail.scss',
})
export class SignalDetail {
  protected readonly dates = inject(LocalDates);
  protected readonly mostOthers = MOST_OTHERS;

  readonly signalId = input.required<string>();
  /** The reference, once it is known. */
  readonly shown = output<string>();

  private readonly form = viewChild(TransitionForm);
  private readonly note = viewChild(AddNote);
  protected readonly query = liveQuery(SignalPageDocument, () => ({ id: this.signalId() }));
  protected readonly signal = computed(() => this.query.data()?.signal ?? null);
  protected readonly missing = computed(() => this.query.data() !== undefined && this.signal() === null);
  private readonly mailUnderWay = computed(
    () => this.signal()?.deliveries.some(({ state }) => underWay.includes(state)) ?? false,
  );

  constructor() {
    effect(() => {
      const reference = this.signal()?.reference;
      if (reference) {
        untracked(() => this.shown.emit(reference));
      }
    });
    inject(ConsoleFeed).listen(
      {
        message: ({ resync, event }) => {
          if (resync || event?.signal.id === this.signalId()) {
            this.refresh();
          }
        },
        opened: () => this.refresh(),
      },
      inject(DestroyRef),
    );
    effect((onCleanup) => {
      if (this.mailUnderWay()) {
        const timer = setInterval(() => this.refresh(), DELIVERY_LOOK_MS);
        onCleanup(() => clearInterval(timer));
      }
    });
  }

  /** Begins the next step by keyboard: the given one, or the choice between all that are possible. */
  startStep(to: SignalStatus | null = null): void {
    this.form()?.start(to);
  }

  /** Puts the keyboard into the field of a new note. */
  startNote(): void {
    this.note()?.focus();
  }

  protected refresh(): void {
    void this.query.refetch();
  }
}
