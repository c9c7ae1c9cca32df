import { Component, computed, inject } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { ChoiceList } from '../form/choice-list.ts';
import { Appearance, appearances } from '../page/appearance.ts';

/** Light, dark, or as the device is; counts at once and for this device. */
@Component({
  selector: 'ns-appearance-choice',
  imports: [ChoiceList],
  host: { style: 'display: block' },
  template: `
    <ns-choice-list
      [label]="t('appearance.heading')"
      heading
      [choices]="choices()"
      [value]="[appearance.choice()]"
      (valueChange)="choose($event)"
    >
      <p class="soft small">{{ t('appearance.where') }}</p>
    </ns-choice-list>
  `,
})
export class AppearanceChoice {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly appearance = inject(Appearance);
  protected readonly choices = computed(() =>
    appearances.map((code) => ({ code, name: this.t('appearance.' + code) })),
  );

  protected choose([code]: readonly string[]): void {
    const choice = appearances.find((each) => each === code);
    if (choice) {
      this.appearance.choose(choice);
    }
  }
}
