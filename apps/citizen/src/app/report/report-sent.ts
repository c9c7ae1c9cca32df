import { Component, DestroyRef, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { MySignalDocument } from '@ns/contract/citizen';
import { liveQuery } from '@ns/web';
import { Notice } from '../form/notice';
import { LoadFailure } from '../shell/load-failure';
import { Page } from '../shell/page';
import { CopyButton } from '../signals/copy-button';
import { MySignalsFeed } from '../signals/my-signals-feed';
import { RegistrationLine } from '../signals/registration-line';

/** After the press: the reference, the access code, what happens next, and the incoming number as soon as it arrives. */
@Component({
  selector: 'ns-report-sent',
  imports: [RouterLink, TranslocoDirective, CopyButton, LoadFailure, Notice, Page, RegistrationLine],
  templateUrl: './report-sent.html',
})
export class ReportSent {
  readonly id = input.required<string>();

  protected readonly page = liveQuery(MySignalDocument, () => ({ id: this.id() }));
  protected readonly signal = computed(() => this.page.data()?.mySignal);
  protected readonly registered = computed(() => this.signal()?.registration.state === 'REGISTERED');

  constructor() {
    inject(MySignalsFeed).onChange(({ signalId }) => {
      if (!signalId || signalId === this.id()) {
        void this.page.refetch();
      }
    }, inject(DestroyRef));
  }
}
