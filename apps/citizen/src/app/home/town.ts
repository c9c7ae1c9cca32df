import { Component } from '@angular/core';

/** A decorative town by a river, in the colours of the theme. */
@Component({
  selector: 'ns-town',
  template: `
    <svg viewBox="0 0 420 260" aria-hidden="true" focusable="false">
      <rect class="sky" width="420" height="260" rx="24" />
      <circle class="sun" cx="330" cy="70" r="30" />
      <path class="hill" d="M0 176c60-44 120-52 190-22s150 26 230-14v60H0Z" />
      <g class="wall">
        <path d="M58 108h52v78H58zM118 128h40v58h-40zM246 118h46v68h-46zM300 138h58v48h-58z" />
      </g>
      <g class="roof">
        <path d="m52 108 32-26 32 26ZM112 128l26-20 26 20ZM240 118l29-24 29 24ZM294 138l35-24 35 24Z" />
      </g>
      <g class="window">
        <path
          d="M70 122h10v14H70zM90 122h10v14H90zM70 150h10v14H70zM90 150h10v14H90zM132 142h12v14h-12z
            M258 132h9v13h-9zM273 132h9v13h-9zM258 156h9v13h-9zM273 156h9v13h-9zM314 152h11v14h-11zM336 152h11v14h-11z"
        />
      </g>
      <path
        class="river"
        d="M0 196c50-14 96 8 146 0s84-18 134-4 96 6 140-6v50a24 24 0 0 1-24 24H24a24 24 0 0 1-24-24Z"
      />
      <path class="wave" d="M40 222c16-8 30 8 46 0s30 8 46 0M230 236c16-8 30 8 46 0s30 8 46 0" />
      <g class="pin">
        <path d="M206 52c-22 0-39 17-39 38 0 27 28 48 36 54a5 5 0 0 0 6 0c8-6 36-27 36-54 0-21-17-38-39-38Z" />
        <path class="tick" d="m189 90 12 12 23-25" />
      </g>
    </svg>
  `,
  styles: `
    svg {
      display: block;
      width: 100%;
      height: auto;
    }

    .sky {
      fill: var(--ns-river-mist);
    }

    .sun {
      fill: #f2c66d;
    }

    /* By night there is a pale moon, lit windows and a dark river. */
    :host-context([data-scheme='dark']) .sun {
      fill: #dfe7e6;
    }

    :host-context([data-scheme='dark']) .window {
      fill: #f2c66d;
    }

    :host-context([data-scheme='dark']) .river {
      fill: #1d4a52;
    }

    :host-context([data-scheme='dark']) .wave {
      stroke: #7cccd6;
    }

    :host-context([data-scheme='dark']) .roof {
      fill: #8a4a38;
    }

    .hill {
      fill: var(--ns-leaf-mist);
    }

    .wall {
      fill: var(--ns-surface);
    }

    .roof {
      fill: var(--ns-brick);
    }

    .window {
      fill: var(--ns-line);
    }

    .river,
    .pin {
      fill: var(--ns-river);
    }

    .wave,
    .tick {
      fill: none;
      stroke: var(--ns-on-river);
      stroke-linecap: round;
      stroke-linejoin: round;
      stroke-width: 3;
    }

    .wave {
      opacity: 0.5;
    }

    .tick {
      stroke-width: 8;
    }
  `,
})
export class Town {}
