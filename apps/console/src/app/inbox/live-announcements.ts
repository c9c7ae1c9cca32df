import { ScreenTexts } from '@ns/web';
import { LiveAnnouncer } from '@angular/cdk/a11y';
import { DestroyRef, Injectable, effect, inject } from '@angular/core';
import { InboxStore } from './inbox-store.ts';

/** A reader's voice is not interrupted more often than this. */
const announceIntervalMs = 5_000;

/** Announces new signals to screen readers, several in one sentence. */
@Injectable()
export class LiveAnnouncements {
  constructor() {
    const store = inject(InboxStore);
    const announcer = inject(LiveAnnouncer);
    const { t } = inject(ScreenTexts);
    let announced = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const count = store.fresh().size + store.waitingCount();
      if (count > announced) {
        timer ??= setTimeout(() => {
          timer = undefined;
          announced = store.fresh().size + store.waitingCount();
          if (announced > 0) {
            void announcer.announce(t('inbox.announce', { count: announced }), 'polite');
          }
        }, announceIntervalMs);
      } else {
        announced = count;
      }
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}
