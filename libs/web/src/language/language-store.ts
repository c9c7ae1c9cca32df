import { DOCUMENT, Injectable, computed, effect, inject, signal } from '@angular/core';
import { type Language, type LanguageTag, defaultLanguage, languageRows, languageWithTag } from '@ns/languages';

const storageKey = 'ns.language';

/** The language of the screen: the default one unless the reader chose another. Remembered on the device. */
@Injectable({ providedIn: 'root' })
export class LanguageStore {
  private readonly document = inject(DOCUMENT);
  private readonly remembered = rememberedLanguage();
  private readonly chosen = signal<Language>(this.remembered ?? defaultLanguage);
  private readonly explicit = signal(this.remembered !== null);

  /** As the API names it. */
  readonly code = this.chosen.asReadonly();
  /** Whether it was chosen on this device; the default one is what it is otherwise. */
  readonly isChosen = this.explicit.asReadonly();
  readonly row = computed(() => languageRows[this.chosen()]);
  /** As dictionaries and `Accept-Language` name it. */
  readonly tag = computed(() => this.row().tag);
  readonly locale = computed(() => this.row().locale);
  /** Fetches the texts of a language; the translations of the application say how. */
  fetchTexts: (tag: LanguageTag) => Promise<unknown> = () => Promise.resolve();
  private wanted: Language | null = null;

  constructor() {
    effect(() => {
      // Screen readers choose their voice by this attribute.
      this.document.documentElement.lang = this.tag();
    });
  }

  /**
   * Remembers the language and turns the screen to it once its texts are there: a text that is asked for earlier would
   * be its key. Without the texts it turns as well, because dates and answers of the server have the language too.
   */
  async choose(language: Language): Promise<void> {
    this.explicit.set(true);
    this.remember(language);
    this.wanted = language;
    await this.fetchTexts(languageRows[language].tag).catch(() => undefined);
    if (this.wanted === language) {
      this.chosen.set(language);
    }
  }

  private remember(language: Language): void {
    try {
      localStorage.setItem(storageKey, languageRows[language].tag);
    } catch {
      // Storage may be blocked; the choice then holds for this page only.
    }
  }
}

/** Null when nothing was chosen here. */
function rememberedLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(storageKey);
    return kept === null ? null : languageWithTag(kept);
  } catch {
    return null;
  }
}
