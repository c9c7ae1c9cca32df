import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationError, type Router } from '@angular/router';
import { filter, take } from 'rxjs';

/**
 * What `index.html` and `before-first-paint.js` painted covers the frame until the first screen has come, so that
 * nobody sees an empty page between them, and a card that was tapped meanwhile is opened then. Screen readers hear
 * the application alone. Call it where injection works.
 */
export function removeStartupOverlay(router: Router): void {
  const cover = document.querySelector('.first-paint');
  cover?.setAttribute('aria-hidden', 'true');
  // Ionic's event does not bubble.
  document.addEventListener(
    'ionViewDidEnter',
    () => {
      cover?.remove();
      const { firstTap } = document.documentElement.dataset;
      if (firstTap) {
        void router.navigateByUrl(firstTap);
      }
    },
    { capture: true, once: true },
  );
  router.events
    .pipe(
      filter((event) => event instanceof NavigationError),
      take(1),
      takeUntilDestroyed(),
    )
    .subscribe(() => cover?.remove());
}
