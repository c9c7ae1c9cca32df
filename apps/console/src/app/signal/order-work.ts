import { Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { ContractorsDocument, OrderWorkDocument, WorkOrderPreviewDocument } from '@ns/contract/console';
import { watchQuery } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { SelectField } from '../choice/select-field.ts';
import { fieldRules } from '../form/field-rules.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';
import { WhatLeaves } from './what-leaves.ts';

/** The report that work is ordered for. */
export interface WorkToOrder {
  readonly signalId: string;
  /** code */
  readonly category: string;
  /** codes of contractors that have it already */
  readonly ordered: readonly string[];
}

/** Orders work from a contractor; those who usually get the category are offered first. */
@Component({
  selector: 'ns-order-work',
  imports: [screenParts, dialogParts, fieldParts, SelectField, WhatLeaves],
  template: `
    <form [formRoot]="form.fields">
      <h2 mat-dialog-title>{{ 'orderWork.title' | transloco }}</h2>
      <mat-dialog-content class="ns-stack">
        <p class="ns-quiet">{{ 'orderWork.intro' | transloco }}</p>
        @if (!query.data()) {
          <span class="ns-skeleton" aria-hidden="true"></span>
        } @else if (choices().length === 0) {
          <p role="status">{{ 'orderWork.none' | transloco }}</p>
        } @else {
          <ns-select-field
            [of]="form.fields.contractor"
            [choices]="choices()"
            [label]="'orderWork.contractor' | transloco"
          />
          @if (chosen(); as contractor) {
            <p role="status" data-testid="order-leaves">
              {{
                contractor.channel === 'MAIL'
                  ? ('orderWork.mailed' | transloco: { address: contractor.destination })
                  : ('orderWork.notMailed' | transloco)
              }}
            </p>
            @if (preview(); as shown) {
              <ns-what-leaves [name]="contractor.name" [shown]="shown" />
            }
          }
          <mat-form-field class="ns-wide">
            <mat-label>{{ 'orderWork.words' | transloco }}</mat-label>
            <textarea matInput rows="3" [formField]="form.fields.words"></textarea>
            <mat-hint>{{ 'orderWork.wordsHint' | transloco }}</mat-hint>
            <mat-error>{{ message(form.fields.words()) }}</mat-error>
          </mat-form-field>
        }
        <ns-problem [text]="form.failure() || (query.error()?.message ?? '')" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" disabledInteractive [disabled]="form.busy() || choices().length === 0">
          {{ 'orderWork.save' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
})
export class OrderWork {
  private readonly window = inject<MatDialogRef<OrderWork>>(MatDialogRef);
  private readonly data = inject<WorkToOrder>(MAT_DIALOG_DATA);
  private readonly rules = fieldRules();
  private readonly clientKey = crypto.randomUUID();
  protected readonly message = fieldMessage;
  protected readonly query = watchQuery(ContractorsDocument, () => ({}));
  protected readonly choices = computed(() => {
    const { category, ordered } = this.data;
    const open = (this.query.data()?.receivers ?? []).filter(
      ({ kind, code }) => kind === 'CONTRACTOR' && !ordered.includes(code),
    );
    const fits = (each: (typeof open)[number]) => each.categories.some(({ code }) => code === category);
    return [...open.filter(fits), ...open.filter((each) => !fits(each))];
  });
  protected readonly form = new MutationForm(signal({ contractor: '', words: '' }), {
    rules: (path) => {
      this.rules.needed(path.contractor, { text: 'transition.missingChoice' });
      this.rules.atMost(path.words, 2_000);
    },
    save: () => this.save(),
  });
  protected readonly chosen = computed(() => this.choices().find(({ code }) => code === this.form.model().contractor));

  private readonly leaving = watchQuery(
    WorkOrderPreviewDocument,
    () => {
      const chosen = this.chosen();
      return chosen ? { signalId: this.data.signalId, contractor: chosen.code } : null;
    },
    { fetchPolicy: 'network-only' },
  );
  /** Of the contractor that is chosen now, by mail and with its link: that of a former choice is not shown. */
  protected readonly preview = computed(() =>
    this.leaving.answered()?.contractor === this.chosen()?.code
      ? (this.leaving.data()?.workOrderPreview ?? null)
      : null,
  );

  private async save(): Promise<void> {
    const { contractor, words } = this.form.model();
    const input = { signalId: this.data.signalId, contractor, words, clientKey: this.clientKey };
    if (await this.form.send(OrderWorkDocument, { input }, 'Signal')) {
      this.window.close();
    }
  }
}
