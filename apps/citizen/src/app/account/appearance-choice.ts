import { Component, inject } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { Appearance, appearances } from '../page/appearance.ts';

/** Light, dark, or as the device is; counts at once and for this device. */
@Component({
  selector: 'ns-appearance-choice',
  host: { style: 'display: block' },
  template: `
    <fieldset class="gap-only">
      <legend>
        <h2>{{ t('appearance.heading') }}</h2>
      </legend>
      <p class="soft small">{{ t('appearance.where') }}</p>
      @for (each of appearances; track each) {
        <label class="choice">
          <input
            type="radio"
            name="appearance"
            [checked]="appearance.choice() === each"
            (change)="appearance.choose(each)"
          />
          {{ t('appearance.' + each) }}
        </label>
      }
    </fieldset>
  `,
})
export class AppearanceChoice {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly appearance = inject(Appearance);
  protected readonly appearances = appearances;
}
