import { Component, input, model } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { FieldControl } from '../form/field-control.ts';

/** One to five stars to choose. */
@Component({
  selector: 'ns-star-choice',
  imports: [IonIcon],
  host: { style: 'display: block' },
  template: `
    <fieldset class="gap-only">
      <legend>
        <h2>{{ label() }}</h2>
      </legend>
      <div class="stars">
        @for (star of scale; track star) {
          <label [class.on]="star <= value()">
            <input
              class="visually-hidden"
              type="radio"
              name="stars"
              [checked]="value() === star"
              [attr.aria-invalid]="problem() ? true : null"
              (change)="value.set(star)"
            />
            <span class="visually-hidden">{{ t('rate.stars.' + star) }}</span>
            <ion-icon [name]="star <= value() ? 'star' : 'star-empty'" aria-hidden="true" />
          </label>
        }
      </div>
      <p class="field-error" role="alert">{{ problem() }}</p>
    </fieldset>
  `,
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0;
    }

    /* The drawing of the first begins where the heading does; what is pressed is larger. */
    .stars {
      display: flex;
      gap: 0.25rem;
      margin-inline-start: -0.5rem;
    }

    label {
      position: relative;
      display: grid;
      width: 2.75rem;
      height: 2.75rem;
      border-radius: 50%;
      color: var(--ns-ink-soft);
      font-size: 1.75rem;
      cursor: pointer;
      place-items: center;
    }

    label.on {
      color: var(--ns-sun);
    }

    label:has(:focus-visible) {
      outline: 3px solid var(--ns-river);
    }
  `,
})
export class StarChoice extends FieldControl<number> {
  readonly label = input.required<string>();
  /** 0 while none is chosen. */
  readonly value = model(0);

  protected readonly scale = [1, 2, 3, 4, 5];
  protected readonly focused = 'input';
}
