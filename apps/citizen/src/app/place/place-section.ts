import { Component, computed, inject, input, signal } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { type MapPosition, LanguageStore, ScreenTexts, hostElement } from '@ns/web';
import { deviceGeolocation } from '../device/geolocation.ts';
import { type FieldProblem, problemAt } from '../form/field-problems.ts';
import { TextField } from '../form/text-field.ts';
import { DraftStore } from '../draft/draft-store.ts';
import { entranceMax, isEntranceLong } from '../draft/report-draft.ts';
import { Icon } from '../icons/icon.ts';
import { AddressField } from './address-field.ts';
import { coordinatesText } from './coordinates-text.ts';
import { PhotoPlace } from './photo-place.ts';
import { PlaceFiller } from './place-filler.ts';
import { PlaceMap } from './place-map.ts';
import { placeWords, type Surroundings } from './place-names.ts';
import type { FoundStreet } from './street-book.ts';

/**
 * Where the problem is: in words, or by a point from the map, the device or a photo, which fills the words in by
 * itself. Most categories need one of them.
 */
@Component({
  selector: 'ns-place-section',
  imports: [IonButton, Icon, AddressField, PhotoPlace, PlaceMap, TextField],
  templateUrl: './place-section.html',
  styleUrl: './place-section.css',
})
export class PlaceSection {
  readonly around = input.required<Surroundings>();
  /** Whether the category needs a place. */
  readonly needed = input(true);
  /** Asked to go on without a place. */
  readonly missing = input(false);
  readonly problems = input<readonly FieldProblem[]>([]);
  /** What is missing in the choice of the settlement, in words. */
  readonly settlementProblem = input('');

  protected readonly t = inject(ScreenTexts).t;
  private readonly drafts = inject(DraftStore);
  private readonly filler = inject(PlaceFiller);
  private readonly device = inject(deviceGeolocation);
  private readonly locale = inject(LanguageStore).locale;
  private readonly host = hostElement();

  protected readonly draft = this.drafts.draft;
  protected readonly photos = this.drafts.photos;
  protected readonly problemAt = problemAt;
  protected readonly coordinates = coordinatesText;
  protected readonly entranceMax = entranceMax;
  protected readonly entranceLong = computed(() => isEntranceLong(this.draft()));
  protected readonly mapOpen = signal(false);
  protected readonly looking = signal(false);
  /** The point is the middle of a chosen street. */
  protected readonly alongStreet = signal(false);
  protected readonly refusal = signal<'denied' | 'unavailable' | null>(null);
  /** A place outside of the municipality that was found or pressed, and so not taken. */
  private readonly outside = signal<{ readonly at: MapPosition; readonly by: 'device' | 'map' } | null>(null);
  protected readonly settlement = computed(() =>
    this.around().settlements.find(({ code }) => code === this.draft().settlement),
  );
  protected readonly words = computed(() => {
    const { point } = this.draft();
    return point && placeWords(point, this.around(), this.locale());
  });
  protected readonly refusedPlace = computed(() => {
    const refused = this.outside();
    return (
      refused && {
        ...placeWords(refused.at, this.around(), this.locale()),
        key: refused.by === 'device' ? 'place.deviceOutside' : 'place.outside',
      }
    );
  });

  protected change(changes: Parameters<DraftStore['change']>[0]): void {
    this.drafts.change(changes);
  }

  protected chooseSettlement(settlement: string): void {
    this.drafts.change({ settlement, quarter: '' });
  }

  /** The point says more exactly where it is than a chosen settlement: what belongs to it is filled in. */
  protected mark({ lat, lon }: MapPosition, by: 'device' | 'map'): void {
    const isTaken = this.filler.mark({ lat, lon }, this.around());
    this.outside.set(isTaken ? null : { at: { lat, lon }, by });
    this.alongStreet.set(false);
  }

  /** The middle of a street is not the house: the map opens, so that the pin can be moved there. */
  protected choose(street: FoundStreet): void {
    this.outside.set(null);
    this.filler.choose(street, this.around());
    this.alongStreet.set(true);
    this.mapOpen.set(true);
  }

  protected toggleMap(): void {
    this.mapOpen.update((open) => !open);
    if (this.mapOpen()) {
      // Under the button it would open below the fold.
      requestAnimationFrame(() =>
        this.host.querySelector('ns-place-map')?.scrollIntoView({ block: 'center', behavior: 'smooth' }),
      );
    }
  }

  protected async locate(): Promise<void> {
    this.looking.set(true);
    this.refusal.set(null);
    this.outside.set(null);
    const position = await this.device.current();
    this.looking.set(false);
    if (position.kind === 'found') {
      this.mark(position, 'device');
    } else {
      this.refusal.set(position.kind);
    }
  }
}
