import { type DestroyRef, type Signal, signal } from '@angular/core';

/** A hand that rested so long moves before it presses: what comes in meanwhile does not slip under it. */
const restMs = 15_000;

/**
 * Whether somebody has a hand on a place: the pointer moved over it lately or the keyboard is in it.
 * A page that appears under a resting pointer is not touched.
 */
export function isInteracting(place: HTMLElement, owner: DestroyRef): Signal<boolean> {
  const pointed = signal(false);
  const focused = signal(false);
  const touched = signal(false);
  let rest: ReturnType<typeof setTimeout> | undefined;
  const update = () => touched.set(pointed() || focused());
  const lift = () => {
    clearTimeout(rest);
    pointed.set(false);
    update();
  };
  const on = <K extends keyof HTMLElementEventMap>(name: K, act: (event: HTMLElementEventMap[K]) => void) => {
    place.addEventListener(name, act, { passive: true });
    owner.onDestroy(() => place.removeEventListener(name, act));
  };
  on('pointermove', ({ movementX, movementY }) => {
    if (movementX !== 0 || movementY !== 0) {
      clearTimeout(rest);
      rest = setTimeout(lift, restMs);
      pointed.set(true);
      update();
    }
  });
  on('pointerleave', lift);
  on('focusin', () => {
    focused.set(true);
    update();
  });
  on('focusout', ({ relatedTarget }) => {
    focused.set(relatedTarget instanceof Node && place.contains(relatedTarget));
    update();
  });
  owner.onDestroy(() => clearTimeout(rest));
  return touched.asReadonly();
}
