import { Component, computed, inject, signal } from '@angular/core';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonSegment } from '@ionic/angular/ion-segment';
import { IonSegmentButton } from '@ionic/angular/ion-segment-button';
import type { OwnSignalState } from '@ns/contract/citizen';
import { ScreenTexts } from '@ns/web';
import { UnsentList } from '../outbox/unsent-list.ts';
import { Reader } from '../page/reader.ts';
import { screenParts } from '../page/screen-parts.ts';
import { PictureCard } from '../pictures/picture-card.ts';
import { HiddenUpdates } from './hidden-updates.ts';
import { ListSkeleton } from './list-skeleton.ts';
import { OwnMap } from './own-map.ts';
import { followedSignals, ownSignals } from './signal-pages.ts';
import { SignalCard } from './signal-card.ts';
import { StaffCard } from './staff-card.ts';

/** The reporter's own signals and those that are followed, kept current by the live feed; staff have none. */
@Component({
  selector: 'ns-my-signals',
  imports: [
    screenParts,
    HiddenUpdates,
    ListSkeleton,
    OwnMap,
    PictureCard,
    SignalCard,
    StaffCard,
    UnsentList,
    IonLabel,
    IonRouterLink,
    IonSegment,
    IonSegmentButton,
  ],
  templateUrl: './my-signals.html',
  styleUrl: './my-signals.css',
})
export class MySignals implements ViewWillEnter {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly reader = inject(Reader);
  protected readonly states = ['ALL', 'OPEN', 'WAITING', 'DONE'] as const;
  protected readonly state = signal<OwnSignalState | null>(null);
  /** Whether the own signals are shown on the map. */
  protected readonly asMap = signal(false);
  protected readonly own = ownSignals(this.state);
  protected readonly followed = followedSignals();
  protected readonly isComing = computed(() => this.reader.isCitizen() && !this.own.signals());
  private seen = false;

  protected choose(chosen: unknown): void {
    const state = this.states.find((each) => each === chosen) ?? 'ALL';
    this.state.set(state === 'ALL' ? null : state);
  }

  /** The outlet keeps this page alive: coming back to it, it asks again. */
  ionViewWillEnter(): void {
    if (this.seen) {
      this.own.refetch();
      this.followed.refetch();
    }
    this.seen = true;
  }
}
