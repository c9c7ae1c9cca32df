import { Component, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { CreateApiTokenDocument } from '@ns/contract/console';
import { dayInSofia } from '@ns/web';
import { screenParts } from '../../appearance/screen-parts.ts';
import { isLeftByEscape } from '../../form/left-by-escape.ts';
import { elementFocus } from '../../form/element-focus.ts';
import { MutationForm } from '../../form/mutation-form.ts';
import { DateField } from '../../date/date-field.ts';
import { fieldParts } from '../../form/form-parts.ts';

/** A token whose secret is known for this once. */
export interface MadeToken {
  readonly name: string;
  readonly secret: string;
}

const yearMs = 365 * 24 * 3_600_000;

/** A new token: for which program, and until when. */
@Component({
  selector: 'ns-token-form',
  imports: [screenParts, ReactiveFormsModule, fieldParts, DateField],
  template: `
    <form class="ns-stack" novalidate [formGroup]="form" (ngSubmit)="create()" (keydown.escape)="leave($event)">
      <h2 tabindex="-1">{{ 'tokens.new' | transloco }}</h2>
      <mat-form-field>
        <mat-label>{{ 'tokens.name' | transloco }}</mat-label>
        <input matInput formControlName="name" required maxlength="100" autocomplete="off" />
        <mat-hint>{{ 'tokens.nameHint' | transloco }}</mat-hint>
        <mat-error>{{ form.controls.name.getError('server') ?? ('tokens.nameMissing' | transloco) }}</mat-error>
      </mat-form-field>
      <ns-date-field
        [label]="'tokens.expiresOn' | transloco"
        [value]="form.controls.expiresOn.value"
        [problem]="form.controls.expiresOn.getError('server')"
        (changed)="form.controls.expiresOn.setValue($event ?? '')"
      />
      <ns-problem [text]="mutation.problems()" />
      <div class="ns-buttons">
        <button matButton="filled" type="submit" [disabled]="mutation.busy()">
          {{ (mutation.busy() ? 'tokens.creating' : 'tokens.create') | transloco }}
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

  protected readonly form = new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    expiresOn: new FormControl(dayInSofia(new Date(Date.now() + yearMs)), { nonNullable: true }),
  });
  protected readonly mutation = new MutationForm(() => this.form.controls);

  constructor() {
    elementFocus()('h2');
  }

  protected leave(event: Event): void {
    if (isLeftByEscape(event, this.form.dirty)) {
      this.cancelled.emit();
    }
  }

  protected async create(): Promise<void> {
    this.mutation.clear();
    this.form.markAllAsTouched();
    if (this.form.invalid) {
      return;
    }
    const { name, expiresOn } = this.form.getRawValue();
    const input = { name: name.trim(), scopes: ['bi:read'], expiresOn };
    const made = await this.mutation.send(CreateApiTokenDocument, { input }, 'ApiTokenCreated');
    if (made) {
      this.made.emit({ name: made.token.name, secret: made.secret });
    }
  }
}
