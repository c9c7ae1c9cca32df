import {
  Component,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { IonInput } from '@ionic/angular/ion-input';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonIcon } from '@ionic/angular/ion-icon';
import { type FoundStreet, StreetBook } from './street-book.ts';
import { FieldControl } from '../form/field-control.ts';
import { RefusalMark } from '../form/refusal-mark.ts';

/** The reader has stopped typing after this many milliseconds. */
const pauseMs = 250;
const shortestSearch = 2;
/** Makes the ids of each field of a page its own. */
let fields = 0;

/**
 * The address of a problem: any words, with the streets that they may mean below. A chosen street is a place on the
 * map; a landmark in own words is as good.
 */
@Component({
  selector: 'ns-address-field',
  imports: [IonIcon, IonInput, IonItem, IonLabel, RefusalMark],
  host: { '(focusout)': 'leave()', '(mousedown)': 'keepFocus($event)', '(click)': 'pick($event)' },
  template: `
    <ion-input
      labelPlacement="stacked"
      autocomplete="off"
      autocapitalize="sentences"
      enterkeyhint="done"
      [label]="markedLabel()"
      [required]="required()"
      [value]="value()"
      [helperText]="hint()"
      [errorText]="problem()"
      [nsRefusal]="problem()"
      (ionInput)="type($any($event.target).value)"
      (keydown)="steer($event)"
    />
    <ul role="listbox" [id]="id + '-streets'" [attr.aria-label]="t('place.streets')" [hidden]="!open()">
      @for (street of found(); track $index) {
        <li role="option" [id]="id + '-' + $index" [attr.aria-selected]="$index === active()">
          <ion-item lines="none">
            <ion-icon slot="start" name="place" aria-hidden="true" />
            <ion-label>
              {{ street.address }}
              <p>{{ street.settlement.name }}</p>
            </ion-label>
          </ion-item>
        </li>
      }
    </ul>
    <p class="visually-hidden" role="status">
      {{
        open() ? t(found().length === 1 ? 'place.streetFound' : 'place.streetsFound', { count: found().length }) : ''
      }}
    </p>
  `,
  styles: `
    ul {
      margin: 0.25rem 0 0;
      padding: 0.25rem 0;
      border: 1px solid var(--ns-line);
      border-radius: var(--ns-radius-small);
      background: var(--ns-surface);
      list-style: none;
    }

    ul[hidden] {
      display: none;
    }

    ion-item {
      --background: transparent;

      cursor: pointer;
    }

    li:hover,
    li[aria-selected='true'] {
      background: var(--ns-river-mist);
    }
  `,
})
export class AddressField extends FieldControl<string> {
  readonly label = input.required<string>();
  readonly value = model('');
  /** A street of the list, chosen as the place. */
  readonly chosen = output<FoundStreet>();

  protected readonly focused = 'ion-input';
  private readonly streets = inject(StreetBook);
  /** What was typed last; only typing searches, a filled-in address does not. */
  private readonly typed = signal('');

  protected readonly id = `address-${String((fields += 1))}`;
  private readonly field = viewChild.required(IonInput);
  private readonly control = signal<HTMLInputElement | null>(null);
  protected readonly found = signal<readonly FoundStreet[]>([]);
  protected readonly open = computed(() => this.found().length > 0);
  /** Place of the highlighted street in the list; -1 when none is. */
  protected readonly active = signal(-1);

  constructor() {
    super();
    afterNextRender(async () => this.control.set(await this.field().getInputElement()));
    // Ionic hands on what it finds on its element at first, and a list opens and closes later.
    effect(() => {
      const street = this.active() >= 0 ? `${this.id}-${String(this.active())}` : '';
      const states = {
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': String(this.open()),
        'aria-controls': `${this.id}-streets`,
        'aria-activedescendant': street,
      };
      for (const [name, value] of Object.entries(states)) {
        this.control()?.setAttribute(name, value);
      }
    });
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
