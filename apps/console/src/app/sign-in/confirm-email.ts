import { Component, effect, linkedSignal, untracked } from '@angular/core';
import { ConfirmEmailChangeDocument } from '@ns/contract/sign-in';
import { mailedToken, MutationSender } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { EntryPanel } from './entry-panel.ts';

/**
 * Where the links of a change of address lead. Nothing happens before the press: mail programs open links themselves.
 */
@Component({
  selector: 'ns-confirm-email',
  imports: [screenParts, EntryPanel],
  template: `
    <ns-entry-panel [subtitle]="'emailChange.title' | transloco">
      @if (mutation.failure() || done(); as text) {
        <p class="ns-notice" [class.ns-notice--problem]="mutation.failure()" role="status">{{ text }}</p>
        <p>
          <a routerLink="/inbox">{{ 'missing.back' | transloco }}</a>
        </p>
      } @else {
        <p>{{ 'emailChange.press' | transloco }}</p>
        <button matButton="filled" type="button" [disabled]="mutation.busy()" (click)="confirm()">
          {{ 'emailChange.confirm' | transloco }}
        </button>
      }
    </ns-entry-panel>
  `,
})
export class ConfirmEmail {
  private readonly token = mailedToken();
  protected readonly mutation = new MutationSender();
  /** Another link that is opened on this page begins anew. */
  protected readonly done = linkedSignal<string, string | null>({ source: this.token, computation: () => null });

  constructor() {
    effect(() => {
      this.token();
      untracked(() => this.mutation.clear());
    });
  }

  protected async confirm(): Promise<void> {
    const variables = { token: this.token() };
    const confirmed = await this.mutation.send(ConfirmEmailChangeDocument, variables, 'EmailChangeConfirmed');
    this.done.set(confirmed?.message ?? null);
  }
}
