import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { UpdateMyMailPreferencesDocument } from '@ns/contract/own';
import { FollowedAreasDocument, SubscribeToAreaDocument, UnsubscribeFromAreaDocument } from '@ns/contract/city';
import { GraphqlClient, watchQuery, ScreenTexts, MutationSender } from '@ns/web';
import { FollowAccount } from '../account/follow-account.ts';
import { followRequest } from '../city/follow-request.ts';
import { screenParts } from '../page/screen-parts.ts';
import type { CityFilter } from './city-filter.ts';

/** The part of the filter that can be followed. */
export type FollowableArea = Pick<CityFilter, 'settlement' | 'quarter' | 'street' | 'category'>;

/**
 * Follows the place and category that the map is narrowed to: their news come by mail each week. A visitor says
 * first by email who it is, on the page itself. Nothing is shown where neither is chosen.
 */
@Component({
  selector: 'ns-follow-area',
  imports: [screenParts, FollowAccount],
  template: `
    @if (kind(); as kind) {
      @if (followed()) {
        <p class="state" role="status">
          <ion-icon name="done" aria-hidden="true" /><span>{{ t('areas.followed.' + kind) }}</span>
        </p>
        <ion-button fill="clear" [disabled]="form.busy()" (click)="stop()">{{ t('areas.stop') }}</ion-button>
      } @else if (request.asksWho()) {
        @defer (on immediate) {
          <ns-follow-account
            class="card"
            [action]="t('areas.confirm')"
            [next]="router.url"
            (cancelled)="request.cancel()"
          />
        } @error {
          <ns-notice kind="danger">{{ t('signal.partUnreachable') }}</ns-notice>
        }
      } @else {
        <ion-button type="button" fill="outline" [disabled]="form.busy()" (click)="request.press()">
          <ion-icon slot="start" name="mail" aria-hidden="true" />{{ t('areas.follow.' + kind) }}
        </ion-button>
        <p class="soft small">{{ t('areas.what') }}</p>
      }
    }
    @if (form.failure(); as message) {
      <ns-notice kind="danger">{{ message }}</ns-notice>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.35rem 0.85rem;
      align-items: center;
    }

    :host:has(*) {
      margin-bottom: 0.85rem;
    }

    p {
      margin: 0;
    }

    .small {
      flex: 1 1 14rem;
    }

    .state {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      font-weight: 570;
    }

    .state ion-icon {
      flex: none;
      color: var(--ns-leaf);
      font-size: 1.25rem;
    }

    ns-notice,
    ns-follow-account {
      flex: 1 0 100%;
    }

    ns-follow-account {
      max-width: 34rem;
    }
  `,
})
export class FollowArea {
  readonly area = input.required<FollowableArea>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  protected readonly router = inject(Router);

  private readonly wanted = computed(() => wantedOf(this.area()), {
    equal: (one, other) => keyOf(one) === keyOf(other),
  });
  protected readonly kind = computed(() => kindOf(this.area()));
  protected readonly request = followRequest(
    () => (this.kind() === null ? null : keyOf(this.wanted())),
    () => this.follow(),
  );
  private readonly areas = watchQuery(FollowedAreasDocument, () => (this.request.signedIn() ? {} : null));
  protected readonly followed = computed(() =>
    this.areas.data()?.myAreaSubscriptions.find((each) => keyOf(each) === keyOf(this.wanted())),
  );
  /** Something was followed here just now. */
  private readonly hasBegun = signal(false);
  protected readonly form = new MutationSender();

  constructor() {
    effect(() => {
      this.wanted();
      untracked(() => this.form.clear());
    });
    // Who stopped the weekly mails and follows something now wants them again.
    effect(() => {
      const choice = this.areas.data()?.mailPreferences.choices.find(({ topic }) => topic === 'WEEKLY_NEWS');
      if (this.hasBegun() && choice?.wanted === false) {
        this.hasBegun.set(false);
        void this.wantMails();
      }
    });
  }

  protected async follow(): Promise<void> {
    const answer = await this.form.receive(async () => {
      const given = await this.client.mutate(SubscribeToAreaDocument, { input: this.wanted() });
      await this.areas.refetch();
      return given;
    }, 'AreaSubscription');
    this.hasBegun.set(answer !== null);
  }

  private async wantMails(): Promise<void> {
    const answer = await this.client.mutate(UpdateMyMailPreferencesDocument, {
      input: { choices: [{ topic: 'WEEKLY_NEWS', wanted: true }] },
    });
    this.form.fail(answer.__typename === 'MailPreferences' ? '' : answer.message);
  }

  protected async stop(): Promise<void> {
    const id = this.followed()?.id;
    if (id === undefined) {
      return;
    }
    await this.form.receive(
      async () => {
        const given = await this.client.mutate(UnsubscribeFromAreaDocument, { id });
        await this.areas.refetch();
        return given;
      },
      // Somebody else's device was first: the same is so now.
      ...(['AreaUnsubscribed', 'NotFoundError'] as const),
    );
  }
}

interface WantedArea {
  readonly settlement?: string | null;
  readonly quarter?: string | null;
  readonly street?: string | null;
  readonly category?: string | null;
}

function wantedOf({ settlement, quarter, street, category }: FollowableArea): WantedArea {
  return {
    settlement: settlement || null,
    quarter: quarter || null,
    street: street || null,
    category: category || null,
  };
}

function keyOf({ settlement, quarter, street, category }: WantedArea): string {
  return `area/${[settlement, quarter, street, category].map((code) => code ?? '').join('/')}`;
}

/** By what the words name the area; null where nothing is chosen. */
function kindOf({ settlement, quarter, street, category }: FollowableArea) {
  if (category && settlement) {
    return 'both';
  }
  return street ? 'street' : quarter ? 'quarter' : settlement ? 'settlement' : category ? 'category' : null;
}
