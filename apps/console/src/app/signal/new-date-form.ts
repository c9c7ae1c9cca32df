import { computed, signal } from '@angular/core';
import { hidden } from '@angular/forms/signals';
import type { MoveReason, MoveDatesInput } from '@ns/contract/console';
import { MutationForm } from '@ns/web/forms';
import { fieldRules } from '../form/field-rules.ts';

interface NewDate {
  readonly reason: MoveReason | '';
  readonly on: string;
  readonly period: string;
  readonly message: string;
}

/** A date that is set in the place of another one, as it is chosen for one report or for several. */
export class NewDateForm extends MutationForm<NewDate> {
  readonly waitsForMoney = computed(() => this.model().reason === 'BUDGET');

  /** @param save sends the date when nothing is missing. Call it where injection works. */
  constructor(save: () => Promise<unknown>) {
    const rules = fieldRules();
    super(signal<NewDate>({ reason: '', on: '', period: '', message: '' }), {
      save,
      rules: (path) => {
        rules.needed(path.reason, { text: 'transition.missingChoice' });
        hidden(path.on, ({ valueOf }) => valueOf(path.reason) === 'BUDGET');
        hidden(path.period, ({ valueOf }) => valueOf(path.reason) !== 'BUDGET');
        rules.needed(path.on);
        rules.needed(path.period, { text: 'transition.missingChoice' });
        rules.needed(path.message, { when: () => this.model().reason === 'OTHER' });
        rules.atMost(path.message, 4_000);
      },
    });
  }

  /** What was chosen, as the server takes it; null without a reason. */
  chosen(): Omit<MoveDatesInput, 'signals'> | null {
    const { reason, on, period, message } = this.model();
    return reason === ''
      ? null
      : { reason, ...(this.waitsForMoney() ? { period } : { on }), message: message.trim() || null };
  }
}
