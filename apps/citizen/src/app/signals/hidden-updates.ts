import { Component, computed, inject, signal } from '@angular/core';
import { MyHiddenUpdatesDocument } from '@ns/contract/citizen';
import { WithdrawPublicUpdateDocument } from '@ns/contract/city';
import { LocalDates, MutationSender, ScreenTexts, watchQuery } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';

/** Own updates on reports that are not public any more: their page is gone, so they are withdrawn here. */
@Component({
  selector: 'ns-hidden-updates',
  imports: [screenParts],
  template: `
    @if (isWithdrawn()) {
      <ns-notice kind="success">{{ t('city.updates.withdrawn') }}</ns-notice>
    }
    @if (updates().length > 0) {
      <section class="card stack" aria-labelledby="hidden-updates" data-testid="hidden-updates">
        <h2 id="hidden-updates">{{ t('city.updates.hidden') }}</h2>
        <p class="soft small">{{ t('city.updates.hiddenWhy') }}</p>
        <ul class="plain">
          @for (update of updates(); track update.id) {
            <li>
              <p class="small">
                <time [attr.datetime]="update.at">{{ dates.date(update.at) }}</time> ·
                <strong>{{ update.stateLabel }}</strong>
              </p>
              <p class="prose">{{ update.text ?? t('city.updates.noWords') }}</p>
              <ion-button
                type="button"
                size="small"
                fill="clear"
                [disabled]="mutation.busy()"
                [attr.aria-label]="t('city.updates.withdrawOf', { day: dates.date(update.at) })"
                (click)="withdraw(update.id)"
                >{{ t('city.updates.withdraw') }}</ion-button
              >
            </li>
          }
        </ul>
        <ns-message [text]="mutation.failure()" />
      </section>
    }
  `,
  styles: `
    section {
      margin-top: 2rem;
    }

    h2,
    p {
      margin: 0;
    }

    ul {
      display: grid;
      gap: 0.9rem;
    }

    li {
      display: grid;
      gap: 0.35rem;
      justify-items: start;
      padding-top: 0.9rem;
      border-top: 1px solid var(--ns-line);
    }

    ion-button {
      /* Its words begin where the others do. */
      margin-inline-start: -1.25rem;
    }
  `,
})
export class HiddenUpdates {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly dates = inject(LocalDates);
  protected readonly mutation = new MutationSender();
  protected readonly isWithdrawn = signal(false);
  private readonly answer = watchQuery(MyHiddenUpdatesDocument);
  protected readonly updates = computed(() => this.answer.data()?.myHiddenUpdates ?? []);

  protected async withdraw(id: string): Promise<void> {
    this.isWithdrawn.set(false);
    if (await this.mutation.send(WithdrawPublicUpdateDocument, { id }, 'PublicUpdateWithdrawn')) {
      this.isWithdrawn.set(true);
      await this.answer.refetch();
    }
  }
}
