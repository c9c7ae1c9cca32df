import { LiveAnnouncer } from '@angular/cdk/a11y';
import { DestroyRef, Injectable, effect, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { InboxStore } from './inbox-store';

/** A reader's voice is not interrupted more often than this. */
const ANNOUNCE_INTERVAL_MS = 5_000;

/** Tells a screen reader that signals came in, many at once in one sentence. */
@Injectable()
export class LiveAnnouncements {
  constructor() {
    const store = inject(InboxStore);
    const announcer = inject(LiveAnnouncer);
    const texts = inject(TranslocoService);
    let told = 0;
    let breath: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const count = store.fresh().size + store.waitingCount();
      if (count > told) {
        breath ??= setTimeout(() => {
          breath = undefined;
          told = store.fresh().size + store.waitingCount();
          if (told > 0) {
            void announcer.announce(texts.translate('inbox.announce', { count: told }), 'polite');
          }
        }, ANNOUNCE_INTERVAL_MS);
      } else {
        told = count;
      }
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(breath));
  }
}
