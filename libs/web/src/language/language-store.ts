import { DOCUMENT, Injectable, computed, effect, inject, signal } from '@angular/core';
import type { LanguageCode } from './language-code';

const STORAGE_KEY = 'ns.language';

/** The language of the screen: Bulgarian unless the reader chose English. Remembered on the device. */
@Injectable({ providedIn: 'root' })
export class LanguageStore {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<LanguageCode>(rememberedLanguage());

  readonly code = this.chosen.asReadonly();
  /** The same choice as the server's enum. */
  readonly serverCode = computed(() => (this.chosen() === 'en' ? ('EN' as const) : ('BG' as const)));
  readonly locale = computed(() => (this.chosen() === 'en' ? 'en-GB' : 'bg-BG'));

  constructor() {
    effect(() => {
      // Screen readers choose their voice by this attribute.
      this.document.documentElement.lang = this.chosen();
    });
  }

  choose(code: LanguageCode): void {
    this.chosen.set(code);
    try {
      localStorage.setItem(STORAGE_KEY, code);
    } catch {
      // Storage may be blocked; the choice then holds for this page only.
    }
  }
}

function rememberedLanguage(): LanguageCode {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'bg';
  } catch {
    return 'bg';
  }
}
