import { Component, computed, inject, input, model, signal } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { Icon } from '../icons/icon.ts';
import { nextFieldId } from './field-id.ts';
import { WholeNumbers } from './whole-numbers.ts';

/** What the platform makes of a field: what it fills in and which keys phones show. */
const kinds = {
  text: { type: 'text', autocomplete: 'off', inputmode: 'text' },
  email: { type: 'email', autocomplete: 'email', inputmode: 'email' },
  code: { type: 'text', autocomplete: 'one-time-code', inputmode: 'numeric' },
  password: { type: 'password', autocomplete: 'off', inputmode: 'text' },
  'datetime-local': { type: 'datetime-local', autocomplete: 'off', inputmode: 'text' },
} as const;

/**
 * A labelled line of text with its hint and its error. The element of the platform, dressed in `styles/fields.css`:
 * that of Ionic would be 20 kB of every form.
 */
@Component({
  selector: 'ns-text-field',
  imports: [Icon, WholeNumbers],
  host: { class: 'field' },
  template: `
    <label [for]="id">{{ label() }}</label>
    <div class="control">
      <input
        #control
        [id]="id"
        [type]="readable() ? 'text' : kind().type"
        [value]="value()"
        [autocomplete]="autocomplete() ?? kind().autocomplete"
        [attr.inputmode]="inputmode() ?? kind().inputmode"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="id + '-hint ' + id + '-error'"
        (input)="value.set(control.value)"
      />
      @if (type() === 'password') {
        <button
          type="button"
          class="round"
          [attr.aria-label]="t(readable() ? 'form.hide' : 'form.show')"
          (click)="readable.set(!readable())"
        >
          <ns-icon [name]="readable() ? 'hide' : 'show'" aria-hidden="true" />
        </button>
      }
    </div>
    <p class="field-hint" [id]="id + '-hint'" [nsWholeNumbers]="error() ? '' : hint()"></p>
    <p class="field-error" [id]="id + '-error'" role="alert">{{ error() }}</p>
  `,
  styles: `
    .control {
      display: flex;
      align-items: center;
    }

    button {
      margin-inline: -3rem 0.25rem;
    }

    input:has(+ button) {
      padding-inline-end: 3.25rem;
    }
  `,
})
export class TextField {
  readonly label = input.required<string>();
  readonly value = model.required<string>();
  readonly type = input<keyof typeof kinds>('text');
  readonly autocomplete = input<'name' | 'current-password' | 'new-password'>();
  readonly inputmode = input<'text' | 'decimal'>();
  readonly hint = input('');
  readonly error = input('');

  protected readonly t = inject(ScreenTexts).t;
  /** Whether a typed password is shown in clear. */
  protected readonly readable = signal(false);
  protected readonly kind = computed(() => kinds[this.type()]);
  protected readonly id = nextFieldId();
}
