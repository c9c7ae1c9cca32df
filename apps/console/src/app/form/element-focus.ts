import { Injector, afterNextRender, inject } from '@angular/core';
import { hostElement } from '@ns/web';

/**
 * Gives the keyboard and the screen reader to the first element that a selector finds in the component, once the page
 * is drawn; what a second selector finds then begins at the top of the screen. Call it where injection works, and what
 * it gives whenever something opens.
 */
export function elementFocus(): (selector: string, top?: string) => void {
  const host = hostElement();
  const injector = inject(Injector);
  return (selector, top) =>
    afterNextRender(
      () => {
        host.querySelector<HTMLElement>(selector)?.focus({ preventScroll: top !== undefined });
        if (top !== undefined) {
          host.querySelector(top)?.scrollIntoView({ block: 'start' });
        }
      },
      { injector },
    );
}
