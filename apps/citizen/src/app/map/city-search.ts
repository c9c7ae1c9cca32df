import { Component, DestroyRef, effect, inject, input, output, signal, untracked } from '@angular/core';
import { StreetSearchDocument, type StreetSearchQuery } from '@ns/contract/city';
import { GraphqlClient, ScreenTexts } from '@ns/web';
import { Icon } from '../icons/icon.ts';

/** A street that the typed words may mean. */
export type FoundStreet = StreetSearchQuery['streets'][number];

/** People type several letters in this time, milliseconds. */
const pause = 250;
const fewestLetters = 2;

/**
 * One box for a street, the number of a signal, or words: streets are proposed while one types, Enter searches the
 * signals.
 */
@Component({
  selector: 'ns-city-search',
  imports: [Icon],
  template: `
    <form role="search" (submit)="submit($event)">
      <label class="visually-hidden" for="city-search">{{ t('map.search') }}</label>
      <ns-icon class="glass" name="search" aria-hidden="true" />
      <input
        id="city-search"
        #field
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        maxlength="100"
        [placeholder]="t('map.search')"
        [value]="text()"
        (input)="type(field.value)"
        (keydown.escape)="streets.set([])"
      />
      <p class="visually-hidden" role="status">
        {{ streets().length > 0 ? t('map.streetsFound', { count: streets().length }) : '' }}
      </p>
      @if (streets().length > 0) {
        <ul [attr.aria-label]="t('map.streets')">
          @for (street of streets(); track $index) {
            <li>
              <button type="button" (click)="choose(street)">
                <ns-icon name="place" aria-hidden="true" />
                <span
                  >{{ street.name }} <span class="soft small">{{ street.settlement.name }}</span></span
                >
              </button>
            </li>
          }
          <li>
            <button type="submit">
              <ns-icon name="search" aria-hidden="true" />
              <span>{{ t('map.searchWords', { text: typed() }) }}</span>
            </button>
          </li>
        </ul>
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
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly typed = signal('');
  protected readonly streets = signal<readonly FoundStreet[]>([]);

  constructor() {
    effect(() => {
      const text = this.text();
      untracked(() => this.typed.set(text));
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected type(text: string): void {
    this.typed.set(text);
    clearTimeout(this.timer);
    if (text.trim().length < fewestLetters) {
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
