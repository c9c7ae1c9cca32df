import { Component, DestroyRef, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type DeliveryState, type RegistrationState, StuckDeliveriesDocument, StuckRegistrationsDocument } from '@ns/contract/console';
import { LocalDates, liveQuery } from '@ns/web';
import { Chip } from '../appearance/chip';
import { EmptyState } from '../appearance/empty-state';
import { deliveryLook, registrationLook } from '../appearance/registration-look';
import { ConsoleFeed } from '../live/console-feed';
import { ResendDelivery } from '../trouble/resend-delivery';
import { RetryRegistration } from '../trouble/retry-registration';

/** The most urgent first. */
const registrationStates: readonly RegistrationState[] = ['NEEDS_ATTENTION', 'REJECTED', 'PENDING'];
const deliveryStates: readonly DeliveryState[] = ['FAILED', 'BOUNCED', 'DEFERRED'];

/** The pause after which a burst of events is answered by one look. */
const GATHER_MS = 1_500;

/** What did not go through: signals without a number, e-mails that did not arrive. */
@Component({
  selector: 'ns-stuck',
  imports: [MatButton, MatIcon, RouterLink, TranslocoPipe, Chip, EmptyState, ResendDelivery, RetryRegistration],
  templateUrl: './stuck.html',
  styleUrl: './stuck.scss',
})
export class Stuck {
  protected readonly dates = inject(LocalDates);
  protected readonly registrationLook = registrationLook;
  protected readonly deliveryLook = deliveryLook;

  private readonly registrationQueries = registrationStates.map((state) => liveQuery(StuckRegistrationsDocument, () => ({ state })));
  private readonly deliveryQueries = deliveryStates.map((state) => liveQuery(StuckDeliveriesDocument, () => ({ state })));
  private readonly queries = [...this.registrationQueries, ...this.deliveryQueries];

  protected readonly registrations = computed(() => this.registrationQueries.flatMap(({ data }) => data()?.registrations.edges.map(({ node }) => node) ?? []));
  protected readonly deliveries = computed(() => this.deliveryQueries.flatMap(({ data }) => data()?.deliveries.edges.map(({ node }) => node) ?? []));
  protected readonly moreRegistrations = computed(() => this.registrationQueries.some(({ data }) => data()?.registrations.pageInfo.hasNextPage));
  protected readonly moreDeliveries = computed(() => this.deliveryQueries.some(({ data }) => data()?.deliveries.pageInfo.hasNextPage));
  protected readonly failure = computed(() => this.queries.map(({ error }) => error()).find((each) => each !== null) ?? null);
  protected readonly loading = computed(() => this.queries.some(({ loading }) => loading()));
  protected readonly known = computed(() => this.queries.every(({ data }) => data() !== undefined));

  constructor() {
    const owner = inject(DestroyRef);
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = () => {
      clearTimeout(gathering);
      gathering = setTimeout(() => this.refresh(), GATHER_MS);
    };
    inject(ConsoleFeed).listen({ message: lookSoon, opened: lookSoon }, owner);
    owner.onDestroy(() => clearTimeout(gathering));
  }

  protected refresh(): void {
    this.queries.forEach((query) => void query.refetch());
  }
}
