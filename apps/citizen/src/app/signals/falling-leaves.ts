import { Component } from '@angular/core';

/**
 * Paper leaves that fall once over what it stands in, which has to be positioned: something was repaired. Readers who
 * asked for less motion see nothing.
 */
@Component({
  selector: 'ns-falling-leaves',
  host: { 'aria-hidden': 'true' },
  template: `
    @for (leaf of leaves; track leaf) {
      <i [style.--at]="leaf * 8.3 + '%'" [style.--wait]="(leaf * 137) % 700"></i>
    }
  `,
  styles: `
    :host {
      position: absolute;
      inset: 0;
      overflow: hidden;
      border-radius: inherit;
      pointer-events: none;
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
export class FallingLeaves {
  protected readonly leaves = Array.from({ length: 12 }, (_, leaf) => leaf);
}
