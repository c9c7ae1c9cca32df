import { Component, inject } from '@angular/core';
import { type LanguageCode, LanguageStore } from '@ns/web';
import { AccountLanguage } from '../account/account-language.ts';

/**
 * The two languages, each named in itself. A signed-in person gets mails in the same language: there is one choice, not
 * two.
 */
@Component({
  selector: 'ns-language-switch',
  template: `
    @for (each of languages; track each.code) {
      <button
        type="button"
        [attr.lang]="each.code"
        [attr.aria-label]="each.short + ' – ' + each.name"
        [attr.aria-pressed]="language.code() === each.code"
        (click)="choice.choose(each.code)"
      >
        {{ each.short }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      padding: 3px;
      border-radius: 12px;
      background: var(--ns-sunken);
    }

    button {
      min-width: 2.75rem;
      min-height: 2.75rem;
      border: 0;
      border-radius: 9px;
      background: none;
      color: var(--ns-ink-soft);
      font: inherit;
      font-size: 0.875rem;
      font-weight: 620;
      cursor: pointer;
    }

    button[aria-pressed='true'] {
      background: var(--ns-surface);
      outline: 1.5px solid var(--ns-river);
      outline-offset: -1.5px;
      color: var(--ns-ink);
      box-shadow: 0 1px 3px rgb(0 0 0 / 18%);
    }
  `,
})
export class LanguageSwitch {
  protected readonly language = inject(LanguageStore);
  protected readonly choice = inject(AccountLanguage);
  protected readonly languages: { code: LanguageCode; name: string; short: string }[] = [
    { code: 'bg', name: 'Български', short: 'БГ' },
    { code: 'en', name: 'English', short: 'EN' },
  ];
}
