import { Component, computed, effect, inject, input, model, output, signal, untracked } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { nextFieldId } from '../form/field-id.ts';
import { Icon } from '../icons/icon.ts';
import { type FoundStreet, StreetBook } from './street-book.ts';

/** The reader has stopped typing after this many milliseconds. */
const pauseMs = 250;
const shortestSearch = 2;

/**
 * The address of a problem: any words, with the streets that they may mean below. A chosen street is a place on the
 * map;
 * a landmark in own words is as good.
 */
@Component({
  selector: 'ns-address-field',
  imports: [Icon],
  host: { class: 'field', '(focusout)': 'leave()', '(mousedown)': 'keepFocus($event)', '(click)': 'pick($event)' },
  template: `
    <label [for]="id">{{ label() }}</label>
    <div class="control">
      <input
        #control
        [id]="id"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        autocomplete="off"
        autocapitalize="sentences"
        enterkeyhint="done"
        [value]="value()"
        [attr.aria-expanded]="open()"
        [attr.aria-controls]="id + '-streets'"
        [attr.aria-activedescendant]="active() >= 0 ? id + '-' + active() : null"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="id + '-hint ' + id + '-error'"
        (input)="type(control.value)"
        (keydown)="steer($event)"
      />
    </div>
    <ul class="streets" role="listbox" [id]="id + '-streets'" [attr.aria-label]="t('place.streets')" [hidden]="!open()">
      @for (street of found(); track $index) {
        <li role="option" [id]="id + '-' + $index" [attr.aria-selected]="$index === active()">
          <ns-icon name="place" aria-hidden="true" />
          <span
            >{{ street.address }} <span class="soft small">{{ street.settlement.name }}</span></span
          >
        </li>
      }
    </ul>
    <p class="field-hint" [id]="id + '-hint'">{{ error() ? '' : hint() }}</p>
    <p class="field-error" [id]="id + '-error'" role="alert">{{ error() }}</p>
    <p class="visually-hidden" role="status">
      {{
        open() ? t(found().length === 1 ? 'place.streetFound' : 'place.streetsFound', { count: found().length }) : ''
      }}
    </p>
  `,
  styles: `
    :host {
      position: relative;
    }

    .streets {
      margin: 0;
      padding: 0.25rem;
      border: 1px solid var(--ns-line);
      border-radius: var(--ns-radius-small);
      background: var(--ns-surface);
      list-style: none;
    }

    .streets[hidden] {
      display: none;
    }

    li {
      display: flex;
      gap: 0.6rem;
      align-items: center;
      min-height: 2.75rem;
      padding: 0.3rem 0.6rem;
      border-radius: calc(var(--ns-radius-small) - 4px);
      cursor: pointer;
    }

    li > span {
      min-width: 0;
      overflow-wrap: anywhere;
    }

    li:hover,
    li[aria-selected='true'] {
      background: var(--ns-river-mist);
    }

    li ns-icon {
      flex: none;
      color: var(--ns-river);
      font-size: 1.25rem;
    }
  `,
})
export class AddressField {
  readonly label = input.required<string>();
  readonly value = model.required<string>();
  readonly hint = input('');
  readonly error = input('');
  /** A street of the list, chosen as the place. */
  readonly chosen = output<FoundStreet>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly streets = inject(StreetBook);
  /** What was typed last; only typing searches, a filled-in address does not. */
  private readonly typed = signal('');

  protected readonly id = nextFieldId();
  protected readonly found = signal<readonly FoundStreet[]>([]);
  protected readonly open = computed(() => this.found().length > 0);
  /** Place of the highlighted street in the list; -1 when none is. */
  protected readonly active = signal(-1);

  constructor() {
    effect((onCleanup) => {
      const text = this.typed();
      untracked(() => this.active.set(-1));
      if (text.trim().length < shortestSearch) {
        untracked(() => this.close());
        return;
      }
      const timer = setTimeout(() => void this.search(text), pauseMs);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected type(text: string): void {
    this.value.set(text);
    this.typed.set(text);
  }

  protected choose(street: FoundStreet): void {
    this.typed.set('');
    this.close();
    this.chosen.emit(street);
  }

  /** With the pointer; keys choose in the field. */
  protected pick(event: MouseEvent): void {
    const option = optionOf(event);
    const street = option && this.found()[[...(option.parentElement?.children ?? [])].indexOf(option)];
    if (street) {
      this.choose(street);
    }
  }

  /** The field keeps the focus, or the list would be gone before the press ends. */
  protected keepFocus(event: MouseEvent): void {
    if (optionOf(event)) {
      event.preventDefault();
    }
  }

  protected steer(event: KeyboardEvent): void {
    const last = this.found().length - 1;
    const street = this.found()[this.active()];
    if (event.key === 'Escape' && this.open()) {
      this.typed.set('');
      this.close();
    } else if (event.key === 'Enter' && street) {
      this.choose(street);
    } else if (event.key === 'ArrowDown' && this.open()) {
      this.active.update((at) => (at >= last ? 0 : at + 1));
    } else if (event.key === 'ArrowUp' && this.open()) {
      this.active.update((at) => (at <= 0 ? last : at - 1));
    } else {
      return;
    }
    event.preventDefault();
  }

  /** The list goes when the field is left; what was typed stays as it is. */
  protected leave(): void {
    this.typed.set('');
    this.close();
  }

  private async search(text: string): Promise<void> {
    const found = await this.streets.find(text);
    if (text === this.typed()) {
      this.active.set(-1);
      this.found.set(found);
    }
  }

  private close(): void {
    this.found.set([]);
  }
}

function optionOf({ target }: Event): Element | null {
  return target instanceof Element ? target.closest('[role=option]') : null;
}
