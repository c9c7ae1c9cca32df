import { Component, inject } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { ScreenTexts } from '@ns/web';
import { FallingLeaves } from '../signals/falling-leaves.ts';

/** Joy over something that was repaired. */
@Component({
  selector: 'ns-celebration',
  imports: [FallingLeaves, IonIcon],
  template: `
    <ns-falling-leaves />
    <ion-icon name="done" aria-hidden="true" />
    <strong>{{ t('city.celebration') }}</strong>
    <span>{{ t('city.celebrationWhat') }}</span>
  `,
  styles: `
    :host {
      position: relative;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0 0.75rem;
      align-items: center;
      padding: 1rem 1.15rem;
      border-radius: var(--ns-radius);
      background: var(--ns-leaf-mist);
    }

    ion-icon {
      grid-row: span 2;
      color: var(--ns-leaf);
      font-size: 2.25rem;
    }

    strong {
      color: var(--ns-leaf);
      font-size: 1.15rem;
    }
  `,
})
export class Celebration {
  protected readonly t = inject(ScreenTexts).t;
}
