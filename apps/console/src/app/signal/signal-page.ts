import { Component, DestroyRef, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type DeliveryState, SignalPageDocument } from '@ns/contract/console';
import { LocalDates, liveQuery } from '@ns/web';
import { Chip } from '../appearance/chip';
import { DueMark } from '../appearance/due-mark';
import { EmptyState } from '../appearance/empty-state';
import { StatusChip } from '../appearance/status-chip';
import { Catalogue } from '../catalogue/catalogue';
import { InboxStore } from '../inbox/inbox-store';
import { ConsoleFeed } from '../live/console-feed';
import { PageTitle } from '../shell/page-title';
import { AddNote } from './add-note';
import { DeliveryList } from './delivery-list';
import { HistoryList } from './history-list';
import { PhotoStrip } from './photo-strip';
import { type CategoryChange, Recategorize } from './recategorize';
import { RegistrationCard } from './registration-card';
import { TransitionForm } from './transition-form';

const underWay: readonly DeliveryState[] = ['QUEUED', 'DEFERRED'];
/** The journey of an e-mail is not in the feed, so it is looked at while one is under way. */
const DELIVERY_LOOK_MS = 5_000;

/** Everything about one signal, and what can be done with it. */
@Component({
  selector: 'ns-signal-page',
  imports: [MatButton, MatIcon, RouterLink, TranslocoPipe, Chip, DueMark, EmptyState, StatusChip, AddNote, DeliveryList, HistoryList, PhotoStrip, RegistrationCard, TransitionForm],
  templateUrl: './signal-page.html',
  styleUrl: './signal-page.scss',
})
export class SignalPage {
  private readonly dialog = inject(MatDialog);
  private readonly catalogue = inject(Catalogue);
  protected readonly dates = inject(LocalDates);
  /** The way back leads to the list as it was left. */
  protected readonly inboxParams = inject(InboxStore).params;

  readonly id = input.required<string>();

  protected readonly query = liveQuery(SignalPageDocument, () => ({ id: this.id() }));
  protected readonly signal = computed(() => this.query.data()?.signal ?? null);
  protected readonly missing = computed(() => this.query.data() !== undefined && this.signal() === null);
  private readonly mailUnderWay = computed(() => this.signal()?.deliveries.some(({ state }) => underWay.includes(state)) ?? false);

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const reference = this.signal()?.reference;
      if (reference) {
        title.show(reference);
      }
    });
    inject(ConsoleFeed).listen(
      {
        message: ({ resync, event }) => {
          if (resync || event?.signal.id === this.id()) {
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

  protected refresh(): void {
    void this.query.refetch();
  }

  protected changeCategory(): void {
    const signal = this.signal();
    if (signal) {
      const data: CategoryChange = { signalId: signal.id, version: signal.version, category: signal.category.code, groups: this.catalogue.categories() };
      this.dialog.open(Recategorize, { data, width: '480px' });
    }
  }
}
