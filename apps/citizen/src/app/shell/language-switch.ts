import { Component, inject } from '@angular/core';
import { languageRows, languages } from '@ns/languages';
import { LanguageStore } from '@ns/web';
import { AccountLanguage } from '../account/account-language.ts';

/**
 * The languages, each named in itself. A signed-in person gets mails in the same language: there is one choice, not
 * two.
 */
@Component({
  selector: 'ns-language-switch',
  template: `
    @for (each of languages; track each) {
      <button
        type="button"
        [attr.lang]="rows[each].tag"
        [attr.aria-label]="rows[each].shortName + ' – ' + rows[each].name"
        [attr.aria-pressed]="language.code() === each"
        (click)="choice.choose(each)"
      >
        {{ rows[each].shortName }}
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
  protected readonly languages = languages;
  protected readonly rows = languageRows;
}
