import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { GraphqlClient, type LanguageCode, LanguageStore } from '@ns/web';

/** Bulgarian or English; each language is named in itself. */
@Component({
  selector: 'ns-language-switch',
  imports: [TranslocoPipe],
  template: `
    <div class="switch" role="group" [attr.aria-label]="'shell.language' | transloco">
      @for (choice of choices; track choice.code) {
        <button
          type="button"
          [attr.lang]="choice.code"
          [attr.aria-label]="choice.short + ' – ' + choice.name"
          [attr.aria-pressed]="language.code() === choice.code"
          (click)="choose(choice.code)"
        >
          {{ choice.short }}
        </button>
      }
    </div>
  `,
  styles: `
    .switch {
      display: inline-flex;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
      overflow: hidden;
    }
    button {
      font: inherit;
      font-size: 0.8125rem;
      min-width: 36px;
      height: 32px;
      padding: 0 8px;
      border: 0;
      background: transparent;
      color: var(--mat-sys-on-surface-variant);
      cursor: pointer;
    }
    button[aria-pressed='true'] {
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
      font-weight: 650;
    }
    button:focus-visible {
      outline-offset: -2px;
      border-radius: 8px;
    }
  `,
})
export class LanguageSwitch {
  private readonly client = inject(GraphqlClient);
  protected readonly language = inject(LanguageStore);
  protected readonly choices: readonly { code: LanguageCode; short: string; name: string }[] = [
    { code: 'bg', short: 'БГ', name: 'Български' },
    { code: 'en', short: 'EN', name: 'English' },
  ];

  protected choose(code: LanguageCode): void {
    if (code !== this.language.code()) {
      this.language.choose(code);
      // The socket carries the language of its opening.
      this.client.reconnect();
    }
  }
}
