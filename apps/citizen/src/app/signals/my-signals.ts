import { Component, DestroyRef, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { type ViewWillEnter } from '@ionic/angular/common';
import { TranslocoDirective } from '@jsverse/transloco';
import { MySignalsDocument } from '@ns/contract/citizen';
import { LocalDates, liveQuery } from '@ns/web';
import { categoryIcon } from '../shell/icons';
import { Notice } from '../form/notice';
import { LoadFailure } from '../shell/load-failure';
import { Page } from '../shell/page';
import { MySignalsFeed } from './my-signals-feed';
import { UnsentList } from '../outbox/unsent-list';
import { RegistrationLine } from './registration-line';
import { StatusChip } from './status-chip';

const PAGE_SIZE = 20;

/** The reporter's own signals, newest first, kept current by the live feed. */
@Component({
  selector: 'ns-my-signals',
  imports: [RouterLink, IonButton, IonIcon, IonSkeletonText, TranslocoDirective, LoadFailure, Notice, Page, RegistrationLine, StatusChip, UnsentList],
  templateUrl: './my-signals.html',
  styleUrl: './my-signals.css',
})
export class MySignals implements ViewWillEnter {
  protected readonly dates = inject(LocalDates);
  protected readonly list = liveQuery(MySignalsDocument, () => ({ first: PAGE_SIZE }));
  protected readonly signals = computed(() => this.list.data()?.mySignals.edges.map(({ node }) => node) ?? []);
  protected readonly hasMore = computed(() => this.list.data()?.mySignals.pageInfo.hasNextPage ?? false);
  protected readonly icon = categoryIcon;
  private seen = false;

  constructor() {
    inject(MySignalsFeed).onChange(({ signalId }) => {
      // A card that is on the screen follows the cache; only an unknown one needs the list anew.
      if (!signalId || !this.signals().some(({ id }) => id === signalId)) {
        void this.list.refetch();
      }
    }, inject(DestroyRef));
  }

  /** The outlet keeps this page alive: coming back to it, it asks again. */
  ionViewWillEnter(): void {
    if (this.seen) {
      void this.list.refetch();
    }
    this.seen = true;
  }

  protected more(): void {
    const after = this.list.data()?.mySignals.pageInfo.endCursor;
    void this.list.fetchMore({ after }, (shown, next) => ({
      mySignals: { ...next.mySignals, edges: [...shown.mySignals.edges, ...next.mySignals.edges] },
    }));
  }
}
