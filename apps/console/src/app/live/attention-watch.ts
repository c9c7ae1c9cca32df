import { DOCUMENT, DestroyRef, Injectable, computed, inject } from '@angular/core';
import { AttentionCountsDocument, RecordsConditionDocument } from '@ns/contract/console';
import { LocalDates, watchQuery } from '@ns/web';
import { afterBurst } from './after-burst.ts';
import { ConsoleFeed, asksAnew } from './console-feed.ts';
import { Permissions } from '../access/permissions.ts';

/**
 * Other systems are in no feed, so they are looked at: the records system often enough for a banner within five seconds
 * of the moment at which it counts as away. A registration that turned out badly is an event.
 */
const lookEveryMs = { counts: 30_000, records: 4_000 };
const gatherMs = 3_000;

/** Something that everybody at work should know. */
export interface Alarm {
  /** when it began, as it is said; null when the words say all */
  readonly since: string | null;
  readonly words: string | null;
}

/**
 * What waits for a person, and whether the records system answers: for the frame and the inbox. The shell provides it.
 */
@Injectable()
export class AttentionWatch {
  private readonly permissions = inject(Permissions);
  private readonly dates = inject(LocalDates);
  private readonly document = inject(DOCUMENT);
  private readonly counts = watchQuery(AttentionCountsDocument, () => ({
    withMails: this.permissions.canManageDeliveries(),
  }));
  private readonly records = watchQuery(RecordsConditionDocument, () => ({}));

  /** How much is listed under „За внимание“ for the viewer. */
  readonly count = computed(() => {
    const known = this.counts.data();
    return [...(known?.stuckRegistrations ?? []), ...(known?.stuckDeliveries ?? [])].reduce(
      (sum, { count }) => sum + count,
      0,
    );
  });
  /** The records system is away, or refuses everything; null while it works. */
  readonly recordsAway = computed<Alarm | null>(() => {
    const condition = this.records.data()?.recordsSystemCondition;
    if (!condition) {
      return null;
    }
    if (condition.connection !== 'CLOSED') {
      return { since: this.dates.moment(condition.since), words: null };
    }
    return condition.problem ? { since: null, words: condition.problemTitle } : null;
  });
  /** Certificates that end soon or have ended, for those who can do something about them. */
  readonly certificates = computed(() =>
    this.permissions.canCorrect()
      ? (this.records.data()?.recordsSystemCondition.certificates ?? []).filter(({ state }) => state !== 'VALID')
      : [],
  );

  constructor() {
    const owner = inject(DestroyRef);
    const lookSoon = afterBurst(gatherMs, () => this.look());
    inject(ConsoleFeed).listen(
      (message) => (asksAnew(message) || message.type?.startsWith('registration_')) && lookSoon(),
      owner,
    );
    const every = (ms: number, look: () => void) => {
      const timer = setInterval(() => !this.document.hidden && look(), ms);
      owner.onDestroy(() => clearInterval(timer));
    };
    every(lookEveryMs.counts, () => void this.counts.refetch());
    every(lookEveryMs.records, () => void this.records.refetch());
  }

  private look(): void {
    void this.counts.refetch();
    void this.records.refetch();
  }
}
