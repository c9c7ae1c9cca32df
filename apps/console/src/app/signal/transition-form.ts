import { Component, computed, effect, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatTooltip } from '@angular/material/tooltip';
import { MatSnackBar } from '@angular/material/snack-bar';
import { TranslocoService } from '@jsverse/transloco';
import {
  type FilledTextFragment,
  type SignalDetailsFragment,
  type SignalStatus,
  type TransitionSignalInput,
  TransitionSignalDocument,
} from '@ns/contract/console';
import { SessionStore, hostElement } from '@ns/web';
import { elementFocus } from '../form/element-focus.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { firstValueFrom } from 'rxjs';
import { statusLook } from '../appearance/status-look.ts';
import { openStatuses } from '../signal-list/signal-query.ts';
import { Keyboard } from '../keys/keyboard.ts';
import { Permissions } from '../access/permissions.ts';
import { ChangesList } from './changes-list.ts';
import { type Conflict, ConflictDialog } from './conflict-dialog.ts';
import { MailPreview } from './mail-preview.ts';
import { TransitionControls } from './transition-controls.ts';
import { TransitionFieldEntry } from './transition-field.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** The next step of a signal. Which steps there are and what each needs is the server's word alone. */
@Component({
  selector: 'ns-transition-form',
  imports: [screenParts, MatRadioButton, MatRadioGroup, MatTooltip, ChangesList, MailPreview, TransitionFieldEntry],
  host: { class: 'ns-stack' },
  templateUrl: './transition-form.html',
  styleUrl: './transition-form.scss',
})
export class TransitionForm {
  private readonly snackBar = inject(MatSnackBar);
  private readonly dialog = inject(MatDialog);
  private readonly texts = inject(TranslocoService);
  private readonly focus = elementFocus();
  private readonly host = hostElement();
  private readonly keyboard = inject(Keyboard);

  readonly signal = input.required<SignalDetailsFragment>();
  /** Ready texts that fit the signal, for all steps. */
  readonly readyTexts = input<readonly FilledTextFragment[]>([]);
  /** The step was taken. */
  readonly done = output();

  private readonly id = computed(() => this.signal().id);
  private readonly session = inject(SessionStore);
  private readonly permissions = inject(Permissions);
  /** Somebody who handles signals can take one that waits and is not theirs. */
  protected readonly canTake = computed(() => {
    const { status, assignee, department, availableTransitions } = this.base();
    const account = this.session.account();
    return (
      this.permissions.handles() &&
      (status === 'RECEIVED' || status === 'ASSIGNED') &&
      department !== null &&
      assignee?.id !== account?.id &&
      availableTransitions.some(({ to }) => to === 'ASSIGNED')
    );
  });
  protected readonly isOpen = computed(() => openStatuses.includes(this.base().status));
  protected readonly look = statusLook;
  protected readonly controls = new TransitionControls();
  protected readonly mutation = new MutationForm(() => this.controls.controls);
  protected readonly sendingPhotos = signal(false);

  /** The state the clerk decided on: it follows the signal until something is typed or chosen. */
  protected readonly base = linkedSignal<SignalDetailsFragment, SignalDetailsFragment>({
    source: this.signal,
    computation: (current, previous) =>
      previous?.value.id === current.id && this.started() ? previous.value : current,
  });
  protected readonly target = linkedSignal<string, SignalStatus | null>({ source: this.id, computation: () => null });
  protected readonly transition = computed(
    () => this.base().availableTransitions.find(({ to }) => to === this.target()) ?? null,
  );
  protected readonly rules = computed(() => this.transition()?.fields ?? []);
  protected readonly fittingTexts = computed(() =>
    this.readyTexts().filter(({ to }) => to === null || to === this.target()),
  );
  protected readonly changedMeanwhile = computed(() => this.signal().version !== this.base().version);

  private readonly chosenDepartment = toSignal(this.controls.controls.department.valueChanges, { initialValue: '' });
  protected readonly department = computed(() => this.chosenDepartment() || this.base().department?.code || null);

  private readonly typed = toSignal(this.controls.valueChanges, { initialValue: null });
  /** The step as it would be taken now. */
  protected readonly step = computed<TransitionSignalInput | null>(() => {
    this.typed();
    const transition = this.transition();
    const { id, version } = this.base();
    return transition && { signalId: id, version, to: transition.to, ...this.controls.answers(transition.fields) };
  });

