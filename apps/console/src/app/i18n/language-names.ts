import { Injectable, computed, inject } from '@angular/core';
import { type Language, languageRows } from '@ns/languages';
import { LanguageStore } from '@ns/web';

/** Names of the languages in the language of the screen. Call it in templates: it follows the language. */
@Injectable({ providedIn: 'root' })
export class LanguageNames {
  private readonly screen = inject(LanguageStore);
  private readonly names = computed(() => new Intl.DisplayNames([this.screen.locale()], { type: 'language' }));

  /** As it stands within a sentence: „английски“, „English“. */
  of(language: Language): string {
    const { tag } = languageRows[language];
    return this.names().of(tag) ?? tag;
  }
}
