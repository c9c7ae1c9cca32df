import {
  Component,
  DestroyRef,
  type OnInit,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatTooltip } from '@angular/material/tooltip';
import type {
  FilledTextFragment,
  SignalDetailsFragment,
  SignalStatus,
  StepTextsQueryVariables,
  StepsAheadFragment,
  TransitionSignalInput,
} from '@ns/contract/console';
import { SessionStore } from '@ns/web';
import { elementFocus } from '../form/element-focus.ts';
import { StepDrafts } from '../held-steps/step-drafts.ts';
import { statusLook } from '../appearance/status-look.ts';
import { openStatuses } from '../signal-list/signal-query.ts';
import { Permissions } from '../access/permissions.ts';
import { ConflictNotice } from './conflict-notice.ts';
import { MailPreview } from './mail-preview.ts';
import { HeldStepPanel } from './held-step-panel.ts';
import { ReportHold } from './report-hold.ts';
import { ReportUnsent } from './report-unsent.ts';
import { StepSender } from './step-sender.ts';
import { StepTexts } from './step-texts.ts';
import { stepsAtHand } from './steps-at-hand.ts';
import { isTakeable } from './takeable.ts';
import { isChangedByOthers } from '../live/what-changed.ts';
import { StepForm } from './step-form.ts';
import { TransitionFieldEntry } from './transition-field.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** The next step of a signal. Which steps there are and what each needs is the server's word alone. */
@Component({
  selector: 'ns-transition-form',
  imports: [
    screenParts,
    MatRadioButton,
    MatRadioGroup,
    MatTooltip,
    ConflictNotice,
    HeldStepPanel,
    MailPreview,
    TransitionFieldEntry,
  ],
  host: { class: 'ns-stack' },
  templateUrl: './transition-form.html',
  styleUrl: './transition-form.scss',
})
export class TransitionForm implements OnInit {
  private readonly focus = elementFocus();
  private readonly drafts = inject(StepDrafts);
  private readonly session = inject(SessionStore);
  private readonly permissions = inject(Permissions);

  readonly signal = input.required<SignalDetailsFragment>();
  /** What will be possible once a step is taken that waits on the device; null where nobody asked. */
  readonly ahead = input<StepsAheadFragment | null>(null);
  /** Ready texts that fit the report, for all steps: they are there before those for the form are. */
  readonly readyTexts = input<readonly FilledTextFragment[]>([]);
  /** The step was taken, or is held; whether its person does nothing more with the report. */
  readonly done = output<boolean>();

  /** Whether another report is shown: an answer may come after that. */
  private isGone = false;
  readonly canTake = computed(
    () => this.permissions.handles() && isTakeable(this.base(), this.session.owner()?.id) && !this.hold.waits(),
  );
  protected readonly unsent = new ReportUnsent(this.signal, this.ahead);
  protected readonly isOpen = computed(() => openStatuses.includes(this.base().status));
  protected readonly look = statusLook;
  protected readonly form: StepForm = new StepForm(
    () => this.rules(),
    () => this.save(),
  );
  protected readonly sendingPhotos = signal(false);
  private kept = this.form.model();

  /**
   * The state the clerk decided on: it follows the signal until something is typed or chosen, what the clerk did
   * elsewhere also then, and stays while a step is on its way. It never goes back to an older one.
   */
  protected readonly base = linkedSignal<{ current: SignalDetailsFragment; isSending: boolean }, SignalDetailsFragment>(
    {
      source: () => ({ current: this.unsent.expected(), isSending: this.form.busy() }),
      computation: ({ current, isSending }, previous) =>
        previous &&
        (isSending ||
          current.version < previous.value.version ||
          (this.started() && isChangedByOthers(previous.value, current)))
          ? previous.value
          : current,
    },
  );
  protected readonly target = signal<SignalStatus | null>(null);
  protected readonly transition = computed(
    () => this.base().availableTransitions.find(({ to }) => to === this.target()) ?? null,
  );
  protected readonly rules = computed(() => this.transition()?.fields ?? []);
  protected readonly hold = new ReportHold(
    this.signal,
    (to) => this.start(to),
    () => this.goOn(),
    () => this.comeBack(),
  );
  private readonly sender = new StepSender({
    mutation: this.form,
    base: this.base,
    isGone: () => this.isGone,
    goOnFrom: (present) => this.goOnFrom(present),
    showFirstObjection: () => this.showFirstObjection(),
    finished: (isThrough) => this.done.emit(isThrough),
  });
  protected readonly changedMeanwhile = computed(
    () => !this.form.busy() && this.signal().version > this.base().version,
  );

