import { Component, output, signal } from '@angular/core';
import { CreateApiTokenDocument } from '@ns/contract/console';
import { dayInSofia } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../../appearance/screen-parts.ts';
import { isLeftByEscape } from '../../form/left-by-escape.ts';
import { elementFocus } from '../../form/element-focus.ts';
import { DateField } from '../../date/date-field.ts';
import { fieldParts } from '../../form/form-parts.ts';
import { fieldRules } from '../../form/field-rules.ts';

/** A token whose secret is known for this once. */
export interface MadeToken {
  readonly name: string;
  readonly secret: string;
}

const yearMs = 365 * 24 * 3_600_000;

/** A new token: for which program, and until when. */
@Component({
  selector: 'ns-token-form',
  imports: [screenParts, fieldParts, DateField],
  template: `
    <form class="ns-stack" [formRoot]="form.fields" (keydown.escape)="leave($event)">
      <h2 tabindex="-1">{{ 'tokens.new' | transloco }}</h2>
      <mat-form-field>
        <mat-label>{{ 'tokens.name' | transloco }}</mat-label>
        <input matInput [formField]="form.fields.name" autocomplete="off" />
        <mat-hint>{{ 'tokens.nameHint' | transloco }}</mat-hint>
        <mat-error>{{ message(form.fields.name()) }}</mat-error>
      </mat-form-field>
      <ns-date-field [label]="'tokens.expiresOn' | transloco" [formField]="form.fields.expiresOn" />
      <ns-problem [text]="form.failure()" />
      <div class="ns-buttons">
        <button matButton="filled" type="submit" [disabled]="form.busy()">
          {{ (form.busy() ? 'tokens.creating' : 'tokens.create') | transloco }}
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
export class TokenForm {
  readonly made = output<MadeToken>();
  readonly cancelled = output();

  private readonly rules = fieldRules();
  protected readonly message = fieldMessage;
  protected readonly form = new MutationForm(
    signal({ name: '', expiresOn: dayInSofia(new Date(Date.now() + yearMs)) }),
    {
      rules: ({ name, expiresOn }) => {
        this.rules.needed(name, { text: 'tokens.nameMissing' });
        this.rules.atMost(name, 100);
        this.rules.needed(expiresOn);
      },
      save: () => this.create(),
    },
  );

  constructor() {
    elementFocus()('h2');
  }

  protected leave(event: Event): void {
    if (isLeftByEscape(event, this.form.fields().dirty())) {
      this.cancelled.emit();
    }
  }

  private async create(): Promise<void> {
    const { name, expiresOn } = this.form.model();
    const input = { name: name.trim(), scopes: ['bi:read'], expiresOn };
    const made = await this.form.send(CreateApiTokenDocument, { input }, 'ApiTokenCreated');
    if (made) {
      this.made.emit({ name: made.token.name, secret: made.secret });
    }
  }
}
