import { computed, effect, inject, signal, untracked } from '@angular/core';
import type { SignalDetailsFragment, SignalStatus } from '@ns/contract/console';
import { HeldSteps } from '../held-steps/held-steps.ts';

/** The held step of a report, as the form of its next step needs it. To be made where injection works. */
export class ReportHold {
  private readonly heldSteps = inject(HeldSteps);
  /** A step that can still be undone, or one of the viewer that could not be taken; null when there is none. */
  readonly step = computed(() => {
    const step = this.report().heldStep ?? null;
    return step && !this.heldSteps.isOver(step.id) ? step : null;
  });
  /** Whether the report takes no step now. */
  readonly waits = computed(() => this.step()?.refusal === null);
  /** The step that begins as soon as the one before is taken, which changes the version. */
  private readonly next = signal<{ readonly to: SignalStatus | null; readonly after: number } | null>(null);

  /**
   * @param start begins a step
   * @param reopen opens the form that undoing gave back
   */
  constructor(
    private readonly report: () => SignalDetailsFragment,
    start: (to: SignalStatus | null) => void,
    reopen: (to: SignalStatus) => void,
  ) {
    effect(() => {
      const next = this.next();
      if (next && this.report().version !== next.after) {
        this.next.set(null);
        untracked(() => start(next.to));
      }
    });
    effect(() => {
      const back = this.heldSteps.givenBack();
      if (back?.signalId === this.report().id) {
        this.heldSteps.givenBack.set(null);
        untracked(() => reopen(back.to));
      }
    });
  }

  /** Takes the viewer's held step at once and begins the next one after it; a step of others is waited for. */
  async startAfter(to: SignalStatus | null): Promise<void> {
    const own = this.heldSteps.of(this.step()?.id ?? '');
    const { version } = this.report();
    if (own && (await this.heldSteps.takeNow(own))) {
      this.next.set({ to, after: version });
    }
  }
}
