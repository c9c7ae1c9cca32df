import { Component, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import type { ViewWillEnter } from '@ionic/angular/common';
import { TranslocoDirective } from '@jsverse/transloco';
import type { OwnSignalState } from '@ns/contract/citizen';
import { Notice } from '../form/notice.ts';
import { UnsentList } from '../outbox/unsent-list.ts';
import { StartupSnapshot } from '../page/startup-snapshot.ts';
import { Icon } from '../icons/icon.ts';
import { LoadFailure } from '../page/load-failure.ts';
import { Page } from '../page/page.ts';
import { ListSkeleton } from './list-skeleton.ts';
import { followedSignals, ownSignals } from './signal-pages.ts';
import { SignalCard } from './signal-card.ts';
import { tones } from './signal-stage.ts';

/** The reporter's own signals and those that are followed, kept current by the live feed. */
@Component({
  selector: 'ns-my-signals',
  imports: [
    RouterLink,
    IonButton,
    Icon,
    TranslocoDirective,
    ListSkeleton,
    LoadFailure,
    Notice,
    Page,
    SignalCard,
    UnsentList,
  ],
  templateUrl: './my-signals.html',
  styleUrl: './my-signals.css',
})
export class MySignals implements ViewWillEnter {
  protected readonly states = [null, 'OPEN', 'WAITING', 'DONE'] as const;
  protected readonly state = signal<OwnSignalState | null>(null);
  protected readonly own = ownSignals(this.state);
  protected readonly followed = followedSignals();
  private seen = false;

  constructor() {
    const words = inject(StartupSnapshot);
    effect(() => {
      const signals = this.own.signals();
      if (signals && this.state() === null) {
        const cards = signals.map(({ id, category, status, statusLabel, description }) => ({
          title: category.name,
          status: statusLabel,
          tone: tones[status],
          text: description ?? '',
          path: `/signals/${id}`,
        }));
        words.remember('/signals', { kind: 'list', heading: '', cards });
      }
    });
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
