import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { AddNoteDocument } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { refuse } from './field-problems';

/** A note for colleagues; the reporter never sees it. */
@Component({
  selector: 'ns-add-note',
  imports: [CdkTextareaAutosize, ReactiveFormsModule, MatButton, MatError, MatFormField, MatHint, MatLabel, MatInput, TranslocoPipe],
  template: `
    <form novalidate (submit)="$event.preventDefault(); save()">
      <mat-form-field>
        <mat-label>{{ 'note.label' | transloco }}</mat-label>
        <textarea #field matInput cdkTextareaAutosize cdkAutosizeMinRows="2" [formControl]="text"></textarea>
        <mat-hint>{{ 'note.hint' | transloco }}</mat-hint>
        <mat-error>{{ problem() }}</mat-error>
      </mat-form-field>
      <button matButton="tonal" type="submit" [disabled]="busy() || text.value.trim() === ''">{{ 'note.save' | transloco }}</button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      justify-items: start;
    }
    mat-form-field {
      width: 100%;
    }
  `,
})
export class AddNote {
  private readonly client = inject(GraphqlClient);

  readonly signalId = input.required<string>();

  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly text = new FormControl('', { nonNullable: true });
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected async save(): Promise<void> {
    const text = this.text.value.trim();
    if (!text || this.busy()) {
      return;
    }
    this.busy.set(true);
    const answer = await this.client.mutate(AddNoteDocument, { signalId: this.signalId(), text });
    this.busy.set(false);
    if (answer.__typename === 'Signal') {
      this.text.reset();
      return;
    }
    const message = answer.__typename === 'InvalidInputError' ? (answer.fields[0]?.message ?? answer.message) : answer.message;
    this.problem.set(message);
    refuse(this.text, message);
  }
}
