import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { NavController } from '@ionic/angular/nav-controller';
import {
  CityMenusDocument,
  type PlaceKind,
  PublicPlacePageDocument,
  PublicSignalListDocument,
  PublicSignalPointsDocument,
} from '@ns/contract/city';
import { dayInSofia, LanguageStore, ScreenTexts, watchQuery } from '@ns/web';
import { PublicCard } from '../city/public-card.ts';
import { SharePage } from '../city/share-page.ts';
import { pointOf } from '../city/signal-point.ts';
import { DraftStore } from '../draft/draft-store.ts';
import { screenParts } from '../page/screen-parts.ts';
import { BeforeAfter } from '../photos/before-after.ts';
import { CityMap } from '../place/city-map.ts';
import { namedPlaces } from '../place/place-names.ts';
import { ListSkeleton } from '../signals/list-skeleton.ts';
import { feedOf, filterOf, parametersOf, questionOf } from './city-filter.ts';
import { FollowArea } from './follow-area.ts';
import { areaOfBox, around } from './map-areas.ts';

const pageSize = 12;
/** Pairs of photos that stand above the list. */
const mostPairs = 2;
/** About as far as a quarter and a town reach from their middle, degrees of latitude. */
const reach = { STREET: 0.004, QUARTER: 0.009, SETTLEMENT: 0.018 } as const;

/** The page of a street, a quarter or a settlement: what is open there, what was done, and how long it takes. */
@Component({
  selector: 'ns-place-page',
  imports: [screenParts, BeforeAfter, CityMap, FollowArea, ListSkeleton, PublicCard, SharePage],
  templateUrl: './place-page.html',
  styleUrl: './place-page.css',
})
export class PlacePage {
  readonly kind = input.required<PlaceKind>();
  readonly settlement = input.required<string>();
  readonly slug = input<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly locale = inject(LanguageStore).locale;
  private readonly router = inject(Router);
  private readonly navigation = inject(NavController);
  private readonly drafts = inject(DraftStore);

  protected readonly page = watchQuery(PublicPlacePageDocument, () => ({
    kind: this.kind(),
    settlement: this.settlement(),
    slug: this.slug() ?? null,
  }));
  protected readonly place = computed(() => this.page.data()?.publicPlace);
  protected readonly missing = computed(() => this.page.data() !== undefined && !this.place());
  /** „бул. Липник, Русе“; a settlement is named once. */
  protected readonly wholeName = computed(() => {
    const place = this.place();
    return place?.kind === 'SETTLEMENT' ? place.name : place ? `${place.name}, ${place.settlement.name}` : '';
  });
  protected readonly filter = computed(() => {
    const place = this.place();
    const code = place?.code ?? '';
    return filterOf({
      settlement: place?.settlement.code,
      ...(place?.kind === 'STREET' ? { street: code } : place?.kind === 'QUARTER' ? { quarter: code } : {}),
    });
  });
  protected readonly onMap = computed(() => parametersOf(this.filter()));
  protected readonly feed = computed(() => feedOf(this.filter()));
  protected readonly hasFew = computed(() => (this.place()?.figures.medianDays ?? null) === null);
  /** How long repairs take, in words. */
  protected readonly time = computed(() => {
    const days = this.place()?.figures.medianDays ?? null;
    const whole = Math.round(days ?? 0);
    return days === null
      ? this.t('streetPage.few')
      : whole < 1
        ? this.t('streetPage.underDay')
        : whole === 1
          ? this.t('streetPage.oneDay')
          : this.t('streetPage.days', { count: new Intl.NumberFormat(this.locale()).format(whole) });
  });

  private readonly question = computed(() => {
    const filter = this.filter();
    return filter.settlement === '' ? null : questionOf(filter, dayInSofia(new Date()));
  });
  protected readonly list = watchQuery(PublicSignalListDocument, () => {
    const question = this.question();
    return question && { ...question, first: pageSize };
  });
  protected readonly signals = computed(() => this.list.data()?.publicSignals.edges.map(({ node }) => node));
  protected readonly hasMore = computed(() => this.list.data()?.publicSignals.pageInfo.hasNextPage ?? false);
  /** The newest with a photo before and one after. */
  protected readonly pairs = computed(() =>
    (this.signals() ?? [])
      .flatMap((signal) => {
        const [[before], [after]] = [signal.photos, signal.photosAfter];
        return before && after ? [{ signal, before, after }] : [];
      })
      .slice(0, mostPairs),
  );

  private readonly menus = watchQuery(CityMenusDocument);
  protected readonly places = computed(() => namedPlaces(this.menus.data()?.settlements ?? []));
  private readonly answer = watchQuery(PublicSignalPointsDocument, () => this.question());
  protected readonly line = computed(() => this.place()?.pieces ?? []);
  protected readonly points = computed(() => (this.answer.data()?.publicPoints ?? []).map(pointOf));
  /** What the map shows first. */
  protected readonly target = computed(
    () => {
      const place = this.place();
      return (
        areaOfBox(place?.bbox ?? undefined) ?? (place?.location ? around(place.location, reach[place.kind]) : null)
      );
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );

  constructor() {
    effect(() => {
      const path = this.place()?.path;
      // A former name, a code or another spelling: the page has one address.
      if (path !== undefined && path !== untracked(() => this.router.url.split(/[?#]/)[0])) {
        untracked(() => void this.router.navigateByUrl(path, { replaceUrl: true }));
      }
    });
  }

  protected open(reference: string): void {
    void this.navigation.navigateForward(['/s', reference]);
  }

  protected more(): void {
    const after = this.list.data()?.publicSignals.pageInfo.endCursor;
    void this.list.fetchMore({ after: after ?? null });
  }

  /** What was begun before stays among the drafts. */
  protected async report(): Promise<void> {
    const place = this.place();
    if (!place) {
      return;
    }
    await this.drafts.startNew();
    this.drafts.change({
      settlement: place.settlement.code,
      quarter: place.kind === 'QUARTER' ? (place.code ?? '') : '',
      address: place.kind === 'STREET' ? place.name : '',
    });
    await this.navigation.navigateForward('/report');
  }
}
