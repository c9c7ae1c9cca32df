import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { fieldMessage } from '@ns/web/forms';
import { fieldParts } from '../form/form-parts.ts';
import type { Choice } from './find-choice.ts';

/** One entry of a short menu, by its code, with its label, its hint and what is wrong with it. */
@Component({
  selector: 'ns-select-field',
  imports: [fieldParts],
  host: { style: 'display: contents' },
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <mat-select [formField]="of()">
        @for (choice of choices(); track choice.code) {
          <mat-option [value]="choice.code">{{ choice.name }}</mat-option>
        }
      </mat-select>
      @if (hint()) {
        <mat-hint>{{ hint() }}</mat-hint>
      }
      <mat-error>{{ message(of()()) }}</mat-error>
    </mat-form-field>
  `,
})
export class SelectField {
  readonly of = input.required<FieldTree<string>>();
  readonly choices = input.required<readonly Choice[]>();
  readonly label = input.required<string>();
  readonly hint = input('');
  protected readonly message = fieldMessage;
}
