import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { IonModal } from '@ionic/angular/ion-modal';
import { IonSegment } from '@ionic/angular/ion-segment';
import { IonSegmentButton } from '@ionic/angular/ion-segment-button';
import { NavController } from '@ionic/angular/nav-controller';
import {
  CityMenusDocument,
  PublicSignalListDocument,
  PublicSignalOfPointDocument,
  PublicSignalPointsDocument,
  StreetOfMapDocument,
} from '@ns/contract/city';
import { type MapArea, type MapPosition, dayInSofia, GraphqlClient, watchQuery, ScreenTexts } from '@ns/web';
import { PublicCard } from '../city/public-card.ts';
import { pointOf } from '../city/signal-point.ts';
import { namedPlaces, type Surroundings } from '../place/place-names.ts';
import { screenParts } from '../page/screen-parts.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { PictureCard } from '../pictures/picture-card.ts';
import { ListSkeleton } from '../signals/list-skeleton.ts';
import { CityFilters } from './city-filters.ts';
import { type CityFilter, feedOf, filterOf, isReference, narrowedBy, parametersOf, questionOf } from './city-filter.ts';
import { CityMap } from '../place/city-map.ts';
import { CitySearch, type FoundStreet } from './city-search.ts';
import { FollowArea } from './follow-area.ts';
import { NearMe } from './near-me.ts';
import { ReportHere } from './report-here.ts';

const pageSize = 20;
/** About as far as a village reaches, and as one walks in ten minutes; degrees of latitude. */
const villageDegrees = 0.012;
const walkDegrees = 0.006;

/** What goes on in the municipality: published signals on a map and as a list, narrowed by menus, streets and words. */
@Component({
  selector: 'ns-city-page',
  imports: [
    screenParts,
    IonModal,
    IonSegment,
    IonSegmentButton,
    NgTemplateOutlet,
    CityFilters,
    CityMap,
    CitySearch,
    FollowArea,
    ListSkeleton,
    NearMe,
    PictureCard,
    PublicCard,
    ReportHere,
  ],
  templateUrl: './city-page.html',
  styleUrl: './city-page.css',
})
export class CityPage {
  // The parameters of the address.
  readonly category = input<string>();
  readonly settlement = input<string>();
  readonly quarter = input<string>();
  readonly street = input<string>();
  readonly state = input<string>();
  readonly days = input<string>();
  readonly text = input<string>();
  readonly view = input<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly navigation = inject(NavController);
  protected readonly screen = inject(WideScreen);