  /** What the foot of a phone offers; null while the form of a step is open, which has its own button there. */
  readonly atHand = computed(() => {
    const [canTake, busy, waits, isTaken] = [this.canTake(), this.form.busy(), this.hold.waits(), this.hold.isTaken()];
    const problem = this.form.failure();
    return this.target() ? null : stepsAtHand(this.base(), { canTake, busy, problem, waits, isTaken });
  });
  /** Whether the next step is begun with a finger. */
  private byTouch = false;
  protected readonly department = computed(() => this.form.model().department || this.base().department?.code || null);
  protected readonly texts = new StepTexts(() => this.filling(), this.form.fields.message, this.readyTexts);
  /** The step as it would be taken now. */
  protected readonly step = computed<TransitionSignalInput | null>(() => {
    const transition = this.transition();
    const { id, version } = this.base();
    return transition && { signalId: id, version, to: transition.to, ...this.form.answers(transition) };
  });

  constructor() {
    effect(() => {
      this.form.model();
      untracked(() => this.keep());
    });
    this.drafts.sent.pipe(takeUntilDestroyed()).subscribe((sent) => {
      if ('step' in sent && sent.signalId === this.signal().id && sent.step === this.target()) {
        this.close();
      }
    });
    inject(DestroyRef).onDestroy(() => {
      // What was typed just now.
      this.keep();
      this.isGone = true;
    });
  }

  ngOnInit(): void {
    this.form.ownDepartment = this.base().department?.code ?? '';
    this.goOn();
  }

  protected choose(to: SignalStatus): void {
    this.open(to);
    this.fillIn();
  }

  /**
   * Chosen with a mouse, a step goes on at its first field, whose ready texts open. With the keys somebody may still be
   * on the way to another choice, and a finger does not want the keyboard of the screen yet.
   */
  protected press({ pointerType }: Partial<Pick<PointerEvent, 'pointerType'>>, to: SignalStatus): void {
    if (pointerType === 'mouse') {
      this.start(to);
    }
  }

  /** Opens the form of a step with what was typed for it before. */
  private open(to: SignalStatus): void {
    this.texts.remember(null);
    this.target.set(to);
    this.form.goOnWith(this.drafts.values(this.signal().id, to));
  }

  /** Shows the form that was left open, with what was typed into it; none when none was. */
  private goOn(): void {
    const open = this.drafts.openStep(this.signal().id);
    if (open && this.isPossible(open)) {
      this.open(open);
    } else {
      this.close();
    }
  }

  /** A step was undone here: the keyboard is where it was made. */
  private comeBack(): void {
    this.goOn();
    this.focus(this.target() ? '.fields textarea, button[type=submit]' : '[data-testid=take], input[type=radio]');
  }

  /** What ready texts are filled from; null while the step has no message. */
  private filling(): StepTextsQueryVariables | null {
    const { id } = this.signal();
    const step = this.transition();
    return step?.fields.some(({ field }) => field === 'MESSAGE')
      ? { id, to: step.to, department: this.department(), externalBody: this.form.model().externalBody || null }
      : null;
  }

  /** Keeps what was typed as the draft of this step of this report. */
  private keep(): void {
    const to = this.target();
    const values = this.form.model();
    if (to && values !== this.kept && this.form.fields().dirty()) {
      this.kept = values;
      this.drafts.keep(this.signal().id, to, { ...values });
    }
  }

