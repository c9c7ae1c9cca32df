import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import {
  HeldStepsDocument,
  type HeldStepPartsFragment,
  type ShownHeldStepFragment,
  type SignalStatus,
  TakeHeldStepDocument,
  TakeHeldStepsDocument,
  UndoStepDocument,
  UndoStepsDocument,
} from '@ns/contract/console';
import { GraphqlClient, SessionStore, watchQuery } from '@ns/web';
import { type HeldBar, barsOf } from './held-bars.ts';
import { StaffPresence } from '../live/staff-presence.ts';
import { StepDrafts } from './step-drafts.ts';

/** A form that was given back by undoing: of one report, or of several that were changed together. */
export interface GivenBack {
  readonly signalIds: readonly string[];
  readonly to: SignalStatus;
  readonly form: HeldStepPartsFragment['form'];
}

const tickMs = 250;
/** Between two questions about steps whose time is over: the server takes them within moments. */
const lookAgainMs = 1_500;

/**
 * The steps that can still be undone, of the viewer and of colleagues, and those of the viewer that could not be taken:
 * the cache's list of them, which the live state renews. Row, heading, panel and bars read it here, and nowhere else.
 */
@Injectable({ providedIn: 'root' })
export class HeldSteps {
  private readonly client = inject(GraphqlClient);
  private readonly drafts = inject(StepDrafts);
  private readonly account = inject(SessionStore).account;
  private readonly live = inject(StaffPresence);
  private readonly list = watchQuery(HeldStepsDocument, () => (this.account() ? {} : null), {
    fetchPolicy: 'network-only',
  });
  /** Held here a moment ago, until the server's list names them. */
  private readonly made = signal<readonly ShownHeldStepFragment[]>([]);
  /** Undone or taken here, though the list may not know yet. */
  private readonly over = signal<ReadonlySet<string>>(new Set());
  /** When the time of each step is over, by `performance.now()`: as it was when the step was first seen. */
  private readonly ends = new Map<string, number>();
  private readonly now = signal(performance.now());
  private timer: ReturnType<typeof setInterval> | undefined;
  private lookedAt = 0;

  private readonly steps = computed(() => {
    const listed = this.account() ? (this.list.data()?.heldSteps ?? []) : [];
    const known = new Set(listed.map(({ id }) => id));
    const shown = [...listed, ...this.made().filter(({ id }) => !known.has(id))].filter(
      ({ id }) => !this.over().has(id),
    );
    shown.forEach(({ id, secondsLeft }) => {
      this.ends.set(id, this.ends.get(id) ?? performance.now() + secondsLeft * 1_000);
    });
    return shown.toSorted((one, other) => one.id.localeCompare(other.id));
  });
  private readonly bySignal = computed(() => new Map(this.steps().map((step) => [step.signalId, step])));

  /** Those of the viewer, oldest first; steps that were made together are one. */
  readonly bars = computed(() => barsOf(this.steps()));
  readonly newest = computed(() => this.bars().findLast(({ step }) => step.refusal === null) ?? null);
  /** The form that was given back last. */
  readonly givenBack = signal<GivenBack | null>(null);
  /** What was wrong with the last undoing; null when nothing was. */
  readonly problem = signal<string | null>(null);

  constructor() {
    effect(() => {
      if (!this.account()) {
        untracked(() => {
          this.made.set([]);
          this.givenBack.set(null);
          this.problem.set(null);
        });
      }
    });
    effect(() => {
      const heldSteps = this.live.state()?.heldSteps;
      untracked(() => heldSteps && this.renew(heldSteps));
    });
    effect(() => {
      const listed = new Set(this.list.data()?.heldSteps.map(({ id }) => id));
      untracked(() => this.made.update((made) => made.filter(({ id }) => !listed.has(id))));
    });
    effect(() => {
      const waits = this.steps().some(({ refusal }) => refusal === null);
      untracked(() => this.tick(waits));
    });
    inject(DestroyRef).onDestroy(() => clearInterval(this.timer));
  }

