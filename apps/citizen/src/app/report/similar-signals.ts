import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { IonThumbnail } from '@ionic/angular/ion-thumbnail';
import { FollowSimilarDocument, SimilarSignalsDocument, type SimilarSignalsQuery } from '@ns/contract/citizen';
import { GraphqlClient, LanguageStore, watchQuery, ScreenTexts, SessionStore } from '@ns/web';
import { FollowAccount } from '../account/follow-account.ts';
import { screenParts } from '../page/screen-parts.ts';
import type { Surroundings } from '../place/place-names.ts';
import { StatusChip } from '../signals/status-chip.ts';
import { ageText } from '../signals/age-text.ts';
import { DraftStore } from '../draft/draft-store.ts';
import type { CategoryChoice } from '../draft/menus.ts';

/** The signal that the reporter follows instead of sending another. */
export type FollowedSignal = Pick<SimilarSignalsQuery['nearbySignals'][number], 'id' | 'reference'>;

/** A marked point is exact, the middle of a quarter is not; metres. */
const nearPoint = 200;
const nearQuarter = 700;
/** More than this nobody compares. */
const most = 4;

/**
 * Published signals of the same category near the place: is the case known already? A reporter who recognises it
 * follows that one. Without network the question is left out.
 */
@Component({
  selector: 'ns-similar-signals',
  imports: [screenParts, FollowAccount, StatusChip, IonThumbnail],
  host: { style: 'display: contents' },
  templateUrl: './similar-signals.html',
  styleUrl: './similar-signals.css',
})
export class SimilarSignals {
  readonly category = input.required<CategoryChoice | undefined>();
  readonly around = input.required<Surroundings>();
  readonly followed = output<FollowedSignal>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly drafts = inject(DraftStore);
  private readonly locale = inject(LanguageStore).locale;
  private readonly session = inject(SessionStore);

  private readonly question = computed(
    () => {
      const { point, quarter, settlement } = this.drafts.draft();
      const category = this.category()?.code;
      const middle = this.around()
        .settlements.find(({ code }) => code === settlement)
        ?.quarters.find(({ code }) => code === quarter)?.location;
      const place = point ?? middle;
      return category && place
        ? { category, location: { lat: place.lat, lon: place.lon }, radiusMeters: point ? nearPoint : nearQuarter }
        : null;
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  private readonly answer = watchQuery(SimilarSignalsDocument, () => this.question());

  protected readonly signedIn = computed(() => this.session.account() !== null);
  /** Whether the place is marked: from the middle of a quarter no distance says how far a case is. */
  protected readonly isMarked = computed(() => this.drafts.draft().point !== null);
  protected readonly similar = computed(() => {
    const isPutAside = this.drafts.draft().similarPutAside === JSON.stringify(this.question());
    return isPutAside ? [] : (this.answer.data()?.nearbySignals ?? []).slice(0, most);
  });
  protected readonly busy = signal<string | null>(null);
  /** What a visitor wants to follow, while it is asked who that is. */
  protected readonly asked = signal<FollowedSignal | null>(null);
  protected readonly failure = signal('');

  constructor() {
    effect(() => {
      const wanted = this.asked();
      if (wanted && this.signedIn()) {
        untracked(() => {
          this.asked.set(null);
          void this.follow(wanted);
        });
      }
    });
  }

  protected age(iso: string): string {
    return ageText(iso, new Date(), this.locale());
  }

  protected async follow(known: FollowedSignal): Promise<void> {
    this.busy.set(known.id);
    this.failure.set('');
    const answer = await this.client.mutate(FollowSimilarDocument, { signalId: known.id });
    this.busy.set(null);
    if (answer.__typename === 'CitizenSignal') {
      this.followed.emit(known);
    } else {
      this.failure.set(answer.message);
    }
  }

  protected putAside(): void {
    this.drafts.change({ similarPutAside: JSON.stringify(this.question()) });
  }
}