  protected readonly menus = watchQuery(CityMenusDocument);
  protected readonly around = computed<Surroundings>(() => ({
    settlements: this.menus.data()?.settlements ?? [],
    territory: this.menus.data()?.municipality.area ?? null,
  }));
  protected readonly places = computed(() => namedPlaces(this.around().settlements));
  protected readonly filter = computed(
    () =>
      filterOf({
        category: this.category(),
        settlement: this.settlement(),
        quarter: this.quarter(),
        street: this.street(),
        state: this.state(),
        days: this.days(),
        text: this.text(),
      }),
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  private readonly question = computed(() => questionOf(this.filter(), dayInSofia(new Date())));
  protected readonly narrowed = computed(() => narrowedBy(this.filter()));
  protected readonly isNarrowed = computed(
    () => this.narrowed() > 0 || this.filter().text !== '' || this.near() !== null,
  );
  /** For programs that read news; words, state and time of the filter are not of a place. */
  protected readonly feed = computed(() => feedOf(this.filter(), boxOf(this.streetArea())));
  /** On a phone one of them has the screen. */
  protected readonly asList = computed(() => this.view() === 'list');

  private readonly streetOfMap = watchQuery(StreetOfMapDocument, () => {
    const { settlement, street: code } = this.filter();
    return code ? { settlement, code } : null;
  });
  private readonly streetArea = computed(() => areaOfBox(this.streetOfMap.data()?.street?.bbox));
  /** Name of the street that the list is about; empty without one. */
  protected readonly streetName = computed(() => this.streetOfMap.data()?.street?.name ?? '');
  /** Where the chosen place is: the map goes there. */
  private readonly placeArea = computed(
    () => {
      const { settlement, quarter, street } = this.filter();
      if (street) {
        return this.streetArea();
      }
      const town = this.around().settlements.find(({ code }) => code === settlement);
      const middle = town?.quarters.find(({ code }) => code === quarter)?.location ?? town?.location;
      return middle ? around(middle, villageDegrees) : null;
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );

  /** The part of the map that the reader has gone to; the list next to it follows. */
  protected readonly area = signal<MapArea | null>(null);
  /** Around the reader, after they asked for it. */
  protected readonly near = signal<MapArea | null>(null);
  private readonly points = watchQuery(PublicSignalPointsDocument, () => this.question());
  protected readonly list = watchQuery(PublicSignalListDocument, () => ({
    first: pageSize,
    ...this.question(),
    bbox: (this.screen.sideBySide() ? boxOf(this.area()) : null) ?? boxOf(this.near()) ?? boxOf(this.streetArea()),
  }));
  protected readonly mapPoints = computed(() => (this.points.data()?.publicPoints ?? []).map(pointOf));
  protected readonly signals = computed(() => this.list.data()?.publicSignals.edges.map(({ node }) => node));
  protected readonly hasMore = computed(() => this.list.data()?.publicSignals.pageInfo.hasNextPage ?? false);

  protected readonly chosen = signal<string | null>(null);
  private readonly chosenAnswer = watchQuery(PublicSignalOfPointDocument, () => {
    const reference = this.chosen();
    return reference ? { reference } : null;
  });
  protected readonly chosenSignal = computed(() => {
    const found = this.chosenAnswer.data()?.publicSignalByReference;
    return found?.reference === this.chosen() ? found : undefined;
  });
  /** Where the reader would report something. */
  protected readonly pin = signal<MapPosition | null>(null);
  protected readonly target = signal<MapArea | null>(null);
  protected readonly isPressed = computed(() => this.pin() !== null || this.chosenSignal() !== undefined);
  /** The sheet of a phone with the menus. */
  protected readonly areFiltersOpen = signal(false);

  constructor() {
    effect(() => {
      const area = this.placeArea();
      if (area) {
        this.target.set(area);
      }
    });
  }

  /** The sheets of a phone do not stay above the next page. */
  ionViewWillLeave(): void {
    this.areFiltersOpen.set(false);
    if (!this.screen.sideBySide()) {
      this.forgetPressed();
    }
  }

  protected forgetPressed(): void {
    this.pin.set(null);
    this.chosen.set(null);
  }

  protected choosePoint(reference: string): void {
    this.pin.set(null);
    this.chosen.set(reference);
  }

  protected choosePlace(place: MapPosition): void {
    this.chosen.set(null);
    this.pin.set(place);
  }

  /** What is around the reader; a report can begin there. */
  protected showNear(position: MapPosition): void {
    const area = around(position, walkDegrees);
    this.near.set(area);
    this.target.set(area);
    this.choosePlace(position);
  }

  protected showStreet({ code, settlement, bbox }: FoundStreet): void {
    // Also when it is chosen for the second time, after the map was moved away.
    this.target.set(areaOfBox(bbox));
    this.chosen.set(null);
    this.near.set(null);
    const changes = { settlement: settlement.code, quarter: '', street: code };
    this.go({ ...parametersOf({ ...this.filter(), ...changes }), view: null });
  }

  /** A number opens its page, words narrow the list. */
  protected async search(text: string): Promise<void> {
    if (isReference(text)) {
      const found = await this.client.query(PublicSignalListDocument, { first: 1, text });
      const reference = 'edges' in found ? found.edges[0]?.node.reference : undefined;
      if (reference) {
        await this.navigation.navigateForward(['/s', reference]);
        return;
      }
    }
    this.change({ text });
  }

  protected change(changes: Partial<CityFilter>): void {
    this.chosen.set(null);
    if ('settlement' in changes || 'quarter' in changes) {
      this.near.set(null);
    }
    this.go(parametersOf({ ...this.filter(), ...changes }));
  }

  protected clear(): void {
    this.area.set(null);
    this.near.set(null);
    this.go(parametersOf(filterOf({})));
  }

  protected show(view: 'map' | 'list'): void {
    this.go({ view: view === 'list' ? 'list' : null });
  }

  protected more(): void {
    const after = this.list.data()?.publicSignals.pageInfo.endCursor;
    void this.list.fetchMore({ after: after ?? null });
  }

  private go(queryParams: Record<string, string | null>): void {
    void this.router.navigate(['/map'], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

function boxOf(area: MapArea | null): number[] | null {
  return area && [area.minLon, area.minLat, area.maxLon, area.maxLat];
}

/** A street with what stands next to it. */
function areaOfBox(bbox: readonly number[] | undefined): MapArea | null {
  if (!bbox) {
    return null;
  }
  const [minLon = 0, minLat = 0, maxLon = 0, maxLat = 0] = bbox;
  return { minLat: minLat - 0.0007, maxLat: maxLat + 0.0007, minLon: minLon - 0.001, maxLon: maxLon + 0.001 };
}

/** @param radius degrees of latitude */
function around({ lat, lon }: MapPosition, radius: number): MapArea {
  // Degrees of longitude are shorter here.
  const across = radius * 1.4;
  return { minLat: lat - radius, maxLat: lat + radius, minLon: lon - across, maxLon: lon + across };
}
