import { Injectable, inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import type { LanguageTag } from '@ns/languages';
import type { Dictionaries } from './dictionaries.ts';
import { LanguageStore } from './language-store.ts';

/** Texts of the parts that were opened, in each language that the reader chose since. */
@Injectable({ providedIn: 'root' })
export class PartTexts {
  private readonly service = inject(TranslocoService);
  private readonly language = inject(LanguageStore);
  private readonly parts = new Set<Dictionaries>();

  /** @throws what the fetch of the part says */
  async open(part: Dictionaries): Promise<void> {
    this.parts.add(part);
    await this.merge(part, this.language.tag());
  }

  /** Fetches the texts of the opened parts in a language that the screen is about to turn to. */
  async fetch(tag: LanguageTag): Promise<void> {
    await Promise.all([...this.parts].map((part) => this.merge(part, tag)));
  }

  private async merge(part: Dictionaries, tag: LanguageTag): Promise<void> {
    this.service.setTranslation(await part[tag](), tag);
  }
}

/**
 * The guard of a route whose texts are a dictionary of their own, so that no other page loads them: they are there
 * before the page is.
 */
export function withTexts(part: Dictionaries): CanActivateFn {
  return () =>
    inject(PartTexts)
      .open(part)
      .then(() => true);
}
