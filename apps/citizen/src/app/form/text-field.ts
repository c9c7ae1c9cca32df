import { Component, computed, input, model, signal } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonInput } from '@ionic/angular/ion-input';
import { IonIcon } from '@ionic/angular/ion-icon';
import { FieldControl } from './field-control.ts';
import { unbrokenNumbers } from './number-parts.ts';
import { RefusalMark } from './refusal-mark.ts';

/** What the platform makes of a field: what it fills in and which keys phones show. */
const kinds = {
  text: { type: 'text', autocomplete: 'off', inputmode: 'text' },
  email: { type: 'email', autocomplete: 'email', inputmode: 'email' },
  // Not `ion-input-otp`: its six fields are named in English whatever the language of the page.
  code: { type: 'text', autocomplete: 'one-time-code', inputmode: 'numeric' },
  password: { type: 'password', autocomplete: 'off', inputmode: 'text' },
  'datetime-local': { type: 'datetime-local', autocomplete: 'off', inputmode: 'text' },
} as const;

/** A labelled line of text with its hint and its error, as the forms of this app have them. */
@Component({
  selector: 'ns-text-field',
  imports: [IonIcon, IonButton, IonInput, RefusalMark],
  template: `
    <ion-input
      labelPlacement="stacked"
      [label]="markedLabel()"
      [required]="required()"
      [type]="readable() ? 'text' : kind().type"
      [value]="value()"
      [autocomplete]="autocomplete() ?? kind().autocomplete"
      [inputmode]="inputmode() ?? kind().inputmode"
      [helperText]="helper()"
      [errorText]="problem()"
      [nsRefusal]="problem()"
      (ionInput)="value.set($any($event.target).value)"
    >
      @if (type() === 'password') {
        <!-- Not ion-input-password-toggle: its button is named in English whatever the language of the page. -->
        <ion-button
          slot="end"
          type="button"
          fill="clear"
          shape="round"
          [attr.aria-label]="t(readable() ? 'form.hide' : 'form.show')"
          (click)="readable.set(!readable())"
        >
          <ion-icon slot="icon-only" [name]="readable() ? 'hide' : 'show'" aria-hidden="true" />
        </ion-button>
      }
    </ion-input>
  `,
})
export class TextField extends FieldControl<string> {
  readonly label = input.required<string>();
  readonly value = model('');
  readonly type = input<keyof typeof kinds>('text');
  readonly autocomplete = input<'name' | 'username' | 'username webauthn' | 'current-password' | 'new-password'>();
  readonly inputmode = input<'text' | 'decimal'>();

  /** Whether a typed password is shown in clear. */
  protected readonly readable = signal(false);
  protected readonly kind = computed(() => kinds[this.type()]);
  protected readonly helper = computed(() => unbrokenNumbers(this.hint()));
  protected readonly focused = 'ion-input';
}
