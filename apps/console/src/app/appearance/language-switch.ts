import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Language, languageRows, languages } from '@ns/languages';
import { LanguageStore } from '@ns/web';

/** The languages, each named in itself. */
@Component({
  selector: 'ns-language-switch',
  imports: [TranslocoPipe],
  template: `
    <div class="switch" role="group" [attr.aria-label]="'shell.language' | transloco">
      @for (each of languages; track each) {
        <button
          type="button"
          [attr.lang]="rows[each].tag"
          [attr.aria-label]="rows[each].shortName + ' – ' + rows[each].name"
          [attr.aria-pressed]="language.code() === each"
          (click)="choose(each)"
        >
          {{ rows[each].shortName }}
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
      height: var(--ns-press-height);
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
  protected readonly language = inject(LanguageStore);
  protected readonly languages = languages;
  protected readonly rows = languageRows;

  protected async choose(language: Language): Promise<void> {
    if (language !== this.language.code()) {
      await this.language.choose(language);
    }
  }
}
