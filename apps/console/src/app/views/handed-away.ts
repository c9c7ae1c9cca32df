import { Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { HandedAwayDocument, type HandedAwayQuery, TakeBackSignalDocument } from '@ns/contract/console';
import { LocalDates, MutationSender, ScreenTexts, watchQuery } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { afterFeedBurst } from '../live/after-burst.ts';

type HandedAwayReport = HandedAwayQuery['handedAway'][number];

/** What somebody does on the other side is seen here some seconds later. */
const refreshDelayMs = 3_000;

/** The reports that somebody gave to another department in the last day, each with the way back while there is one. */
@Component({
  selector: 'ns-handed-away',
  imports: [screenParts],
  template: `
    @if (query.data()?.handedAway; as reports) {
      @if (reports.length || said()) {
        <section class="ns-card" aria-labelledby="handed-away" data-testid="handed-away">
          <h2 id="handed-away" tabindex="-1" #heading>{{ 'handedAway.title' | transloco }}</h2>
          <p class="ns-small ns-quiet">{{ 'handedAway.text' | transloco }}</p>
          <p class="ns-small" role="status">{{ said() }}</p>
          <ns-problem [text]="mutation.failure()" />
          <ul class="ns-rows">
            @for (report of reports; track report.signalId) {
              <li data-testid="handed-away-row">
                <div>
                  <a class="ns-reference" [routerLink]="['/signals', report.signalId]">{{
                    report.incomingNumber ?? report.reference
                  }}</a>
                  <span>{{ report.category.name }}</span>
                  <p class="ns-small ns-quiet">
                    {{ report.from.name }} → {{ report.department.name }} · {{ dates.moment(report.at) }}
                  </p>
                </div>
                @if (report.canBeTakenBack) {
                  <button
                    matButton="tonal"
                    type="button"
                    [disabled]="mutation.busy()"
                    [attr.aria-label]="
                      'handedAway.backNamed' | transloco: { number: report.incomingNumber ?? report.reference }
                    "
                    (click)="takeBack(report)"
                  >
                    <mat-icon svgIcon="undo" aria-hidden="true" />{{ 'handedAway.back' | transloco }}
                  </button>
                } @else {
                  <span class="ns-small ns-quiet">{{ 'handedAway.taken' | transloco }}</span>
                }
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
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px 16px;
    }
    li > div {
      flex: 1 1 260px;
      min-width: 0;
    }
    p {
      margin: 0;
    }
    section > p {
      margin-bottom: 8px;
    }
    section > p:empty {
      margin: 0;
    }
    .ns-reference {
      margin-inline-end: 8px;
    }
  `,
})
export class HandedAway {
  private readonly t = inject(ScreenTexts).t;
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly dates = inject(LocalDates);
  protected readonly query = watchQuery(HandedAwayDocument, () => ({}), { fetchPolicy: 'cache-and-network' });
  protected readonly mutation = new MutationSender();
  /** what was done last */
  protected readonly said = signal('');

  constructor() {
    afterFeedBurst(refreshDelayMs, () => void this.query.refetch());
  }

  protected async takeBack({ signalId, incomingNumber, reference, from }: HandedAwayReport): Promise<void> {
    const back = await this.mutation.send(TakeBackSignalDocument, { signalId }, 'Signal');
    if (back) {
      this.said.set(this.t('handedAway.done', { number: incomingNumber ?? reference, department: from.name }));
    }
    // The row and its button go, or the button goes: who pressed it stays at the list.
    this.heading()?.nativeElement.focus();
    await this.query.refetch();
  }
}
