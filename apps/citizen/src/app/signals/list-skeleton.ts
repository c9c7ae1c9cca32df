import { Component, inject } from '@angular/core';
import { ScreenTexts } from '@ns/web';

/** The shape of cards that are on their way. */
@Component({
  selector: 'ns-list-skeleton',
  host: { role: 'status' },
  template: `
    <span class="visually-hidden">{{ t('form.loading') }}</span>
    @for (card of [1, 2, 3, 4]; track card) {
      <div class="card" aria-hidden="true">
        <span class="bone picture"></span>
        <div>
          <span class="bone title"></span>
          <span class="bone chip-room"></span>
          <span class="bone"></span>
          <span class="bone short"></span>
        </div>
      </div>
    }
  `,
  styles: `
    .card {
      display: flex;
      gap: 1rem;
    }

    .card > div {
      flex: 1;
    }

    .bone {
      height: 0.9rem;
      margin-bottom: 0.6rem;
    }

    .picture {
      flex: none;
      width: var(--ns-picture);
      height: var(--ns-picture);
      border-radius: 12px;
    }

    .title {
      width: 65%;
      height: 1.1rem;
    }

    .chip-room {
      width: 6rem;
      height: 1.4rem;
      border-radius: 999px;
    }

    .short {
      width: 45%;
    }
  `,
})
export class ListSkeleton {
  protected readonly t = inject(ScreenTexts).t;
}
