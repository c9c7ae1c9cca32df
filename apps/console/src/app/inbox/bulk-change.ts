import { Component, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import {
  type FilledTextFragment,
  type SignalStatus,
  StepsOfSignalDocument,
  type StepTextsQueryVariables,
  type TransitionSignalInput,
  TransitionSignalsDocument,
} from '@ns/contract/console';
import { GraphqlClient, SessionStore } from '@ns/web';
import { HeldSteps } from '../held-steps/held-steps.ts';
import type { StepValues } from '../held-steps/step-drafts.ts';
import { statusLook } from '../appearance/status-look.ts';
import { MailPreview } from '../signal/mail-preview.ts';
import { StepTexts } from '../signal/step-texts.ts';
import { StepForm } from '../signal/step-form.ts';
import { TransitionFieldEntry } from '../signal/transition-field.ts';
import { type ChangedRow, BulkRows } from './bulk-rows.ts';
import { type Step, commonSteps } from './common-steps.ts';
import type { ListedRow } from '../signal-list/listed-rows.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** What the form itself chooses, so that a ready text with it says the same for every report. */
const chosenInForm = /\{externalBody\}/g;

/** Whether a ready text, as it is written, says nothing of a single report. */
function saysTheSame(text: string): boolean {
  return !/[{}]/.test(text.replaceAll(chosenInForm, ''));
}

/** The ticked signals and the requested step. */
export interface RequestedChange {
  readonly rows: readonly ListedRow[];
  readonly to: SignalStatus | null;
  /** What was typed for that step before, when it was undone. */
  readonly typed?: StepValues;
}

/**
 * One step for several signals: first what would become of each, with its mail, then the change, which can be undone as
 * one, then what became of those that were not changed. Closes with true when something was changed.
 */
@Component({
  selector: 'ns-bulk-change',
  imports: [
    screenParts,
    dialogParts,
    fieldParts,
    MatProgressBar,
    MatRadioButton,
    MatRadioGroup,
    BulkRows,
    MailPreview,
    TransitionFieldEntry,
  ],
  templateUrl: './bulk-change.html',
  styleUrl: './bulk-change.scss',
})
export class BulkChange {
  private readonly client = inject(GraphqlClient);
  private readonly ref = inject<MatDialogRef<BulkChange, boolean>>(MatDialogRef);
  protected readonly requested = inject<RequestedChange>(MAT_DIALOG_DATA);
  protected readonly look = statusLook;
  protected readonly form: StepForm = new StepForm(
    () => this.step()?.fields ?? [],
    () => this.goOn(),
  );
  private readonly heldSteps = inject(HeldSteps);
  private readonly session = inject(SessionStore);

  protected readonly steps = signal<readonly Step[] | null>(null);
  /** The body outside to which all of them usually go, by their categories. */
  protected readonly usualBody = signal<string | null>(null);
  protected readonly target = signal<SignalStatus | null>(null);
  protected readonly step = computed(() => this.steps()?.find(({ to }) => to === this.target()) ?? null);
  protected readonly preview = signal<readonly ChangedRow[] | null>(null);
  protected readonly result = signal<readonly ChangedRow[] | null>(null);
  protected readonly able = computed(() => this.preview()?.filter(({ outcome }) => outcome === 'WOULD_CHANGE') ?? []);
  protected readonly changedCount = computed(
    () => this.result()?.filter(({ outcome }) => outcome === 'CHANGED' || outcome === 'HELD').length ?? 0,
  );
  /** The department that all of them have, if it is one. */
  private readonly commonDepartment = this.requested.rows.every(
    ({ department }) => department?.code === this.requested.rows[0]?.department?.code,
  )
    ? (this.requested.rows[0]?.department?.code ?? null)
    : null;
  /** What was typed for each step; it never moves to another one. */
  private readonly typedBefore = new Map<SignalStatus, StepValues>();
  private readonly texts = new StepTexts(
    () => this.filling(),
    this.form.fields.message,
    () => [],
  );
  /** Those that say the same for each of the reports. */
  protected readonly readyTexts = computed(() => this.texts.all().filter(({ text }) => saysTheSame(text)));
  /** The reports whose mails are shown: those that would change, once that is known. */
  protected readonly mailed = computed(() => {
    const able = new Set(this.able().map(({ signalId }) => signalId));
    return this.preview() ? this.requested.rows.filter(({ id }) => able.has(id)) : this.requested.rows;
  });
  /** Which of them. */
  protected readonly at = linkedSignal({ source: this.mailed, computation: () => 0 });
  /** The step of the report whose mail is shown. */
  protected readonly mailedStep = computed<TransitionSignalInput | null>(() => {
    const [step, row] = [this.step(), this.mailed()[this.at()]];
    return step && row ? { signalId: row.id, version: row.version, to: step.to, ...this.form.answers(step) } : null;
  });
  protected readonly department = computed(() => this.form.model().department || this.commonDepartment);

  constructor() {
    this.form.ownDepartment = this.commonDepartment ?? '';
    void this.askSteps();
    effect(() => {
      // A preview of something else than what is written would deceive.
      this.step();
      this.form.model();
      untracked(() => this.preview.set(null));
    });
  }

  protected choose(to: SignalStatus): void {
    const former = this.target();
    if (former) {
      this.typedBefore.set(former, { ...this.form.model() });
    }
    this.open(to);
  }

  /** Shows the mail of the next or the previous report. */
  protected turn(by: 1 | -1): void {
    this.at.update((at) => (at + by + this.mailed().length) % this.mailed().length);
  }

  protected remember(text: FilledTextFragment): void {
    this.texts.remember(text);
  }

  private open(to: SignalStatus): void {
    this.texts.remember(null);
    this.target.set(to);
    this.form.goOnWith(this.typedBefore.get(to) ?? {});
  }

  /** What ready texts are filled from; null while the step has no message. */
  private filling(): StepTextsQueryVariables | null {
    const [step, row] = [this.step(), this.requested.rows[0]];
    return row && step?.fields.some(({ field }) => field === 'MESSAGE')
      ? { id: row.id, to: step.to, department: this.department(), externalBody: this.form.model().externalBody || null }
      : null;
  }

  /** Preview first, then the change itself; one button and one key for both. */
  private async goOn(): Promise<void> {
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
      if (changed && this.isHeld(changed)) {
        this.ref.close(true);
      } else if (changed) {
        this.result.set([...changed, ...(this.preview() ?? []).filter(({ signalId }) => !able.has(signalId))]);
        this.ref.disableClose = true;
      }
    }
  }

  protected finish(): void {
    this.ref.close(this.changedCount() > 0);
  }

  /** Hands the steps that wait to the bars. @returns whether all do, so that there is nothing to be read here */
  private isHeld(rows: readonly ChangedRow[]): boolean {
    const held = rows.flatMap(({ outcome, signal: row }) =>
      outcome === 'HELD' && row?.heldStep ? [row.heldStep] : [],
    );
    this.heldSteps.add(...held);
    return held.length === this.requested.rows.length;
  }

  /** The steps of one signal of each status and category: the others of these have the same. */
  private async askSteps(): Promise<void> {
    const { rows } = this.requested;
    const samples = [...new Map(rows.map((row) => [`${row.status} ${row.category.code}`, row])).values()];
    const answers = await Promise.all(samples.map(({ id }) => this.client.query(StepsOfSignalDocument, { id })));
    const failure = answers.find((answer) => answer?.__typename === 'RequestFailure');
    if (failure?.__typename === 'RequestFailure') {
      this.form.fail(failure.message);
    }
    const known = answers.flatMap((answer) => (answer?.__typename === 'Signal' ? [answer] : []));
    const usual = new Set(known.map(({ category }) => category.forwardTo?.code ?? null));
    this.usualBody.set(usual.size === 1 ? ([...usual][0] ?? null) : null);
    const steps = commonSteps(known.map(({ availableTransitions }) => availableTransitions));
    this.steps.set(steps);
    const wanted = steps.find(({ to }) => to === this.requested.to);
    if (wanted) {
      this.typedBefore.set(wanted.to, this.requested.typed ?? {});
      this.open(wanted.to);
    }
  }

  private async send(
    signals: readonly { signalId: string; version: number }[],
    dryRun: boolean,
  ): Promise<readonly ChangedRow[] | null> {
    const step = this.step();
    if (!step) {
      return null;
    }
    const holdSeconds = dryRun ? 0 : (this.session.account()?.undoSeconds ?? 0);
    const input = {
      signals: [...signals],
      to: step.to,
      dryRun,
      ...this.form.answers(step),
      ...(holdSeconds > 0 ? { holdSeconds } : {}),
    };
    const changed = await this.form.send(TransitionSignalsDocument, { input }, 'TransitionedSignals');
    return changed?.rows ?? null;
  }
}
