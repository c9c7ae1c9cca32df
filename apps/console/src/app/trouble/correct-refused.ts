import { ScreenTexts } from '@ns/web';
import { Component, inject, input, output } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import { CorrectReporter, type RefusedSignal } from './correct-reporter.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** The way out of a refusal: corrected data, sent as a new document. */
@Component({
  selector: 'ns-correct-refused',
  imports: [screenParts],
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
  private readonly t = inject(ScreenTexts).t;

  readonly refused = input.required<RefusedSignal>();
  readonly done = output();

  protected correct(): void {
    this.dialog
      .open<CorrectReporter, RefusedSignal, boolean>(CorrectReporter, { data: this.refused(), width: '520px' })
      .afterClosed()
      .subscribe((sent) => {
        if (sent) {
          this.snackBar.open(this.t('correctReporter.sent'), undefined, { duration: 6_000 });
        }
        this.done.emit();
      });
  }
}
