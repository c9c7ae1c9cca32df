import { Component, inject } from '@angular/core';
import { type LanguageCode, LanguageStore } from '@ns/web';

/** The two languages of the screens, each named in itself. */
@Component({
  selector: 'ns-language-switch',
  template: `
    @for (each of languages; track each.code) {
      <button
        type="button"
        [attr.lang]="each.code"
        [attr.aria-label]="each.short + ' – ' + each.name"
        [attr.aria-pressed]="language.code() === each.code"
        (click)="language.choose(each.code)"
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
      min-height: 2.25rem;
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
      color: var(--ns-ink);
      box-shadow: 0 1px 3px rgb(0 0 0 / 18%);
    }
  `,
})
export class LanguageSwitch {
  protected readonly language = inject(LanguageStore);
  protected readonly languages: { code: LanguageCode; name: string; short: string }[] = [
    { code: 'bg', name: 'Български', short: 'БГ' },
    { code: 'en', name: 'English', short: 'EN' },
  ];
}
