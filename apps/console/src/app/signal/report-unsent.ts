import { computed, inject } from '@angular/core';
import type { SignalDetailsFragment, StepsAheadFragment } from '@ns/contract/console';
import { SessionStore } from '@ns/web';
import { UnsentActs } from '../outbox/unsent-acts.ts';
import { expectedReport } from './expected-report.ts';

/** What waits on the device for a report, as the form of its next step needs it. To be made where injection works. */
export class ReportUnsent {
  private readonly unsent = inject(UnsentActs);
  private readonly me = inject(SessionStore).owner;
  private readonly acts = computed(() => this.unsent.of(this.report().id));
  /** Whether something waits. */
  readonly waits = computed(() => this.acts().length > 0);
  /** The report as it will be for the next step. */
  readonly expected = computed(() => expectedReport(this.report(), this.acts(), this.ahead(), this.me()));

  /** @param ahead what the server said will be possible later; null where it did not */
  constructor(
    private readonly report: () => SignalDetailsFragment,
    private readonly ahead: () => StepsAheadFragment | null,
  ) {}
}
