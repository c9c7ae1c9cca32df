import {
  Component,
  DestroyRef,
  afterRenderEffect,
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

/** A street that the typed words may mean. */
export type FoundStreet = StreetSearchQuery['streets'][number];

/** People type several characters in this time, milliseconds. */
const pause = 250;
const fewestCharacters = 2;

/**
 * One box for a street, the number of a signal, or words: streets are proposed while one types, Enter searches the
 * signals.
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
        (keydown.escape)="streets.set([])"
      />
      <p class="visually-hidden" role="status">
        {{ streets().length > 0 ? t('map.streetsFound', { count: streets().length }) : '' }}
      </p>
      @if (streets().length > 0) {
        <ion-list [attr.aria-label]="t('map.streets')">
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
  /** The words that the list is narrowed by. */
  readonly text = input('');
  readonly street = output<FoundStreet>();
  /** Searched by these words; empty takes the search away. */
  readonly words = output<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly bar = viewChild(IonSearchbar);
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly typed = signal('');
  protected readonly streets = signal<readonly FoundStreet[]>([]);

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
    clearTimeout(this.timer);
    if (text.trim().length < fewestCharacters) {
      this.streets.set([]);
      if (text.trim() === '' && this.text() !== '') {
        this.words.emit('');
      }
      return;
    }
    this.timer = setTimeout(() => void this.find(text), pause);
  }

  protected choose(street: FoundStreet): void {
    this.streets.set([]);
    this.street.emit(street);
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.search();
  }

  protected search(): void {
    clearTimeout(this.timer);
    this.streets.set([]);
    this.words.emit(this.typed().trim());
  }

  private async find(text: string): Promise<void> {
    const answer = await this.client.query(StreetSearchDocument, { text });
    // Only for what still stands in the box; without an answer the words can be searched all the same.
    if (Array.isArray(answer) && this.typed() === text) {
      this.streets.set(answer as readonly FoundStreet[]);
    }
  }
}
