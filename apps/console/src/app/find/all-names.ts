import { Injectable, inject, signal } from '@angular/core';
import { type LanguageTag, languageTags } from '@ns/languages';
import { LanguageStore, ScreenTexts } from '@ns/web';

/** Names of things in the language of the screen, and in the others once their texts are there. */
@Injectable()
export class AllNames {
  private readonly language = inject(LanguageStore);
  private readonly texts = inject(ScreenTexts);
  private readonly fetched = signal<readonly LanguageTag[]>([]);

  constructor() {
    for (const tag of languageTags) {
      // Without network only the names of the screen's language are found.
      void this.language.fetchTexts(tag).then(
        () => this.fetched.update((tags) => [...tags, tag]),
        () => undefined,
      );
    }
  }

  /** @param keys of the dictionaries: the name, then others by which it is found */
  of(...keys: readonly string[]): { readonly name: string; readonly alsoCalled: string } {
    const [first = ''] = keys;
    const others = this.fetched().flatMap((tag) => keys.map((key) => this.texts.inLanguage(tag, key)));
    return { name: this.texts.t(first), alsoCalled: [...keys.map((key) => this.texts.t(key)), ...others].join(' ') };
  }
}
