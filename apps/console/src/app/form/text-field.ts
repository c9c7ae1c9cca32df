import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { fieldMessage } from '@ns/web/forms';
import { fieldParts } from './form-parts.ts';

/** A short text with its label, its hint while it can be written, and what is wrong with it. */
@Component({
  selector: 'ns-text-field',
  imports: [fieldParts],
  host: { style: 'display: contents' },
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <input matInput autocomplete="off" [formField]="of()" />
      @if (hint() && !of()().disabled()) {
        <mat-hint>{{ hint() }}</mat-hint>
      }
      <mat-error>{{ message(of()()) }}</mat-error>
    </mat-form-field>
  `,
})
export class TextField {
  readonly of = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly hint = input('');
  protected readonly message = fieldMessage;
}
