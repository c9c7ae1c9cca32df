import { Component, inject, input, output, signal } from '@angular/core';
import { HoldSignalDocument, ReportsNumberedDocument } from '@ns/contract/console';
import { GraphqlClient, ScreenTexts } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { DateField } from '../date/date-field.ts';
import { elementFocus } from '../form/element-focus.ts';
import { fieldRules } from '../form/field-rules.ts';
import { fieldParts } from '../form/form-parts.ts';
import { isLeftByEscape } from '../form/left-by-escape.ts';
import { TextField } from '../form/text-field.ts';

/** Keeps a report longer than the file plan: the report of the page, or one by its number. */
@Component({
  selector: 'ns-hold-form',
  imports: [screenParts, fieldParts, DateField, TextField],
  template: `
    <form class="ns-stack" [formRoot]="form.fields" (keydown.escape)="leave($event)">
      <h3 tabindex="-1">{{ 'holds.new' | transloco }}</h3>
      @if (!signalId()) {
        <ns-text-field
          [label]="'holds.number' | transloco"
          [hint]="'holds.numberHint' | transloco"
          [of]="form.fields.number"
        />
      }
      <mat-form-field>
        <mat-label>{{ 'holds.reason' | transloco }}</mat-label>
        <textarea matInput rows="2" [formField]="form.fields.reason"></textarea>
        <mat-hint>{{ 'holds.reasonHint' | transloco }}</mat-hint>
        <mat-error>{{ message(form.fields.reason()) }}</mat-error>
      </mat-form-field>
      <ns-date-field [label]="'holds.untilField' | transloco" [formField]="form.fields.until" />
      <p class="ns-small ns-quiet">{{ 'holds.untilHint' | transloco }}</p>
      <ns-problem [text]="form.failure()" />
      <div class="ns-buttons">
        <button matButton="filled" type="submit" [disabled]="form.busy()">
          {{ (form.busy() ? 'transition.busy' : 'holds.hold') | transloco }}
        </button>
        <button matButton type="button" (click)="cancelled.emit()">{{ 'cancel' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      max-width: 520px;
    }
  `,
})
export class HoldForm {
  /** empty: a report that is named by its number */
  readonly signalId = input('');
  readonly held = output();
  readonly cancelled = output();

  private readonly client = inject(GraphqlClient);
  private readonly t = inject(ScreenTexts).t;
  private readonly rules = fieldRules();
  protected readonly message = fieldMessage;
  protected readonly form = new MutationForm(signal({ number: '', reason: '', until: '' }), {
    rules: ({ number, reason }) => {
      this.rules.needed(number, { when: () => this.signalId() === '' });
      this.rules.reason(reason);
    },
    save: () => this.save(),
  });

  constructor() {
    elementFocus()('h3');
  }

  protected leave(event: Event): void {
    if (isLeftByEscape(event, this.form.fields().dirty())) {
      this.cancelled.emit();
    }
  }

  private async save(): Promise<void> {
    const { number, reason, until } = this.form.model();
    const signalId = this.signalId() || (await this.idOf(number.trim()));
    if (signalId === null) {
      return;
    }
    const input = { signalId, reason, until: until || null };
    if (await this.form.send(HoldSignalDocument, { input }, 'SignalHeld')) {
      this.held.emit();
    }
  }

  /** The id of the one report with a reference or incoming number; null when there is none or several. */
  private async idOf(number: string): Promise<string | null> {
    const found = await this.client.query(ReportsNumberedDocument, { text: number });
    if (!('edges' in found)) {
      this.form.fail(found.message);
      return null;
    }
    const reports = found.edges
      .map(({ node }) => node)
      .filter(
        ({ reference, registration }) => reference === number.toUpperCase() || registration.incomingNumber === number,
      );
    const [report] = reports;
    if (!report || reports.length > 1) {
      this.form.object('number', this.t(report ? 'holds.severalReports' : 'holds.noReport'));
      return null;
    }
    return report.id;
  }
}
