import { Injector, type Signal, afterNextRender, inject } from '@angular/core';
import {
  type SignalDetailsFragment,
  type SignalStatus,
  type TransitionSignalInput,
  type TransitionSignalMutation,
  TransitionSignalDocument,
} from '@ns/contract/console';
import { GraphqlClient, type MutationSender, type RequestFailure, SessionStore, hostElement } from '@ns/web';
import { HeldSteps } from '../held-steps/held-steps.ts';
import { StepDrafts } from '../held-steps/step-drafts.ts';
import { Keyboard } from '../keys/keyboard.ts';
import { UnsentActs } from '../outbox/unsent-acts.ts';
import type { Conflict } from './conflict-dialog.ts';
import { stepNotices } from './step-notices.ts';
import { isChangedByOthers } from '../live/what-changed.ts';

type TakenSignal = Extract<TransitionSignalMutation['transitionSignal'], { __typename: 'Signal' }>;

type SentStep = Extract<
  TransitionSignalMutation['transitionSignal'],
  { __typename: 'Signal' | 'StaleVersionError' }
> | null;

/** A step as it is sent: with a key where it may be sent again by itself. */
interface Sending {
  readonly step: TransitionSignalInput;
  readonly hasForm: boolean;
  readonly clientKey: string;
}

/** The form whose steps are sent. */
export interface SendingForm {
  readonly mutation: MutationSender;
  /** The state that its person decided on. */
  readonly base: Signal<SignalDetailsFragment>;
  /** Whether another report is shown by now. */
  isGone(): boolean;
  /** The report is as it is now: what is sent next is decided on that. */
  goOnFrom(present: SignalDetailsFragment): void;
  showFirstObjection(): void;
  /** The step was taken, or is held. @param isThrough whether its person does nothing more with the report */
  finished(isThrough: boolean): void;
}

/** Sends the steps of a form, and says what became of them. To be made where injection works. */
export class StepSender {
  private readonly notices = stepNotices();
  private readonly host = hostElement();
  private readonly injector = inject(Injector);
  private readonly keyboard = inject(Keyboard);
  private readonly heldSteps = inject(HeldSteps);
  private readonly drafts = inject(StepDrafts);
  private readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly unsent = inject(UnsentActs);

  private next: (() => void) | null = null;

  constructor(private readonly form: SendingForm) {}

  /** @param hasForm whether what was typed goes with the step; without, the forms of the report stay as they are */
  async send(step: TransitionSignalInput, { hasForm }: { readonly hasForm: boolean }): Promise<void> {
    const strokes = this.keyboard.keepStrokes(this.host);
    const sending = { step, hasForm, clientKey: crypto.randomUUID() };
    const answer = await this.sendOrKeep(sending);
    if (answer === 'kept') {
      strokes.drop();
      return this.finishKept(sending);
    }
    const next = this.next;
    this.next = null;
    if (answer?.__typename === 'Signal') {
      if (this.form.isGone()) {
        strokes.drop();
      } else {
        // Until the form is drawn as it is now, keys are still pressed in it.
        const goOn = () => {
          strokes.act();
          next?.();
        };
        afterNextRender(goOn, { injector: this.injector });
      }
      return this.finish(answer, hasForm ? step.to : null, next !== null);
    }
    strokes.drop();
    void this.heldSteps.look();
    if (this.form.isGone()) {
      return this.notices.notMade(this.form.base().reference);
    }
    if (answer) {
      // The step is sent; the dialog that explains is no part of that.
      return void this.explainConflict({ before: this.form.base(), after: answer.current });
    }
    this.form.showFirstObjection();
  }

  /** Begins something once the step that is on its way is made; never when it is refused or its report is left. */
  beginAfter(begin: () => void): void {
    this.next = begin;
  }

  /** Without network a carried device keeps the step and sends it later. */
  private async sendOrKeep(sending: Sending): Promise<SentStep | 'kept'> {
    if (this.unsent.takes(this.form.base().id, photoIdsOf(sending)) && (await this.keep(sending))) {
      return 'kept';
    }
    const answer = await this.ask(sending);
    if (answer?.__typename !== 'RequestFailure') {
      return answer;
    }
    const hasNoAnswer = answer.kind === 'offline' || answer.kind === 'away';
    if (hasNoAnswer && this.unsent.isKeeping && (await this.keep(sending))) {
      return 'kept';
    }
    this.form.mutation.fail(answer.message);
    return null;
  }

  private keep(sending: Sending): Promise<boolean> {
    const { step, hasForm, clientKey } = sending;
    const { to, department, assigneeId, externalBody, duplicateOf, message, note } = step;
    const { publicMessage, personalDataConfirmed } = step;
    const reach = { publicMessage, personalDataConfirmed };
    const answers = { department, assigneeId, externalBody, duplicateOf, message, ...reach, note };
    const deed = { kind: 'step', to, answers, hasForm } as const;
    return this.unsent.add({ report: this.form.base(), deed, photoIds: photoIdsOf(sending), clientKey });
  }

  /**
   * What the same person did elsewhere is no reason to refuse: the step is sent once more on what that made, if it is
   * still possible there.
   */
  private async ask({ step, clientKey }: Sending): Promise<SentStep | RequestFailure> {
    const holdSeconds = this.session.account()?.undoSeconds ?? 0;
    const more = { ...(holdSeconds > 0 ? { holdSeconds } : {}), ...(this.unsent.isKeeping ? { clientKey } : {}) };
    const send = (version: number) =>
      this.form.mutation.receive(
        () => this.client.mutate(TransitionSignalDocument, { input: { ...step, version, ...more } }),
        'Signal',
        'StaleVersionError',
        'RequestFailure',
      );
    const answer = await send(step.version);
    return answer?.__typename === 'StaleVersionError' &&
      !isChangedByOthers(this.form.base(), answer.current) &&
      answer.current.availableTransitions.some(({ to }) => to === step.to)
      ? send(answer.current.version)
      : answer;
  }

  /** The answer carried the present state into the page, and what was typed stays; a faster colleague is named. */
  private async explainConflict(conflict: Conflict): Promise<void> {
    if (!isChangedByOthers(conflict.before, conflict.after) || (await this.notices.explain(conflict))) {
      this.form.goOnFrom(conflict.after);
    }
  }

  /** The step waits on the device: its form is over, and the report says that it waits. */
  private finishKept({ step: { to }, hasForm }: Sending): void {
    const next = this.next;
    this.next = null;
    if (hasForm) {
      this.drafts.forget(this.form.base().id, to);
    }
    if (this.form.isGone()) {
      return;
    }
    this.form.finished(hasForm && next === null);
    afterNextRender(() => next?.(), { injector: this.injector });
  }

  /**
   * @param to the step whose form was sent; null for one without a form, which leaves the others as they are
   * @param goesOn whether another step of the report is begun already
   */
  private finish(updated: TakenSignal, to: SignalStatus | null, goesOn: boolean): void {
    if (to) {
      this.drafts.forget(updated.id, to);
    }
    this.form.goOnFrom(updated);
    const held = updated.heldStep;
    if (held?.isOwn && held.refusal === null) {
      if (!to) {
        this.drafts.rememberFormless(held.id);
      }
      this.heldSteps.add(held);
    } else {
      this.notices.made(updated.statusLabel);
    }
    if (!this.form.isGone()) {
      this.form.finished(to !== null && !goesOn);
    }
  }
}

function photoIdsOf({ step }: Sending): readonly string[] {
  return (step.photoIds ?? []).map(String);
}
