import { DOCUMENT, DestroyRef, Injectable, computed, effect, inject, signal } from '@angular/core';
import {
  MailConditionDocument,
  RecordsConditionDocument,
  StuckDeliveriesDocument,
  StuckRegistrationsDocument,
} from '@ns/contract/console';
import { LanguageStore, watchQuery, ScreenTexts } from '@ns/web';
import { ConsoleFeed } from '../live/console-feed.ts';
import { Permissions } from '../access/permissions.ts';
import { ageText } from './age-text.ts';

/** The pause after which a burst of events is answered by one look. */
const gatherMs = 1_500;
/** The journey of mails and the health of other systems are in no feed, so they are looked at. */
const lookEveryMs = 10_000;

/** Everything that is stuck, kept fresh while its screen is open and seen. */
@Injectable()
export class StuckBoard {
  private readonly document = inject(DOCUMENT);
  private readonly language = inject(LanguageStore);
  private readonly t = inject(ScreenTexts).t;
  private readonly canManageDeliveries = inject(Permissions).canManageDeliveries;
  private readonly now = signal(Date.now());
  private readonly answered = signal<number | null>(null);

  private readonly stuckRegistrations = watchQuery(StuckRegistrationsDocument, () => ({}));
  private readonly recordsCondition = watchQuery(RecordsConditionDocument, () => ({}));
  private readonly stuckDeliveries = watchQuery(StuckDeliveriesDocument, () =>
    this.canManageDeliveries() ? {} : null,
  );
  private readonly mailCondition = watchQuery(MailConditionDocument, () => (this.canManageDeliveries() ? {} : null));
  private readonly queries = [this.stuckRegistrations, this.recordsCondition, this.stuckDeliveries, this.mailCondition];

  readonly registrations = computed(() => this.stuckRegistrations.data()?.stuckRegistrations);
  readonly records = computed(() => this.recordsCondition.data()?.recordsSystemCondition);
  readonly deliveries = computed(() => this.stuckDeliveries.data()?.stuckDeliveries);
  readonly mail = computed(() => this.mailCondition.data()?.mailState);
  readonly failure = computed(() => this.queries.map(({ error }) => error()).find((each) => each !== null) ?? null);
  readonly loading = computed(() => this.queries.some(({ loading }) => loading()));
  /** When the server last answered, as an ISO moment. */
  readonly freshAt = computed(() => {
    const at = this.answered();
    return at === null ? null : new Date(at).toISOString();
  });

  constructor() {
    const owner = inject(DestroyRef);
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = () => {
      clearTimeout(gathering);
      gathering = setTimeout(() => this.look(), gatherMs);
    };
    inject(ConsoleFeed).listen(lookSoon, owner);
    const timer = setInterval(() => {
      this.now.set(Date.now());
      if (!this.document.hidden) {
        this.look();
      }
    }, lookEveryMs);
    const seenAgain = () => !this.document.hidden && this.look();
    this.document.addEventListener('visibilitychange', seenAgain);
    owner.onDestroy(() => {
      clearTimeout(gathering);
      clearInterval(timer);
      this.document.removeEventListener('visibilitychange', seenAgain);
    });
    effect(() => {
      if (!this.loading() && this.failure() === null && this.registrations()) {
        this.answered.set(Date.now());
        this.now.set(Date.now());
      }
    });
  }

  /** Asks the server again. */
  look(): void {
    this.queries.forEach((query) => void query.refetch());
  }

  /** How long something has been stuck, in words. */
  age(since: string): string {
    return ageText(since, this.now(), this.language.locale()) ?? this.t('stuck.underMinute');
  }
}
