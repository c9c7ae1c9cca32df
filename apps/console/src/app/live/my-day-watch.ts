import { Injectable, computed, inject } from '@angular/core';
import { MyDayDocument } from '@ns/contract/console';
import { watchQuery } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { afterFeedBurst } from './after-burst.ts';

/** Changes that come in a burst are counted once, after it. */
const refreshDelayMs = 5_000;

/** What waits today for somebody who works on reports: for the frame and its screen. The shell provides it. */
@Injectable()
export class MyDayWatch {
  private readonly permissions = inject(Permissions);
  private readonly asked = watchQuery(MyDayDocument, () => (this.permissions.setsDates() ? {} : null));

  /** The counts; null before they are known, and for those who work on no reports. */
  readonly counts = computed(() => this.asked.data()?.myDay ?? null);
  /** How many reports wait for the viewer; those who only decide dates have no others. */
  readonly total = computed(() => {
    const counts = this.counts();
    return (this.permissions.handles() ? counts?.total : counts?.awaitsManagement) ?? 0;
  });
  readonly error = this.asked.error;

  constructor() {
    afterFeedBurst(refreshDelayMs, () => this.look());
  }

  /** Counts anew. */
  look(): void {
    void this.asked.refetch();
  }
}
