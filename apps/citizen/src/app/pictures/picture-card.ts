import { Component, input } from '@angular/core';
import { Calm } from './calm.ts';
import { Signpost } from './signpost.ts';

/** A card in place of content that is not there: a drawing, and below it the words and buttons that it is given. */
@Component({
  selector: 'ns-picture-card',
  imports: [Calm, Signpost],
  host: { class: 'card gap-only' },
  template: `
    <div class="picture">
      @if (picture() === 'calm') {
        @defer (on immediate) {
          <ns-calm />
        }
      } @else {
        @defer (on immediate) {
          <ns-signpost />
        }
      }
    </div>
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
      justify-items: center;
      text-align: center;
    }

    .picture {
      width: min(100%, 20rem);
      margin-bottom: 0.4rem;
      overflow: hidden;
      aspect-ratio: 320 / 200;
      border-radius: var(--ns-radius-small);
      background: var(--ns-river-mist);
    }

    /* The words below it stay on the first screen. */
    @media (height < 44rem) {
      .picture {
        width: min(100%, 12rem);
      }
    }
  `,
})
export class PictureCard {
  readonly picture = input<'calm' | 'signpost'>('calm');
}
