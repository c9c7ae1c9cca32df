import { Component, DestroyRef, computed, inject, input } from '@angular/core';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { TranslocoDirective } from '@jsverse/transloco';
import { MySignalDocument } from '@ns/contract/citizen';
import { liveQuery } from '@ns/web';
import { LoadFailure } from '../shell/load-failure';
import { Page } from '../shell/page';
import { MySignalsFeed } from './my-signals-feed';
import { SignalActions } from './signal-actions';
import { SignalView } from './signal-view';

/** One signal of the reporter: where it stands, what was done, and what the reporter may do about it. */
@Component({
  selector: 'ns-my-signal',
  imports: [IonSkeletonText, TranslocoDirective, LoadFailure, Page, SignalActions, SignalView],
  template: `
    <ns-page
      *transloco="let t"
      [wide]="true"
      backTo="/signals"
      [backLabel]="t('shell.mySignals')"
      [heading]="signal()?.category?.name ?? (missing() ? t('signal.missing') : t('signal.heading'))"
    >
      @if (signal(); as found) {
        <ns-signal-view [signal]="found">
          <ns-signal-actions [signal]="found" (stale)="page.refetch()" />
        </ns-signal-view>
      } @else if (page.error(); as failure) {
        <ns-load-failure [failure]="failure" (again)="page.refetch()" />
      } @else if (missing()) {
        <p>{{ t('signal.missingText') }}</p>
      } @else {
        <div class="stack" role="status" [attr.aria-label]="t('form.loading')">
          <ion-skeleton-text [animated]="true" style="height: 9rem" />
          <ion-skeleton-text [animated]="true" style="height: 14rem" />
        </div>
      }
    </ns-page>
  `,
})
export class MySignal {
  readonly id = input.required<string>();

  protected readonly page = liveQuery(MySignalDocument, () => ({ id: this.id() }));
  protected readonly signal = computed(() => this.page.data()?.mySignal);
  protected readonly missing = computed(() => this.page.data()?.mySignal === null);

  constructor() {
    inject(MySignalsFeed).onChange(({ signalId }) => {
      if (!signalId || signalId === this.id()) {
        void this.page.refetch();
      }
    }, inject(DestroyRef));
  }
}
