import { Component, inject } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { Icon } from '../icons/icon.ts';

/**
 * Joy over something that was repaired: paper leaves fall once. Readers who asked for less motion see only the words.
 */
@Component({
  selector: 'ns-celebration',
  imports: [Icon],
  template: `
    <span class="leaves" aria-hidden="true">
      @for (leaf of leaves; track leaf) {
        <i [style.--at]="leaf * 8.3 + '%'" [style.--wait]="(leaf * 137) % 700"></i>
      }
    </span>
    <ns-icon name="done" aria-hidden="true" />
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
      overflow: hidden;
      border-radius: var(--ns-radius);
      background: var(--ns-leaf-mist);
    }

    .leaves {
      position: absolute;
      inset: 0;
      pointer-events: none;
    }

    ns-icon {
      grid-row: span 2;
      color: var(--ns-leaf);
      font-size: 2.25rem;
    }

    strong {
      color: var(--ns-leaf);
      font-size: 1.15rem;
    }

    i {
      position: absolute;
      top: -1rem;
      left: var(--at);
      width: 0.5rem;
      height: 0.8rem;
      border-radius: 0 70% 0 70%;
      background: var(--ns-leaf);
      opacity: 0;
    }

    i:nth-child(3n) {
      background: var(--ns-sun);
    }

    i:nth-child(3n + 1) {
      background: var(--ns-river);
    }

    @media (prefers-reduced-motion: no-preference) {
      i {
        animation: fall 1.8s ease-in calc(var(--wait) * 1ms) 1;
      }
    }

    @keyframes fall {
      20% {
        opacity: 0.8;
      }

      100% {
        opacity: 0;
        transform: translateY(8rem) rotate(260deg);
      }
    }
  `,
})
export class Celebration {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly leaves = Array.from({ length: 12 }, (_, leaf) => leaf);
}
