import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ConfirmEmailChangeDocument } from '@ns/contract/web';
import { GraphqlClient } from '@ns/web';
import { EntryPanel } from './entry-panel.ts';

/**
 * Where the links of a change of address lead. Nothing happens before the press: mail programs open links themselves.
 */
@Component({
  selector: 'ns-confirm-email',
  imports: [MatButton, RouterLink, TranslocoPipe, EntryPanel],
  template: `
    <ns-entry-panel [subtitle]="'emailChange.title' | transloco">
      @if (message(); as text) {
        <p class="ns-notice" [class.ns-notice--problem]="failed()" role="status">{{ text }}</p>
        <p>
          <a routerLink="/inbox">{{ 'missing.back' | transloco }}</a>
        </p>
      } @else {
        <p>{{ 'emailChange.press' | transloco }}</p>
        <button matButton="filled" type="button" [disabled]="busy()" (click)="confirm()">
          {{ 'emailChange.confirm' | transloco }}
        </button>
      }
    </ns-entry-panel>
  `,
})
export class ConfirmEmail {
  private readonly client = inject(GraphqlClient);

  readonly token = input<string>();
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);
  protected readonly message = signal('');

  protected async confirm(): Promise<void> {
    this.busy.set(true);
    const answer = await this.client.mutate(ConfirmEmailChangeDocument, { token: this.token() ?? '' });
    this.busy.set(false);
    this.failed.set(answer.__typename !== 'EmailChangeConfirmed');
    this.message.set(answer.message);
  }
}
