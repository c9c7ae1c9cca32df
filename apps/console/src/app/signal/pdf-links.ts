import { Component, DOCUMENT, inject, input } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { SignalPdfDocument } from '@ns/contract/console';
import { GraphqlClient, ScreenTexts } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';

/** The signal to print: this page, or the document with its photos. */
@Component({
  selector: 'ns-pdf-links',
  imports: [screenParts],
  template: `
    <ns-icon-button
      icon="print"
      [label]="'signal.print' | transloco"
      [hint]="'signal.print' | transloco"
      (click)="print()"
    />
    <button matButton type="button" (click)="openPdf()">
      <mat-icon svgIcon="stamp" aria-hidden="true" />{{ 'signal.pdf' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
    }
  `,
})
export class PdfLinks {
  private readonly client = inject(GraphqlClient);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  private readonly window = inject(DOCUMENT).defaultView;

  readonly signalId = input.required<string>();

  protected print(): void {
    this.window?.print();
  }

  /**
   * The address counts for ten minutes, so it is asked for at the press; the tab opens at once, or browsers take it for
   * an advertisement.
   */
  protected async openPdf(): Promise<void> {
    const tab = this.window?.open('', '_blank');
    const answer = await this.client.query(SignalPdfDocument, { id: this.signalId() });
    const url = answer?.__typename === 'Signal' ? answer.pdfUrl : null;
    if (tab && url) {
      tab.opener = null;
      tab.location.href = url;
      return;
    }
    tab?.close();
    this.snackBar.open(answer?.__typename === 'RequestFailure' ? answer.message : this.t('signal.noPdf'));
  }
}
