import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { MatSnackBar } from '@angular/material/snack-bar';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CorrectReporter, type RefusedSignal } from './correct-reporter.ts';

/** The way out of a refusal: corrected data, sent as a new document. */
@Component({
  selector: 'ns-correct-refused',
  imports: [MatButton, MatIcon, TranslocoPipe],
  template: `
    <button
      matButton="outlined"
      type="button"
      [attr.aria-label]="'correctReporter.of' | transloco: { reference: refused().reference }"
      (click)="correct()"
    >
      <mat-icon svgIcon="edit" aria-hidden="true" />{{ 'correctReporter.open' | transloco }}
    </button>
  `,
})
export class CorrectRefused {
  private readonly dialog = inject(MatDialog);
  private readonly snackBar = inject(MatSnackBar);
  private readonly texts = inject(TranslocoService);

  readonly refused = input.required<RefusedSignal>();
  readonly done = output();

  protected correct(): void {
    this.dialog
      .open<CorrectReporter, RefusedSignal, boolean>(CorrectReporter, { data: this.refused(), width: '520px' })
      .afterClosed()
      .subscribe((sent) => {
        if (sent) {
          this.snackBar.open(this.texts.translate('correctReporter.sent'), undefined, { duration: 6_000 });
        }
        this.done.emit();
      });
  }
}