  constructor() {
    effect(() => {
      const rules = this.rules();
      untracked(() => this.controls.follow(rules));
    });
    let before = '';
    effect(() => {
      // Staff of one department cannot be chosen for another.
      const chosen = this.chosenDepartment();
      const own = untracked(this.base).department?.code ?? '';
      if ((chosen || own) !== (before || own)) {
        this.controls.controls.assigneeId.reset();
      }
      before = chosen;
    });
  }

  protected choose(to: SignalStatus): void {
    this.target.set(to);
    this.mutation.clear();
    this.controls.begin();
    this.fillIn();
  }

  /** The clerk takes the signal: it stays in its department, and the clerk is its assignee. */
  async take(): Promise<void> {
    const account = this.session.account();
    const { id, version, department } = this.base();
    if (!this.canTake() || !account || !department || this.mutation.busy()) {
      return;
    }
    await this.send({ signalId: id, version, to: 'ASSIGNED', department: department.code, assigneeId: account.id });
  }

  /** Goes on from the signal as it is now; what was typed stays. */
  protected loadCurrent(): void {
    this.base.set(this.signal());
    this.mutation.clear();
  }

  protected async submit(): Promise<void> {
    const step = this.step();
    if (!step || this.mutation.busy()) {
      return;
    }
    this.controls.markAllAsTouched();
    this.mutation.clear();
    if (this.controls.invalid || this.sendingPhotos()) {
      return this.showFirstObjection();
    }
    await this.send(step);
  }

  private async send(step: TransitionSignalInput): Promise<void> {
    const strokes = this.keyboard.keepStrokes(this.host);
    const variables = { input: step };
    const answer = await this.mutation.send(TransitionSignalDocument, variables, 'Signal', 'StaleVersionError');
    if (answer?.__typename === 'Signal') {
      this.finish(answer);
      return strokes.act();
    }
    strokes.drop();
    if (answer) {
      return this.explainConflict({ before: this.base(), after: answer.current });
    }
    this.showFirstObjection();
  }

  /** What is known need not be chosen: the department it is in, and the own person for who works for departments. */
  private fillIn(): void {
    const { department, assigneeId } = this.controls.controls;
    const fields = new Set(this.rules().map(({ field }) => field));
    const signal = this.base();
    if (fields.has('DEPARTMENT') && !department.value && signal.department) {
      department.setValue(signal.department.code);
    }
    const account = this.session.account();
    const isOwn =
      this.permissions.reach('signal.handle') === 'OWN_DEPARTMENTS' && department.value === signal.department?.code;
    if (fields.has('ASSIGNEE') && !assigneeId.value && account && isOwn && signal.assignee?.id !== account.id) {
      assigneeId.setValue(account.id);
    }
  }

  /** Begins a step by keyboard; without one, or when it is not possible, the keyboard stands at the choice. */
  start(to: SignalStatus | null): void {
    const possible = this.base().availableTransitions.some((each) => each.to === to);
    if (to && possible) {
      this.choose(to);
    }
    const { department, assigneeId } = this.controls.controls;
    // Where department and person are known already, nothing has to be chosen.
    const isFilled = to === 'ASSIGNED' && department.value !== '' && assigneeId.value !== '';
    const place =
      to && possible
        ? isFilled
          ? 'button[type=submit]'
          : '.fields :is(textarea, input:not([type=file])), button[type=submit]'
        : 'input[type=radio]:checked, input[type=radio]';
    this.focus(place);
  }

  /** Somebody was faster; the answer carried the present state into the page, and what was typed stays. */
  private async explainConflict(conflict: Conflict): Promise<void> {
    const goesOn = await firstValueFrom(
      this.dialog
        .open<ConflictDialog, Conflict, boolean>(ConflictDialog, { data: conflict, width: '640px' })
        .afterClosed(),
    );
    if (goesOn) {
      this.base.set(conflict.after);
      this.mutation.clear();
    }
  }

  /** Leads the keyboard and the screen reader to what has to be corrected, once it is drawn. */
  private showFirstObjection(): void {
    this.focus('form [aria-invalid="true"], form .ng-invalid[tabindex]');
  }

  private finish(updated: SignalDetailsFragment): void {
    this.controls.reset();
    this.target.set(null);
    this.base.set(updated);
    this.snackBar.open(this.texts.translate('transition.done', { status: updated.statusLabel }), undefined, {
      duration: 5_000,
    });
    this.done.emit();
  }

  private started(): boolean {
    return untracked(() => this.target() !== null || this.controls.dirty);
  }
}
