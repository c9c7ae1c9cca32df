import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectorRef, Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { IonModal } from '@ionic/angular/ion-modal';
import { NavController } from '@ionic/angular/nav-controller';
import {
  CityMenusDocument,
  PublicSignalListDocument,
  PublicSignalOfPointDocument,
  PublicSignalPointsDocument,
  StreetOfMapDocument,
} from '@ns/contract/city';
import {
  type ClusterCounts,
  type MapArea,
  type MapCover,
  type MapPosition,
  dayInSofia,
  GraphqlClient,
  watchQuery,
  ScreenTexts,
} from '@ns/web';
import { PublicCard } from '../city/public-card.ts';
import { pointOf } from '../city/signal-point.ts';
import { namedPlaces, type Surroundings } from '../place/place-names.ts';
import { ModalName } from '../page/modal-name.ts';
import { screenParts } from '../page/screen-parts.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { CityChips } from './city-chips.ts';
import { CityFilters } from './city-filters.ts';
import { type CityFilter, feedOf, filterOf, isReference, narrowedBy, parametersOf, questionOf } from './city-filter.ts';
import { CityList } from './city-list.ts';
import { CityMap } from '../place/city-map.ts';
import { CitySearch, type FoundStreet } from './city-search.ts';
import { CitySheet, type SheetLevel, peekPx, toolsPx } from './city-sheet.ts';
import { areaOfBox, around, boxOf } from './map-areas.ts';
import { NearMe } from './near-me.ts';
import { ReportHere } from './report-here.ts';
import type { NamedPlace } from './search-target.ts';

const pageSize = 20;
/** The bars of the app together, pixels. */
const barsPx = 112;
/** About as far as a village reaches, and as one walks in ten minutes; degrees of latitude. */
const villageDegrees = 0.012;
const walkDegrees = 0.006;

/** What goes on in the municipality: published signals on a map and as a list, narrowed by menus, streets and words. */
@Component({
  selector: 'ns-city-page',
  imports: [
    screenParts,
    IonModal,
    ModalName,
    NgTemplateOutlet,
    CityChips,
    CityFilters,
    CityList,
    CityMap,
    CitySearch,
    CitySheet,
    NearMe,
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
  private readonly changes = inject(ChangeDetectorRef);
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
  protected readonly feed = computed(() => feedOf(this.filter()));
  /** What is chosen of a street alone, for the sheet with the menus. */
  protected readonly streetOnly = computed(() => {
    const { settlement, street } = this.filter();
    return { ...filterOf({}), settlement, street };
  });

  private readonly streetOfMap = watchQuery(StreetOfMapDocument, () => {
    const { settlement, street: code } = this.filter();
    return code ? { settlement, code } : null;
  });
  private readonly streetArea = computed(() => areaOfBox(this.streetOfMap.data()?.street?.bbox));
  /** Name of the street that the list is about; empty without one. */
  protected readonly streetName = computed(() => this.streetOfMap.data()?.street?.name ?? '');
  /** The page of the chosen place, and what it is called; null without one. */
  protected readonly placePage = computed(() => {
    const { settlement, quarter } = this.filter();
    const path = this.streetOfMap.data()?.street?.path;
    if (path) {
      return { path, name: this.streetName() };
    }
    const town = this.around().settlements.find(({ code }) => code === settlement);
    const part = town?.quarters.find(({ code }) => code === quarter);
    return part
      ? { path: `/kvartal/${settlement}/${quarter}`, name: part.name }
      : town
        ? { path: `/selishte/${settlement}`, name: town.name }
        : null;
  });
  /** The line of the chosen street. */
  protected readonly pieces = computed(() => this.streetOfMap.data()?.street?.pieces ?? []);
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
    bbox: (this.screen.sideBySide() ? boxOf(this.area()) : null) ?? boxOf(this.near()),
  }));
  protected readonly mapPoints = computed(() => (this.points.data()?.publicPoints ?? []).map(pointOf));
  /** How many of the chosen street are open and done; null without one. */
  protected readonly counts = computed<ClusterCounts | null>(() => {
    if (!this.filter().street || this.points.data() === undefined) {
      return null;
    }
    const done = this.mapPoints().filter(({ mark }) => mark === 'done').length;
    return { open: this.mapPoints().length - done, done };
  });
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
  /** The signal whose card has the pointer or the keyboard. */
  protected readonly hovered = signal<string | null>(null);
  /** What is in the heap that was pressed last. */
  protected readonly heap = signal<ClusterCounts | null>(null);
  /** Whether the page is the one on the screen. */
  protected readonly isHere = signal(false);
  private readonly drawn = linkedSignal<string | undefined, SheetLevel>({
    source: this.view,
    computation: (view, before) => (view === 'list' ? 'full' : before?.value === 'half' ? 'half' : 'peek'),
  });
  /** How far the list of a phone is drawn up. */
  protected readonly level = this.drawn.asReadonly();
  /** The search and the sheet of a phone are above the map. */
  protected readonly covered = computed<MapCover>(() => ({
    top: this.screen.sideBySide() ? 0 : toolsPx,
    bottom:
      this.screen.sideBySide() || this.level() === 'peek'
        ? 0
        : Math.max(0, (innerHeight - barsPx - toolsPx) / 2 - peekPx),
  }));
  protected readonly listHeading = computed(() => {
    if (this.streetName()) {
      return this.streetName();
    }
    if (this.area() && this.screen.sideBySide()) {
      return this.t('map.listHere');
    }
    return this.t(this.near() ? 'map.listNear' : 'map.list');
  });
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

  ionViewDidEnter(): void {
    this.isHere.set(true);
  }

  /** The sheets of a phone do not stay above the next page. */
  ionViewWillLeave(): void {
    this.isHere.set(false);
    this.areFiltersOpen.set(false);
    // The outlet takes a page out of change detection before it says that the page leaves.
    this.changes.detectChanges();
  }

  protected forgetPressed(): void {
    this.pin.set(null);
    this.chosen.set(null);
  }

  protected choosePoint(reference: string): void {
    this.pin.set(null);
    this.heap.set(null);
    this.chosen.set(reference);
    this.drawUp();
  }

  protected choosePlace(place: MapPosition): void {
    this.chosen.set(null);
    this.heap.set(null);
    this.pin.set(place);
    this.drawUp();
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
    this.forgetPressed();
    this.near.set(null);
    const changes = { settlement: settlement.code, quarter: '', street: code, text: '' };
    this.go({ ...parametersOf({ ...this.filter(), ...changes }), view: null });
    this.drawUp();
  }

  protected showPlace({ settlement, quarter }: NamedPlace): void {
    this.forgetPressed();
    this.change({ settlement, quarter, street: '', text: '' });
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
    // The box had the name of the street, in place of which these words stand.
    this.forgetPressed();
    this.change({ text, ...(this.filter().street ? { settlement: '', street: '' } : {}) });
    // Also when nothing is found, which is said there.
    this.drawUp();
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

  /** The sheet was drawn or pressed open; the list as the whole screen has an address. */
  protected showLevel(level: SheetLevel): void {
    this.drawn.set(level);
    if ((level === 'full') !== (this.view() === 'list')) {
      this.go({ view: level === 'full' ? 'list' : null });
    }
  }

  protected more(): void {
    void this.list.fetchMore({ after: this.list.data()?.publicSignals.pageInfo.endCursor ?? null });
  }

  /** What the reader asked for is seen without covering the map. */
  private drawUp(): void {
    if (this.level() === 'peek') {
      this.drawn.set('half');
    }
  }

  private go(queryParams: Record<string, string | null>): void {
    void this.router.navigate(['/map'], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
