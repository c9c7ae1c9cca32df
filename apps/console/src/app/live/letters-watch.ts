import { DOCUMENT, DestroyRef, Injectable, computed, inject } from '@angular/core';
import { WaitingLettersDocument } from '@ns/contract/console';
import { watchQuery } from '@ns/web';
import { Permissions } from '../access/permissions.ts';

/** Letters are in no feed, so they are looked for; the mailbox is read once a minute. */
const lookEveryMs = 30_000;

/** How many letters wait, for the frame and the screens of letters. The shell provides it. */
@Injectable()
export class LettersWatch {
  private readonly permissions = inject(Permissions);
  private readonly document = inject(DOCUMENT);
  private readonly asked = watchQuery(WaitingLettersDocument, () => (this.permissions.enters() ? {} : null));

  /** How many letters wait for the viewer; null where no mailbox is read, and for those who enter no reports. */
  readonly count = computed(() => this.asked.data()?.waitingLetters ?? null);

  constructor() {
    const timer = setInterval(() => !this.document.hidden && this.look(), lookEveryMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** Counts anew. */
  look(): void {
    if (this.permissions.enters()) {
      void this.asked.refetch();
    }
  }
}
