import {
  Component,
  DestroyRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonList } from '@ionic/angular/ion-list';
import { IonSearchbar } from '@ionic/angular/ion-searchbar';
import { StreetSearchDocument, type StreetSearchQuery } from '@ns/contract/city';
import { GraphqlClient, ScreenTexts } from '@ns/web';
import type { Surroundings } from '../place/place-names.ts';
import { isReference } from './city-filter.ts';
import { type NamedPlace, placesNamed, searchTarget } from './search-target.ts';

/** A street that the typed words may mean. */
export type FoundStreet = StreetSearchQuery['streets'][number];

/** People type several characters in this time, milliseconds. */
const pause = 250;
const fewestCharacters = 2;
const mostPlaces = 3;

/**
 * One box for a street, quarter or settlement, the number of a signal, or words: places are proposed while one types,
 * Enter opens what the words name and searches the signals for others.
 */
@Component({
  selector: 'ns-city-search',
  imports: [IonIcon, IonItem, IonLabel, IonList, IonSearchbar],
  template: `
    <form (submit)="submit($event)">
      <ion-searchbar
        autocomplete="off"
        enterkeyhint="search"
        maxlength="100"
        [placeholder]="t('map.search')"
        [value]="text()"
        (ionInput)="type($event.detail.value ?? '')"
        (keydown.escape)="close()"
      />
      <p [class.visually-hidden]="!mustChoose()" class="choose" role="status">
        {{ mustChoose() ? t('map.choosePlace') : found() > 0 ? t('map.placesFound', { count: found() }) : '' }}
      </p>
      @if (found() > 0) {
        <ion-list [attr.aria-label]="t('map.streets')">
          @for (place of places(); track $index) {
            <ion-item button [detail]="false" (click)="choosePlace(place)">
              <ion-icon slot="start" name="map" aria-hidden="true" />
              <ion-label
                >{{ place.name }} <span class="soft small">{{ place.within }}</span></ion-label
              >
            </ion-item>
          }
          @for (street of streets(); track $index) {
            <ion-item button [detail]="false" (click)="choose(street)">
              <ion-icon slot="start" name="place" aria-hidden="true" />
              <ion-label
                >{{ street.name }} <span class="soft small">{{ street.settlement.name }}</span></ion-label
              >
            </ion-item>
          }
          <ion-item button lines="none" [detail]="false" (click)="search()">
            <ion-icon slot="start" name="search" aria-hidden="true" />
            <ion-label>{{ t('map.searchWords', { text: typed() }) }}</ion-label>
          </ion-item>
        </ion-list>
      }
    </form>
  `,
  styleUrl: './city-search.css',
})
export class CitySearch {
  /** The words that the list is narrowed by, or the name of the street that it is about. */
  readonly text = input('');
  /** Those that typed words may name. */
  readonly settlements = input<Surroundings['settlements']>([]);
  readonly street = output<FoundStreet>();
  readonly place = output<NamedPlace>();
  /** Searched by these words; empty takes the search away. */
  readonly words = output<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly bar = viewChild(IonSearchbar);
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly typed = signal('');
  protected readonly streets = signal<readonly FoundStreet[]>([]);
  protected readonly places = signal<readonly NamedPlace[]>([]);
  protected readonly found = computed(() => this.streets().length + this.places().length);
  /** Several have the name that was typed. */
  protected readonly mustChoose = signal(false);

  constructor() {
    effect(() => {
      const text = this.text();
      untracked(() => this.typed.set(text));
    });
    // Ionic names the box and its button in English alone.
    afterRenderEffect(() => {
      const [search, clear] = [this.t('map.search'), this.t('map.clearSearch')];
      void this.bar()
        ?.getInputElement()
        .then((input) => {
          input.ariaLabel = search;
          input.parentElement?.querySelector('.searchbar-clear-button')?.setAttribute('aria-label', clear);
        });
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.mustChoose.set(false);
    clearTimeout(this.timer);
    if (text.trim().length < fewestCharacters) {
      this.close();
      if (text.trim() === '' && this.text() !== '') {
        this.words.emit('');
      }
      return;
    }
    this.timer = setTimeout(() => void this.suggest(text), pause);
  }

  protected choose(street: FoundStreet): void {
    this.typed.set(street.name);
    this.close();
    this.street.emit(street);
  }

  protected choosePlace(place: NamedPlace): void {
    this.typed.set('');
    this.close();
    this.place.emit(place);
  }

  /** Enter: what the words name is opened, as a press on its suggestion opens it; other words narrow the list. */
  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    clearTimeout(this.timer);
    const text = this.typed().trim();
    if (text.length < fewestCharacters || isReference(text)) {
      this.search();
      return;
    }
    const [streets, places] = [await this.find(text), placesNamed(text, this.settlements())];
    if (this.typed().trim() !== text) {
      return;
    }
    const target = searchTarget(text, streets, places);
    if (target.kind === 'street') {
      this.choose(target.street);
    } else if (target.kind === 'place') {
      this.choosePlace(target.place);
    } else if (target.kind === 'choose') {
      this.show(streets, places);
      this.mustChoose.set(true);
    } else {
      this.search();
    }
  }

  protected search(): void {
    clearTimeout(this.timer);
    this.close();
    this.words.emit(this.typed().trim());
  }

  protected close(): void {
    this.mustChoose.set(false);
    this.show([], []);
  }

  private show(streets: readonly FoundStreet[], places: readonly NamedPlace[]): void {
    this.streets.set(streets);
    this.places.set(places.slice(0, mostPlaces));
  }

  private async suggest(text: string): Promise<void> {
    const streets = await this.find(text);
    // Only for what still stands in the box.
    if (this.typed() === text) {
      this.show(streets, placesNamed(text, this.settlements()));
    }
  }

  /** None without an answer: the words can be searched all the same. */
  private async find(text: string): Promise<readonly FoundStreet[]> {
    const answer = await this.client.query(StreetSearchDocument, { text });
    return Array.isArray(answer) ? (answer as readonly FoundStreet[]) : [];
  }
}
