import { Component, computed, inject } from '@angular/core';
import { defaultLanguage } from '@ns/languages';
import { LanguageStore, ScreenTexts } from '@ns/web';

/** Says to readers of another language than the first that what people wrote is not translated. */
@Component({
  selector: 'ns-as-written',
  template: `
    @if (isOther()) {
      <p class="soft small">{{ t('signal.asWritten') }}</p>
    }
  `,
  styles: `
    :host p {
      margin: 0.75rem 0 0;
    }
  `,
})
export class AsWritten {
  private readonly language = inject(LanguageStore);
  protected readonly t = inject(ScreenTexts).t;
  protected readonly isOther = computed(() => this.language.code() !== defaultLanguage);
}
