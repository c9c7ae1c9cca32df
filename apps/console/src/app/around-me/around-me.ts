import { Component, DestroyRef, InjectionToken, computed, inject, signal } from '@angular/core';
import { type SignalFilter, WorkAroundDocument } from '@ns/contract/console';
import {
  type DeviceGeolocation,
  type DevicePosition,
  LanguageStore,
  ScreenTexts,
  SessionStore,
  browserGeolocation,
  watchQuery,
} from '@ns/web';
import { DueMark } from '../appearance/due-mark.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { ConsoleFeed, asksAnew } from '../live/console-feed.ts';
import { MapCanvas } from '../map/map-canvas.ts';
import { pointsOf } from '../map/map-points.ts';
import { UnsentActs } from '../outbox/unsent-acts.ts';
import { UnsentMark } from '../outbox/unsent-mark.ts';
import { openStatuses } from '../signal-list/signal-query.ts';
import { roundedDistance, workAround } from './work-around.ts';

/** Reports that are asked for, the most urgent ones; beyond that the screen says that there are more. */
const mostReports = 200;

/** Where the device is, asked when its person presses. */
export const deviceGeolocation = new InjectionToken<DeviceGeolocation>('deviceGeolocation', {
  factory: () => browserGeolocation(() => navigator.geolocation),
});

/**
 * The open reports of an inspector by distance from where they stand: those they took or, while there are none, those
 * of their departments. They are sorted here, also without network: no question to the server has the position.
 */
@Component({
  selector: 'ns-around-me',
  imports: [screenParts, DueMark, MapCanvas, UnsentMark],
  host: { class: 'ns-screen' },
  templateUrl: './around-me.html',
  styleUrl: './around-me.scss',
})
export class AroundMe {
  protected readonly unsent = inject(UnsentActs);
  private readonly geolocation = inject(deviceGeolocation);
  private readonly owner = inject(SessionStore).owner;
  private readonly language = inject(LanguageStore).tag;
  private readonly t = inject(ScreenTexts).t;

  private readonly own = watchQuery(WorkAroundDocument, () => {
    const assigneeId = this.owner()?.id;
    return assigneeId ? this.questionOf({ assigneeId }) : null;
  });
  private readonly hasNone = computed(() => this.own.data()?.signals.edges.length === 0);
  private readonly departments = computed(() => (this.owner()?.departments ?? []).map(({ code }) => code));
  private readonly ofDepartments = watchQuery(WorkAroundDocument, () => {
    const departments = this.departments();
    return this.hasNone() ? this.questionOf(departments.length > 0 ? { departments } : {}) : null;
  });
  private readonly shown = computed(() => (this.hasNone() ? this.ofDepartments : this.own));
  private readonly page = computed(() => this.shown().data()?.signals);
  protected readonly failure = computed(() => this.shown().error()?.message ?? null);
  /** Undefined before the first answer. */
  private readonly reports = computed(() => this.page()?.edges.map(({ node }) => node));
  protected readonly isBounded = computed(() => this.page()?.pageInfo.hasNextPage ?? false);
  protected readonly mostReports = mostReports;

  protected readonly looking = signal(false);
  protected readonly position = signal<DevicePosition | null>(null);
  protected readonly place = computed(() => {
    const position = this.position();
    return position?.kind === 'found' ? position : null;
  });
  protected readonly work = computed(() => {
    const reports = this.reports();
    return reports && workAround(reports, this.place());
  });
  protected readonly points = computed(() => pointsOf(this.reports() ?? []));
  /** The map begins at the nearest report: what it fetches says no more than which report that is. */
  protected readonly nearest = computed(() => (this.place() ? (this.work()?.[0]?.signal.location ?? null) : null));
  protected readonly chosen = signal<string | null>(null);
  protected readonly summary = computed(() => {
    const whose = this.hasNone() ? (this.departments().length > 0 ? 'departments' : 'everybody') : 'mine';
    const order = this.t(this.place() ? 'aroundMe.byDistance' : 'aroundMe.byTerm');
    return this.t(`aroundMe.${whose}`, { count: this.work()?.length ?? 0, order });
  });
  protected readonly accuracy = computed(() => {
    const place = this.place();
    return place && this.t('aroundMe.accuracy', { distance: this.distance(place.accuracy) });
  });

  constructor() {
    inject(ConsoleFeed).listen((message) => asksAnew(message) && this.reload(), inject(DestroyRef));
  }

  protected reload(): void {
    void this.shown().refetch();
  }

  /** Asks the device, and the person for the permission where there is none yet. */
  protected async find(): Promise<void> {
    this.looking.set(true);
    this.position.set(await this.geolocation.current());
    this.looking.set(false);
  }

  /** @param meters as measured */
  protected distance(meters: number): string {
    const { value, unit } = roundedDistance(meters);
    return this.t(`aroundMe.${unit}`, { value: new Intl.NumberFormat(this.language()).format(value) });
  }

  private questionOf(filter: SignalFilter): { readonly filter: SignalFilter; readonly first: number } {
    return { filter: { ...filter, statuses: [...openStatuses] }, first: mostReports };
  }
}
