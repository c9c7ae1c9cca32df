import { type Signal, computed, effect, inject, signal, untracked } from '@angular/core';
import { SessionStore } from '@ns/web';
import { CodeRequest } from '../account/code-request.ts';
import { PendingFollow } from './pending-follow.ts';

/** How a page lets visitors follow something: pressed, then asked who they are, then followed. */
export interface FollowRequest {
  readonly signedIn: Signal<boolean>;
  /** A visitor has pressed: name and email are asked for on the page. */
  readonly asksWho: Signal<boolean>;
  /** Follows, or asks who it is first. */
  press(): Promise<void>;
  /** The visitor does not want to follow any more. */
  cancel(): void;
}

/**
 * Follows with one press; a visitor first says on the page who it is, or signs in elsewhere and comes back, and then it
 * is followed by itself. Call it where injection works.
 * @param what as `PendingFollow` keeps it; null while there is nothing to follow
 */
export function followRequest(what: () => string | null, follow: () => Promise<void>): FollowRequest {
  const session = inject(SessionStore);
  const pending = inject(PendingFollow);
  const code = inject(CodeRequest);
  const pressed = signal<string | null>(null);
  const signedIn = computed(() => session.account() !== null);
  effect(() => {
    const key = what();
    if (key !== null && signedIn() && untracked(() => pending.take(key))) {
      void follow();
    }
  });
  effect(() => {
    // The page was loaded again while its reader looked into the mailbox.
    const key = what();
    if (key !== null && untracked(() => code.current() !== null && pending.isMeant(key))) {
      pressed.set(key);
    }
  });
  return {
    signedIn,
    asksWho: computed(() => pressed() !== null && pressed() === what() && !signedIn()),
    async press() {
      const key = what();
      if (signedIn()) {
        await follow();
      } else if (key !== null) {
        pending.remember(key);
        pressed.set(key);
      }
    },
    cancel() {
      pending.take(what() ?? '');
      code.forget();
      pressed.set(null);
    },
  };
}
