import { Component, afterNextRender, input, model, signal, viewChild } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonInput } from '@ionic/angular/ion-input';
import { TranslocoDirective } from '@jsverse/transloco';
import { nextLabelId } from './label-id';

/** A labelled line of text with its hint and its error. */
@Component({
  selector: 'ns-text-field',
  imports: [IonIcon, IonInput, TranslocoDirective],
  template: `
    <!-- The label stands outside, because the one of ion-input shrinks and is cut in a narrow field. -->
    <label [id]="labelId" [for]="controlId()">{{ label() }}</label>
    <ion-input
      fill="outline"
      [attr.aria-labelledby]="labelId"
      [type]="readable() ? 'text' : type()"
      [value]="value()"
      [autocomplete]="autocomplete()"
      [inputmode]="inputmode()"
      [helperText]="hint()"
      [errorText]="error()"
      [class.ion-invalid]="!!error()"
      [class.ion-touched]="!!error()"
      (ionInput)="value.set($event.detail.value ?? '')"
    >
      @if (type() === 'password') {
        <button *transloco="let t" slot="end" type="button" [attr.aria-label]="t(readable() ? 'form.hide' : 'form.show')" (click)="readable.set(!readable())">
          <ion-icon [name]="readable() ? 'hide' : 'show'" aria-hidden="true" />
        </button>
      }
    </ion-input>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.35rem;
      min-width: 0;
    }

    label {
      font-weight: 600;
    }

    button {
      display: grid;
      width: 2.75rem;
      height: 2.75rem;
      border: 0;
      border-radius: 50%;
      background: none;
      color: var(--ns-ink-soft);
      font-size: 1.35rem;
      cursor: pointer;
      place-items: center;
    }
  `,
})
export class TextField {
  readonly label = input.required<string>();
  readonly value = model.required<string>();
  readonly type = input<'text' | 'email' | 'password' | 'date' | 'datetime-local'>('text');
  readonly autocomplete = input<'off' | 'name' | 'email' | 'current-password' | 'new-password' | 'one-time-code' | 'street-address'>('off');
  readonly inputmode = input<'text' | 'email' | 'numeric' | 'decimal'>('text');
  readonly hint = input('');
  readonly error = input('');

  /** Whether a typed password is shown in clear. */
  protected readonly readable = signal(false);
  protected readonly labelId = nextLabelId();
  protected readonly controlId = signal('');
  private readonly control = viewChild.required(IonInput);

  constructor() {
    afterNextRender(async () => this.controlId.set((await this.control().getInputElement()).id));
  }
}
