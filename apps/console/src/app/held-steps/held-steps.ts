import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import {
  type HeldStepPartsFragment,
  MyHeldStepsDocument,
  type SignalStatus,
  TakeHeldStepDocument,
  UndoStepDocument,
} from '@ns/contract/console';
import { GraphqlClient, SessionStore } from '@ns/web';
import { StepDrafts } from './step-drafts.ts';

/** A held step of the viewer, and when its time is over by the clock of this page. */
export interface OwnHeldStep extends HeldStepPartsFragment {
  readonly reference: string;
  /** of `performance.now()` */
  readonly endsAt: number;
}

/** A form that was given back by undoing. */
export interface GivenBack {
  readonly signalId: string;
  readonly to: SignalStatus;
}

const tickMs = 250;
/** Between two questions about steps whose time is over: the server takes them within moments. */
const lookAgainMs = 1_500;

/** The steps that the viewer made and that can still be undone, or that could not be taken. */
@Injectable({ providedIn: 'root' })
export class HeldSteps {
  private readonly client = inject(GraphqlClient);
  private readonly drafts = inject(StepDrafts);
  private readonly account = inject(SessionStore).account;
  private readonly steps = signal<readonly OwnHeldStep[]>([]);
  private readonly over = signal<ReadonlySet<string>>(new Set());
  private readonly now = signal(performance.now());
  private timer: ReturnType<typeof setInterval> | undefined;
  private lookedAt = 0;

  /** Oldest first. */
  readonly own = this.steps.asReadonly();
  /** The form that was given back last. */
  readonly givenBack = signal<GivenBack | null>(null);
  /** What was wrong with the last undoing; null when nothing was. */
  readonly problem = signal<string | null>(null);
  readonly newest = computed(() => this.own().findLast(({ refusal }) => refusal === null) ?? null);

  constructor() {
    effect(() => {
      const account = this.account()?.id;
      untracked(() => {
        this.steps.set([]);
        this.givenBack.set(null);
        if (account) {
          void this.look();
        }
      });
    });
    effect(() => {
      const waits = this.own().some(({ refusal }) => refusal === null);
      untracked(() => this.tick(waits));
    });
    inject(DestroyRef).onDestroy(() => clearInterval(this.timer));
  }

  /** Whole seconds in which a step can still be undone; 0 when its time is over. */
  secondsLeft({ endsAt }: OwnHeldStep): number {
    return Math.max(0, Math.ceil((endsAt - this.now()) / 1_000));
  }

  /** The viewer's held step with this id as it counts down; null for others'. */
  of(id: string): OwnHeldStep | null {
    return this.own().find((step) => step.id === id) ?? null;
  }

  /** Whether a step was undone or taken here, though a screen may not know yet. */
  isOver(id: string): boolean {
    return this.over().has(id);
  }

  /** A step of the viewer was held. */
  add(step: HeldStepPartsFragment, reference: string): void {
    this.problem.set(null);
    this.steps.update((steps) => [...steps.filter(({ id }) => id !== step.id), timed(step, reference)]);
  }

  /** Undoes a step: its form waits as a draft. @returns whether it was undone */
  async undo(step: OwnHeldStep): Promise<boolean> {
    this.problem.set(null);
    const answer = await this.client.mutate(UndoStepDocument, { id: step.id });
    if (answer.__typename !== 'HeldStep') {
      this.problem.set(answer.message);
      await this.look();
      return false;
    }
    const { signalId, to, form } = answer;
    this.drafts.keep(signalId, to, valuesOf(form ?? step.form));
    this.end(step.id);
    this.givenBack.set({ signalId, to });
    return true;
  }

  /** Takes a step without waiting. @returns whether it was taken */
  async takeNow(step: OwnHeldStep): Promise<boolean> {
    this.problem.set(null);
    const answer = await this.client.mutate(TakeHeldStepDocument, { id: step.id });
    if (answer.__typename === 'Signal') {
      this.end(step.id);
      return true;
    }
    await this.look();
    return false;
  }

  private end(id: string): void {
    this.over.update((over) => new Set([...over, id]));
    this.steps.update((steps) => steps.filter((step) => step.id !== id));
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
      const isOver = this.own().some(({ refusal, endsAt }) => refusal === null && endsAt < now);
      if (isOver && now - this.lookedAt > lookAgainMs) {
        void this.look();
      }
    }, tickMs);
  }

  /** Learns from the server which steps are held still. */
  private async look(): Promise<void> {
    this.lookedAt = performance.now();
    const asked = new Set(this.own().map(({ id }) => id));
    const answer = await this.client.query(MyHeldStepsDocument, {});
    if ('message' in answer) {
      return;
    }
    const found = answer.filter(({ id }) => !this.isOver(id));
    // One that was added meanwhile is not in the answer.
    this.steps.update((steps) => [
      ...found.map((step) => timed(step, step.signal?.reference ?? '')),
      ...steps.filter(({ id }) => !asked.has(id) && found.every((step) => step.id !== id)),
    ]);
  }
}

function timed(step: HeldStepPartsFragment, reference: string): OwnHeldStep {
  return { ...step, reference, endsAt: performance.now() + step.secondsLeft * 1_000 };
}

function valuesOf(form: HeldStepPartsFragment['form']): Readonly<Record<string, string | readonly string[]>> {
  const values = Object.entries(form ?? {}).filter(([name]) => name !== '__typename');
  return Object.fromEntries(values.map(([name, value]) => [name, value ?? '']));
}
