import { Injectable, type Signal, signal } from '@angular/core';

/** What fits on the screen; the same widths stand in the style sheets. */
@Injectable({ providedIn: 'root' })
export class WideScreen {
  /** the navigation in the bar at the top; otherwise it stands below, within reach of a thumb */
  readonly navigationAbove = fits('(width >= 64rem)');
  /** a list and what was chosen of it */
  readonly sideBySide = fits('(width >= 68rem)');
  /** Whether bars that stay would leave little: at 400 % zoom. The one at the top then scrolls with the page. */
  readonly isLow = fits('(height < 20rem)');
}

function fits(width: string): Signal<boolean> {
  const query = matchMedia(width);
  const matches = signal(query.matches);
  query.addEventListener('change', (change) => matches.set(change.matches));
  return matches.asReadonly();
}