  /** The clerk takes the signal: it stays in its department, and the clerk is its assignee. */
  async take(): Promise<void> {
    const account = this.session.owner();
    const { id, version, department } = this.base();
    if (!this.canTake() || !account || !department || this.form.busy()) {
      return;
    }
    const step = {
      signalId: id,
      version,
      to: 'ASSIGNED',
      department: department.code,
      assigneeId: account.id,
    } as const;
    await this.sender.send(step, { hasForm: false });
  }

  /** Goes on from the signal as it is now; what was typed stays. */
  protected loadCurrent(): void {
    this.goOnFrom(this.signal());
  }

  /** Decides on from that state, or from the one of the page when that is newer. */
  private goOnFrom(present: SignalDetailsFragment): void {
    const shown = this.unsent.expected();
    this.base.set(shown.version > present.version ? shown : present);
    this.form.clear();
  }

  protected async submit(): Promise<void> {
    if (!this.step() || this.form.busy()) {
      return;
    }
    if (this.sendingPhotos() || !(await this.form.submit())) {
      this.showFirstObjection();
    }
  }

  private async save(): Promise<void> {
    const step = this.step();
    if (step) {
      await this.sender.send(step, { hasForm: true });
    }
  }

  /** What is known need not be chosen: the department it is in, and the own person for who works for departments. */
  private fillIn(): void {
    const { department, assignee } = this.base();
    const account = this.session.owner();
    const worksThere = this.permissions.reach('signal.handle') === 'OWN_DEPARTMENTS' && assignee?.id !== account?.id;
    this.form.fillIn(this.rules(), department?.code ?? '', worksThere ? (account?.id ?? '') : '');
  }

  /**
   * Begins a step by keyboard; without one, or when it is not possible, the keyboard stands at the choice. A step of
   * the viewer that is on its way or held comes first.
   */
  start(to: SignalStatus | null): void {
    if (this.form.busy()) {
      return this.sender.beginAfter(() => this.start(to));
    }
    if (this.hold.waits()) {
      return void this.hold.startAfter(to);
    }
    const possible = this.isPossible(to);
    if (to && possible) {
      this.choose(to);
    }
    const { department, assigneeId } = this.form.model();
    if (this.byTouch) {
      // A finger does not want the keyboard of the screen yet.
      this.byTouch = false;
      const takesPhotos = this.rules().some(({ field }) => field === 'PHOTOS');
      return this.focus(
        takesPhotos ? '.fields .ways button' : 'input[type=radio]:checked, input[type=radio]',
        to && possible ? '.fields' : '.ask',
      );
    }
    // Where department and person are known already, nothing has to be chosen.
    const isFilled = to === 'ASSIGNED' && department !== '' && assigneeId !== '';
    const place =
      to && possible
        ? isFilled
          ? 'button[type=submit]'
          : '.fields :is(textarea, input:not([type=file])), button[type=submit]'
        : 'input[type=radio]:checked, input[type=radio]';
    this.focus(place);
  }

  /** Begins a step with a finger, or shows the choice between all: its form begins at the top of the screen. */
  begin(to: SignalStatus | null): void {
    this.byTouch = true;
    this.start(to);
  }

  /** Leads the keyboard and the screen reader to what has to be corrected, once it is drawn. */
  private showFirstObjection(): void {
    this.focus('form [aria-invalid="true"]');
  }

  /** The step was made: nothing of it stays in the form, and the report is as it is now. */
  private close(): void {
    this.form.goOnWith({});
    this.target.set(null);
    this.base.set(this.unsent.expected());
  }

  private isPossible(to: SignalStatus | null): boolean {
    return this.base().availableTransitions.some((each) => each.to === to);
  }

  private started(): boolean {
    return untracked(() => this.target() !== null || this.form.fields().dirty());
  }
}
