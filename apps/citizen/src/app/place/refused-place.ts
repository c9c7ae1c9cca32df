import { Component, computed, inject, input } from '@angular/core';
import { LanguageStore, ScreenTexts } from '@ns/web';
import { PlaceFiller } from './place-filler.ts';
import { placeWords, type Surroundings } from './place-names.ts';

/** Why the last point was not taken: it is outside of the municipality. Stands where that point comes from. */
@Component({
  selector: 'ns-refused-place',
  template: `
    @if (words(); as elsewhere) {
      <p class="field-error" data-testid="place-outside">{{ t(elsewhere.key, elsewhere) }}</p>
    }
  `,
  styles: `
    :host:not(:empty) {
      display: block;
      flex-basis: 100%;
    }
  `,
})
export class RefusedPlace {
  readonly around = input.required<Surroundings>();
  /** Of the device alone, or of everything else. */
  readonly ofDevice = input(false);

  protected readonly t = inject(ScreenTexts).t;
  private readonly filler = inject(PlaceFiller);
  private readonly locale = inject(LanguageStore).locale;
  protected readonly words = computed(() => {
    const refused = this.filler.refused();
    if (refused === null || (refused.by === 'device') !== this.ofDevice()) {
      return null;
    }
    const key = this.ofDevice() ? 'place.deviceOutside' : 'place.outside';
    return { ...placeWords(refused.at, this.around(), this.locale()), key };
  });
}
