import { DOCUMENT, Injectable, computed, effect, inject, signal } from '@angular/core';
import type { LanguageCode } from './language-code.ts';

const storageKey = 'ns.language';

/** The language of the screen: Bulgarian unless the reader chose English. Remembered on the device. */
@Injectable({ providedIn: 'root' })
export class LanguageStore {
  private readonly document = inject(DOCUMENT);
  private readonly remembered = rememberedLanguage();
  private readonly chosen = signal<LanguageCode>(this.remembered ?? 'bg');
  private readonly explicit = signal(this.remembered !== null);

  readonly code = this.chosen.asReadonly();
  /** Whether it was chosen on this device; Bulgarian is what it is otherwise. */
  readonly isChosen = this.explicit.asReadonly();
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
    this.explicit.set(true);
    try {
      localStorage.setItem(storageKey, code);
    } catch {
      // Storage may be blocked; the choice then holds for this page only.
    }
  }
}

/** Null when nothing was chosen here. */
function rememberedLanguage(): LanguageCode | null {
  try {
    const kept = localStorage.getItem(storageKey);
    return kept === null ? null : kept === 'en' ? 'en' : 'bg';
  } catch {
    return null;
  }
}
