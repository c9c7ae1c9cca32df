import { Component, DestroyRef, computed, effect, inject, input, untracked } from '@angular/core';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { MySignalDocument } from '@ns/contract/citizen';
import { watchQuery, LocalDates, ScreenTexts } from '@ns/web';
import { PushChoice } from '../account/push-choice.ts';
import { screenParts } from '../page/screen-parts.ts';
import { CopyButton } from '../signals/copy-button.ts';
import { MySignalsFeed } from '../signals/my-signals-feed.ts';
import { numberDate } from '../signals/number-date.ts';
import { SignalNews } from '../signals/signal-news.ts';
import { InstallHint } from './install-hint.ts';

/**
 * After the press: until when it is seen to, one number – ours until the incoming number arrives, which then takes its
 * place – the access code, and what happens next.
 */
@Component({
  selector: 'ns-report-sent',
  imports: [screenParts, CopyButton, InstallHint, PushChoice, IonRouterLink, IonSkeletonText],
  templateUrl: './report-sent.html',
  styles: `
    strong {
      white-space: nowrap;
    }

    dd.row {
      gap: 0.5rem;
    }

    .number {
      font-size: clamp(1rem, 5vw, 1.35rem);
    }

    /* Its place in the stack is a gap, also when there is nothing to hint at. */
    ns-install-hint:empty {
      display: none;
    }

    dd.soft {
      font-weight: 400;
    }
  `,
})
export class ReportSent {
  readonly id = input.required<string>();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly page = watchQuery(MySignalDocument, () => ({ id: this.id() }));
  protected readonly signal = computed(() => this.page.data()?.mySignal);
  protected readonly dates = inject(LocalDates);
  protected readonly registeredOn = computed(() => numberDate(this.signal()?.registration.incomingDate));

  constructor() {
    inject(MySignalsFeed).keepCurrent(this.page, inject(DestroyRef));
    const news = inject(SignalNews);
    effect(() => {
      const id = this.id();
      untracked(() => news.awaitNumber(id));
    });
  }
}
