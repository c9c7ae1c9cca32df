import { Injectable, inject, linkedSignal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { LanguageTag } from '@ns/languages';
import { LanguageStore } from './language-store.ts';

/**
 * The texts of the screen. A template calls `t` where a text stands and follows the language by that: the directive of
 * Transloco would give every component a view and a subscription of its own, which a list has in each of its rows.
 */
@Injectable({ providedIn: 'root' })
export class ScreenTexts {
  private readonly service = inject(TranslocoService);
  private readonly language = inject(LanguageStore);
  /** A language whose texts could not be fetched leaves those of the one before. */
  private readonly tag = linkedSignal<LanguageTag, LanguageTag>({
    source: this.language.tag,
    computation: (wanted, before) =>
      before === undefined || Object.keys(this.service.getTranslation(wanted)).length > 0 ? wanted : before.value,
  });

  /** A text by its key in the dictionaries, with its parameters put in. */
  readonly t = (key: string, parameters?: object): string => this.service.translate(key, { ...parameters }, this.tag());

  /** A text in a language whose texts were fetched, whatever the screen has. */
  inLanguage(tag: LanguageTag, key: string): string {
    return this.service.translate(key, {}, tag);
  }
}
