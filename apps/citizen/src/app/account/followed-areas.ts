import { Component, computed, inject, signal } from '@angular/core';
import { IonItem } from '@ionic/angular/ion-item';
import { IonList } from '@ionic/angular/ion-list';
import { IonRouterLink, IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { FollowedAreasDocument, UnsubscribeFromAreaDocument } from '@ns/contract/city';
import type { AccountChoicesQuery } from '@ns/contract/own';
import { GraphqlClient, ScreenTexts, MutationSender } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { AccountChoices } from './account-choices.ts';

type Area = AccountChoicesQuery['myAreaSubscriptions'][number];

/** The places and categories whose news come each week; each can be opened on the map and left. */
@Component({
  selector: 'ns-followed-areas',
  imports: [screenParts, IonItem, IonList, IonRouterLink, IonRouterLinkWithHref],
  host: { style: 'display: block' },
  template: `
    <section class="stack tight gap-only" aria-labelledby="areas-heading">
      <h2 id="areas-heading">{{ t('areas.heading') }}</h2>
      @if (areas(); as known) {
        <p class="soft small">{{ t(known.length === 0 ? 'areas.none' : mailsCome() ? 'areas.lead' : 'areas.off') }}</p>
        @if (known.length > 0) {
          <ion-list lines="full">
            @for (area of known; track area.id) {
              <ion-item data-testid="area">
                <a routerLink="/map" routerDirection="root" [queryParams]="parametersOf(area)">{{ area.label }}</a>
                <ion-button
                  slot="end"
                  type="button"
                  fill="outline"
                  size="small"
                  [disabled]="form.busy()"
                  [attr.aria-label]="t('areas.endOf', { area: area.label })"
                  (click)="end(area)"
                >
                  {{ t('areas.end') }}
                </ion-button>
              </ion-item>
            }
          </ion-list>
        } @else {
          <div class="row">
            <ion-button fill="outline" routerLink="/map" routerDirection="root">{{ t('areas.toMap') }}</ion-button>
          </div>
        }
      } @else if (!page.error()) {
        <p class="soft" role="status">{{ t('form.loading') }}</p>
      }
      @if (page.error(); as problem) {
        <ns-load-failure [failure]="problem" (again)="page.refetch()" />
      }
      <p class="small soft" role="status">{{ done() }}</p>
      <ns-message [text]="form.failure()" />
    </section>
  `,
  styles: `
    a {
      padding-block: 0.6rem;
      color: var(--ns-river);
      font-weight: 570;
    }
  `,
})
export class FollowedAreas {
  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);

  protected readonly page = inject(AccountChoices).page;
  protected readonly areas = computed(() => this.page.data()?.myAreaSubscriptions);
  protected readonly mailsCome = computed(
    () => this.page.data()?.mailPreferences.choices.find(({ topic }) => topic === 'WEEKLY_NEWS')?.wanted !== false,
  );
  protected readonly form = new MutationSender();
  protected readonly done = signal('');

  protected parametersOf({ settlement, quarter, street, category }: Area) {
    return { settlement, quarter, street, category };
  }

  protected async end({ id, label }: Area): Promise<void> {
    this.done.set('');
    const answer = await this.form.receive(
      async () => {
        const given = await this.client.mutate(UnsubscribeFromAreaDocument, { id });
        // A map that was left on the way here shows it, too.
        await Promise.all([this.page.refetch(), this.client.renew(FollowedAreasDocument, {})]);
        return given;
      },
      // What was left on another device is left.
      ...(['AreaUnsubscribed', 'NotFoundError'] as const),
    );
    this.done.set(answer ? this.t('areas.ended', { area: label }) : '');
  }
}
