import { computed, effect, inject, signal, untracked } from '@angular/core';
import type { SignalDetailsFragment, SignalStatus } from '@ns/contract/console';
import { HeldSteps } from '../held-steps/held-steps.ts';

/** The held step of a report, as the form of its next step needs it. To be made where injection works. */
export class ReportHold {
  private readonly heldSteps = inject(HeldSteps);
  /** A step that can still be undone, or one of the viewer that could not be taken; null when there is none. */
  readonly step = computed(() => this.heldSteps.on(this.report().id));
  /** Whether the report takes no step now. */
  readonly waits = computed(() => this.step()?.refusal === null);
  /** Whether the viewer has just taken the report, and can still undo it. */
  readonly isTaken = computed(() => this.waits() && this.step()?.isOwn === true && this.step()?.to === 'ASSIGNED');
  /** The step that begins as soon as the one before is taken, which changes the version. */
  private readonly next = signal<{ readonly to: SignalStatus | null; readonly after: number } | null>(null);

  /**
   * @param start begins a step
   * @param goOn shows the form as it was left: the step is undone or taken, wherever that was done
   * @param comeBack leads the keyboard there, where it was undone
   */
  constructor(
    private readonly report: () => SignalDetailsFragment,
    start: (to: SignalStatus | null) => void,
    goOn: () => void,
    comeBack: () => void,
  ) {
    effect(() => {
      const next = this.next();
      if (next && this.report().version !== next.after) {
        this.next.set(null);
        untracked(() => start(next.to));
      }
    });
    let former: string | null = null;
    effect(() => {
      const id = this.step()?.id ?? null;
      if (former !== null && id !== former) {
        untracked(goOn);
      }
      former = id;
    });
    effect(() => {
      const back = this.heldSteps.givenBack();
      if (back?.signalIds.length === 1 && back.signalIds[0] === this.report().id) {
        this.heldSteps.givenBack.set(null);
        untracked(comeBack);
      }
    });
  }

  /** Takes the viewer's held step at once and begins the next one after it; a step of others is waited for. */
  async startAfter(to: SignalStatus | null): Promise<void> {
    const step = this.step();
    const own = step && this.heldSteps.barOf(step);
    const { version } = this.report();
    if (own && (await this.heldSteps.takeNow(own))) {
      this.next.set({ to, after: version });
    }
  }
}
