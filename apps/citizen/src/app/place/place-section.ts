import {
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  signal,
} from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { ScreenTexts, hostElement } from '@ns/web';
import { deviceGeolocation } from '../device/geolocation.ts';
import { ChoiceField } from '../form/choice-field.ts';
import { DraftStore } from '../draft/draft-store.ts';
import type { DraftPoint, ReportDetails } from '../draft/report-draft.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { AddressField } from './address-field.ts';
import { MarkedPlace } from './marked-place.ts';
import { PhotoPlace } from './photo-place.ts';
import { type PointSource, PlaceFiller } from './place-filler.ts';
import { PlaceMap } from './place-map.ts';
import type { Surroundings } from './place-names.ts';
import { RefusedPlace } from './refused-place.ts';
import type { FoundStreet } from './street-book.ts';

/**
 * Where the problem is: in words, or by a point from the map, the device or a photo, which fills the words in by
 * itself. Most categories need one of them. On a wide screen the map is on the right of the form all the time.
 */
@Component({
  selector: 'ns-place-section',
  imports: [FormField, IonButton, IonIcon, AddressField, ChoiceField, MarkedPlace, PhotoPlace, PlaceMap, RefusedPlace],
  templateUrl: './place-section.html',
  styleUrl: './place-section.css',
})
export class PlaceSection {
  readonly around = input.required<Surroundings>();
  /** Whether the category needs a place. */
  readonly needed = input(true);
  /** The fields of the form around it. */
  readonly fields = input.required<FieldTree<ReportDetails>>();

  /** Whether the map is open, on a narrow screen. */
  readonly mapOpen = model(false);

  protected readonly t = inject(ScreenTexts).t;
  private readonly drafts = inject(DraftStore);
  private readonly filler = inject(PlaceFiller);
  private readonly device = inject(deviceGeolocation);
  private readonly host = hostElement();
  private readonly injector = inject(Injector);

  protected readonly wide = inject(WideScreen);
  protected readonly draft = this.drafts.draft;
  protected readonly photos = this.drafts.photos;
  protected readonly looking = signal(false);
  protected readonly refusal = signal<'denied' | 'unavailable' | null>(null);
  protected readonly settlement = computed(() =>
    this.around().settlements.find(({ code }) => code === this.draft().settlement),
  );

  /** Nobody can say which one it is, as the first choice, so that a chosen quarter can be left again. */
  protected readonly quarters = computed(() => {
    const quarters = this.settlement()?.quarters ?? [];
    return quarters.length > 0 ? [{ code: '', name: this.t('place.quarterUnknown') }, ...quarters] : [];
  });

  private readonly changing = linkedSignal({ source: () => this.draft().point, computation: () => false });
  /** A marked place needs no more ways to say it, until its reporter wants another or something of it is wrong. */
  protected readonly isSettled = computed(() => {
    const { point, settlement } = this.draft();
    const isRefused = [this.fields().settlement, this.fields().quarter].some((field) => field().invalid());
    return point !== null && settlement !== '' && !this.changing() && !this.mapOpen() && !isRefused;
  });

  /** The point says more exactly where it is than a chosen settlement: what belongs to it is filled in. */
  protected mark(place: DraftPoint, by: PointSource): void {
    if (this.filler.mark(place, by, this.around()) && this.mapOpen()) {
      this.mapOpen.set(false);
      // The button that was pressed is gone with the map.
      afterNextRender(() => this.host.querySelector<HTMLElement>('ns-marked-place .place')?.focus(), {
        injector: this.injector,
      });
    }
  }

  protected change(): void {
    this.changing.set(true);
    // The button that was pressed is gone.
    afterNextRender(() => this.host.querySelector('.ways')?.querySelector<HTMLElement>('ion-button')?.focus(), {
      injector: this.injector,
    });
  }

  /** The middle of a street is not the house: the map opens, so that it can be moved there. */
  protected choose(street: FoundStreet): void {
    this.filler.choose(street, this.around());
    this.openMap();
  }

  protected toggleMap(): void {
    if (this.mapOpen()) {
      this.mapOpen.set(false);
    } else {
      this.openMap();
    }
  }

  protected async locate(): Promise<void> {
    this.looking.set(true);
    this.refusal.set(null);
    this.filler.forgetRefused();
    const position = await this.device.current();
    this.looking.set(false);
    if (position.kind !== 'found') {
      this.refusal.set(position.kind);
    } else if (this.filler.aimAt(position, this.around())) {
      this.openMap();
    }
  }

  private openMap(): void {
    this.mapOpen.set(true);
    // Under the button it would open below the fold.
    requestAnimationFrame(() =>
      this.host.querySelector('ns-place-map')?.scrollIntoView({ block: 'center', behavior: 'smooth' }),
    );
  }
}
