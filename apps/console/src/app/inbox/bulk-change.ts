import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { type SignalStatus, StepsOfSignalDocument, TransitionSignalsDocument } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { MutationForm } from '../form/mutation-form.ts';
import type { StepValues } from '../held-steps/step-drafts.ts';
import { statusLook } from '../appearance/status-look.ts';
import { TransitionControls } from '../signal/transition-controls.ts';
import { TransitionFieldEntry } from '../signal/transition-field.ts';
import { type ChangedRow, BulkRows } from './bulk-rows.ts';
import { type Step, commonSteps } from './common-steps.ts';
import type { ListedRow } from '../signal-list/listed-rows.ts';
import { dialogParts } from '../form/form-parts.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** The ticked signals and the requested step. */
export interface RequestedChange {
  readonly rows: readonly ListedRow[];
  readonly to: SignalStatus | null;
}

/**
 * One step for several signals: first what would become of each, then the change, then what became of
 * each. Closes with true when something was changed.
 */
@Component({
  selector: 'ns-bulk-change',
  imports: [screenParts, dialogParts, MatProgressBar, MatRadioButton, MatRadioGroup, BulkRows, TransitionFieldEntry],
  templateUrl: './bulk-change.html',
  styleUrl: './bulk-change.scss',
})
export class BulkChange {
  private readonly client = inject(GraphqlClient);
  private readonly ref = inject<MatDialogRef<BulkChange, boolean>>(MatDialogRef);
  protected readonly requested = inject<RequestedChange>(MAT_DIALOG_DATA);
  protected readonly look = statusLook;
  protected readonly controls = new TransitionControls();

  protected readonly steps = signal<readonly Step[] | null>(null);
  protected readonly target = signal<SignalStatus | null>(null);
  protected readonly step = computed(() => this.steps()?.find(({ to }) => to === this.target()) ?? null);
  protected readonly preview = signal<readonly ChangedRow[] | null>(null);
  protected readonly result = signal<readonly ChangedRow[] | null>(null);
  protected readonly mutation = new MutationForm(() => this.controls.controls);
  protected readonly able = computed(() => this.preview()?.filter(({ outcome }) => outcome === 'WOULD_CHANGE') ?? []);
  protected readonly changedCount = computed(
    () => this.result()?.filter(({ outcome }) => outcome === 'CHANGED').length ?? 0,
  );
  /** The department that all of them have, if it is one. */
  private readonly commonDepartment = this.requested.rows.every(
    ({ department }) => department?.code === this.requested.rows[0]?.department?.code,
  )
    ? (this.requested.rows[0]?.department?.code ?? null)
    : null;
  /** What was typed for each step; it never moves to another one. */
  private readonly typedBefore = new Map<SignalStatus, StepValues>();
  private readonly chosenDepartment = toSignal(this.controls.controls.department.valueChanges, { initialValue: '' });
  protected readonly department = computed(() => this.chosenDepartment() || this.commonDepartment);

  constructor() {
    this.controls.ownDepartment = this.commonDepartment ?? '';
    void this.askSteps();
    effect(() => {
      const rules = this.step()?.fields ?? [];
      untracked(() => {
        this.controls.follow(rules);
        this.preview.set(null);
      });
    });
    const typed = toSignal(this.controls.valueChanges);
    effect(() => {
      // A preview of something else than what is written would deceive.
      typed();
      untracked(() => this.preview.set(null));
    });
  }

  protected choose(to: SignalStatus): void {
    const former = this.target();
    if (former) {
      this.typedBefore.set(former, this.controls.getRawValue());
    }
    this.target.set(to);
    this.mutation.clear();
    this.controls.show(this.typedBefore.get(to) ?? {});
  }

  /** Preview first, then the change itself; one button and one key for both. */
  protected async goOn(): Promise<void> {
    if (this.step() === null || this.mutation.busy()) {
      return;
    }
    this.mutation.clear();
    this.controls.markAllAsTouched();
    if (this.controls.invalid) {
      return;
    }
    if (this.preview() === null) {
      this.preview.set(
        await this.send(
          this.requested.rows.map(({ id, version }) => ({ signalId: id, version })),
          true,
        ),
      );
    } else if (this.able().length > 0) {
      const able = new Set(this.able().map(({ signalId }) => signalId));
      const changed = await this.send(
        this.requested.rows.filter(({ id }) => able.has(id)).map(({ id, version }) => ({ signalId: id, version })),
        false,
      );
      if (changed) {
        this.result.set([...changed, ...(this.preview() ?? []).filter(({ signalId }) => !able.has(signalId))]);
        this.ref.disableClose = true;
      }
    }
  }

  protected finish(): void {
    this.ref.close(this.changedCount() > 0);
  }

  /** The steps of one signal of each status: the others of that status have the same. */
  private async askSteps(): Promise<void> {
    const samples = [...new Map(this.requested.rows.map((row) => [row.status, row])).values()];
    const answers = await Promise.all(samples.map(({ id }) => this.client.query(StepsOfSignalDocument, { id })));
    const failure = answers.find((answer) => answer?.__typename === 'RequestFailure');
    if (failure?.__typename === 'RequestFailure') {
      this.mutation.fail(failure.message);
    }
    const steps = commonSteps(
      answers.flatMap((answer) => (answer?.__typename === 'Signal' ? [answer.availableTransitions] : [])),
    );
    this.steps.set(steps);
    this.target.set(steps.find(({ to }) => to === this.requested.to)?.to ?? null);
  }

  private async send(
    signals: readonly { signalId: string; version: number }[],
    dryRun: boolean,
  ): Promise<readonly ChangedRow[] | null> {
    const step = this.step();
    if (!step) {
      return null;
    }
    const input = { signals: [...signals], to: step.to, dryRun, ...this.controls.answers(step.fields) };
    const changed = await this.mutation.send(TransitionSignalsDocument, { input }, 'TransitionedSignals');
    return changed?.rows ?? null;
  }
}
