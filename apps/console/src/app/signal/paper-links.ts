import { Component, DOCUMENT, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatSnackBar } from '@angular/material/snack-bar';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { SignalPaperDocument } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';

/** The signal on paper: this page printed, or the document with its photos. */
@Component({
  selector: 'ns-paper-links',
  imports: [MatButton, MatIcon, TranslocoPipe],
  template: `
    <button matButton type="button" (click)="print()">
      <mat-icon svgIcon="print" aria-hidden="true" />{{ 'signal.print' | transloco }}
    </button>
    <button matButton type="button" (click)="openPaper()">
      <mat-icon svgIcon="stamp" aria-hidden="true" />{{ 'signal.paper' | transloco }}
    </button>
  `,
})
export class PaperLinks {
  private readonly client = inject(GraphqlClient);
  private readonly snackBar = inject(MatSnackBar);
  private readonly texts = inject(TranslocoService);
  private readonly window = inject(DOCUMENT).defaultView;

  readonly signalId = input.required<string>();

  protected print(): void {
    this.window?.print();
  }

  /** The address counts for ten minutes, so it is asked for at the press; the tab opens at once, or browsers take it for an advertisement. */
  protected async openPaper(): Promise<void> {
    const tab = this.window?.open('', '_blank');
    const answer = await this.client.query(SignalPaperDocument, { id: this.signalId() });
    const url = answer?.__typename === 'Signal' ? answer.paperUrl : null;
    if (tab && url) {
      tab.opener = null;
      tab.location.href = url;
      return;
    }
    tab?.close();
    this.snackBar.open(
      answer?.__typename === 'RequestFailure' ? answer.message : this.texts.translate('signal.noPaper'),
    );
  }
}
