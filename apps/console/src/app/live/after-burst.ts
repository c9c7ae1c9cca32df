import { DestroyRef, inject } from '@angular/core';
import { ConsoleFeed } from './console-feed.ts';

/**
 * A function that does something once, some time after the first of many calls; nothing is done any more when the
 * owner is gone. Call it where injection works.
 */
export function afterBurst(milliseconds: number, act: () => void): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  inject(DestroyRef).onDestroy(() => clearTimeout(pause));
  return () => {
    pause ??= setTimeout(() => {
      pause = undefined;
      act();
    }, milliseconds);
  };
}

/** As `afterBurst`, called by every message of the live feed. */
export function afterFeedBurst(milliseconds: number, act: () => void): () => void {
  const soon = afterBurst(milliseconds, act);
  inject(ConsoleFeed).listen(soon, inject(DestroyRef));
  return soon;
}
