import { Component, inject } from '@angular/core';
import { WaitingReferralsDocument } from '@ns/contract/console';
import { LocalDates, watchQuery } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { afterFeedBurst } from '../live/after-burst.ts';

/** A note or an answer is seen here some seconds later. */
const refreshDelayMs = 3_000;

/** Forwarded reports and work orders that need somebody: to telephone, to send again, to answer what came back. */
@Component({
  selector: 'ns-waiting-referrals',
  imports: [screenParts],
  template: `
    @if (query.data()?.waitingReferrals; as referrals) {
      @if (referrals.length) {
        <section class="ns-card" aria-labelledby="waiting-referrals" data-testid="waiting-referrals">
          <h2 id="waiting-referrals">
            {{ 'waitingReferrals.title' | transloco }} <span class="ns-number">{{ referrals.length }}</span>
          </h2>
          <ul class="ns-rows">
            @for (referral of referrals; track referral.signal.id + (referral.contractor?.code ?? '')) {
              <li>
                <a class="ns-reference" [routerLink]="['/signals', referral.signal.id]">{{
                  referral.signal.reference
                }}</a>
                <span>{{ 'waitingReferrals.reason.' + referral.reason | transloco }}</span>
                <p class="ns-small ns-quiet">
                  {{ referral.externalBody?.name ?? referral.contractor?.name }} ·
                  {{ 'waitingReferrals.until' | transloco: { day: dates.date(referral.dueOn) } }}
                </p>
              </li>
            }
          </ul>
        </section>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      margin-top: 16px;
    }
    p {
      margin: 0;
    }
    .ns-reference {
      margin-inline-end: 8px;
    }
  `,
})
export class WaitingReferrals {
  protected readonly dates = inject(LocalDates);
  protected readonly query = watchQuery(WaitingReferralsDocument, () => ({}), { fetchPolicy: 'cache-and-network' });

  constructor() {
    afterFeedBurst(refreshDelayMs, () => void this.query.refetch());
  }
}
