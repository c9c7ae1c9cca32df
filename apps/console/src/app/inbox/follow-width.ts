import type { DestroyRef, WritableSignal } from '@angular/core';

/**
 * Keeps the width of an element, in whole pixels. Call it after the first render: the width is known before the first
 * paint then, and what depends on it does not move on the screen.
 */
export function followWidth(element: HTMLElement, width: WritableSignal<number>, owner: DestroyRef): void {
  width.set(element.clientWidth);
  const sizes = new ResizeObserver(() => width.set(element.clientWidth));
  sizes.observe(element);
  owner.onDestroy(() => sizes.disconnect());
}