  /** The step of a report that is held, or one of the viewer that could not be taken; null when there is none. */
  on(signalId: string): ShownHeldStepFragment | null {
    return this.bySignal().get(signalId) ?? null;
  }

  /** Whole seconds in which a step can still be undone; 0 when its time is over. */
  secondsLeft({ id }: HeldStepPartsFragment): number {
    return Math.max(0, Math.ceil(((this.ends.get(id) ?? 0) - this.now()) / 1_000));
  }

  /** The bar of one of the viewer's steps: what undoing it undoes. */
  barOf(step: HeldStepPartsFragment): HeldBar | null {
    return this.bars().find(({ steps }) => steps.some(({ id }) => id === step.id)) ?? null;
  }

  /** Steps of the viewer were held. */
  add(...steps: readonly ShownHeldStepFragment[]): void {
    this.problem.set(null);
    this.made.update((made) => [...made, ...steps]);
  }

  /** Undoes a step, or all that were made with it: what was typed waits as it did before. @returns whether it was */
  async undo({ step, steps }: HeldBar): Promise<boolean> {
    this.problem.set(null);
    const answer =
      step.groupId === null || step.refusal !== null
        ? await this.client.mutate(UndoStepDocument, { id: step.id })
        : await this.client.mutate(UndoStepsDocument, { groupId: step.groupId });
    if ('message' in answer) {
      this.problem.set(answer.message);
      await this.look();
      return false;
    }
    const undone = answer.__typename === 'UndoneSteps' ? answer.steps : [answer];
    if (steps.length === 1) {
      undone.forEach((each) => this.drafts.giveBack(each));
    }
    this.end(undone);
    this.givenBack.set({
      signalIds: undone.map(({ signalId }) => signalId),
      to: step.to,
      form: undone[0]?.form ?? step.form,
    });
    return true;
  }

  /** Takes a step without waiting, and all that were made with it. @returns whether it was taken */
  async takeNow({ step, steps }: HeldBar): Promise<boolean> {
    this.problem.set(null);
    const answer =
      step.groupId === null
        ? await this.client.mutate(TakeHeldStepDocument, { id: step.id })
        : await this.client.mutate(TakeHeldStepsDocument, { groupId: step.groupId });
    const isTaken =
      answer.__typename === 'Signal' || (answer.__typename === 'TakenSteps' && answer.taken === steps.length);
    if (isTaken) {
      this.end(steps);
    } else {
      await this.look();
    }
    return isTaken;
  }

  /** Learns from the server which steps are held. */
  async look(): Promise<void> {
    this.lookedAt = performance.now();
    await this.list.refetch();
    // What the server did not name by now is not held.
    this.made.update((made) => made.filter((step) => (this.ends.get(step.id) ?? 0) > this.lookedAt));
  }

  /** An answer that is under way may be older than what the live state says, so it is asked once more. */
  private renew(heldSteps: readonly ShownHeldStepFragment[]): void {
    if (this.list.loading() || this.list.data() === undefined) {
      void this.list.refetch();
    } else {
      this.list.update(() => ({ heldSteps: [...heldSteps] }));
    }
  }

  private end(steps: readonly HeldStepPartsFragment[]): void {
    this.over.update((over) => new Set([...over, ...steps.map(({ id }) => id)]));
  }

  private tick(wanted: boolean): void {
    clearInterval(this.timer);
    this.now.set(performance.now());
    if (!wanted) {
      return;
    }
    this.timer = setInterval(() => {
      const now = performance.now();
      this.now.set(now);
      const isOver = this.steps().some(({ id, refusal }) => refusal === null && (this.ends.get(id) ?? 0) < now);
      if (isOver && now - this.lookedAt > lookAgainMs) {
        void this.look();
      }
    }, tickMs);
  }
}
