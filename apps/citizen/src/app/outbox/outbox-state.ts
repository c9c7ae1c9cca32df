import { Component, computed, inject, input } from '@angular/core';
import { IonProgressBar } from '@ionic/angular/ion-progress-bar';
import { LocalDates, ScreenTexts } from '@ns/web';
import { Notice } from '../form/notice.ts';
import { WholeNumbers } from '../form/whole-numbers.ts';
import { Outbox } from './outbox.ts';
import type { OutboxEntry } from '../draft/outbox-entry.ts';

/** Where a pressed signal stands, in plain words. */
@Component({
  selector: 'ns-outbox-state',
  imports: [IonProgressBar, Notice, WholeNumbers],
  template: `
    @switch (entry().state) {
      @case ('waiting') {
        @if (sending(); as now) {
          <p role="status">
            {{
              now.of > 0
                ? t('outbox.sendingPhotos', { arrived: Math.floor(now.arrived), of: now.of })
                : t('outbox.sending')
            }}
          </p>
          @defer (on immediate) {
            <ion-progress-bar
              [type]="now.of > 0 ? 'determinate' : 'indeterminate'"
              [value]="now.of > 0 ? now.arrived / now.of : 0"
              [attr.aria-label]="t('outbox.sending')"
            />
          }
        } @else {
          <ns-notice kind="waiting">{{ t('outbox.waiting', { moment: dates.moment(entry().queuedAt) }) }}</ns-notice>
        }
      }
      @case ('refused') {
        <ns-notice kind="danger">{{ t('outbox.refused') }} {{ entry().message }}</ns-notice>
      }
      @case ('sent') {
        <ns-notice kind="waiting">
          <span
            [nsWholeNumbers]="t('outbox.photosLeft', { reference: entry().reference, count: entry().photosLeft })"
          ></span>
          {{ entry().message || t('outbox.photosFollow') }}
        </ns-notice>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
    }

    p {
      margin: 0;
    }
  `,
})
export class OutboxState {
  readonly entry = input.required<OutboxEntry>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly outbox = inject(Outbox);

  protected readonly dates = inject(LocalDates);
  protected readonly Math = Math;
  protected readonly sending = computed(() => {
    const sending = this.outbox.sending();
    return sending?.clientKey === this.entry().clientKey ? sending : null;
  });
}
