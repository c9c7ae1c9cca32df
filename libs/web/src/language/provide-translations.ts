import {
  type EnvironmentProviders,
  Injectable,
  InjectionToken,
  effect,
  inject,
  isDevMode,
  makeEnvironmentProviders,
  provideAppInitializer,
} from '@angular/core';
import { defaultTag, languageRows, languageTags, languageWithTag } from '@ns/languages';
import { type Translation, type TranslocoLoader, TranslocoService, provideTransloco } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { Dictionaries } from './dictionaries.ts';
import { LanguageStore } from './language-store.ts';
import { PartTexts } from './part-texts.ts';

const dictionarySource = new InjectionToken<Dictionaries>('dictionarySource');

@Injectable()
class DictionaryLoader implements TranslocoLoader {
  private readonly dictionaries = inject(dictionarySource);

  getTranslation(tag: string): Promise<Translation> {
    return this.dictionaries[languageRows[languageWithTag(tag)].tag]();
  }
}

/**
 * Texts of one application. The first screen waits for the reader's language only; another one is
 * fetched when chosen. Parts that few people open have dictionaries of their own ({@link withTexts}).
 */
export function provideTranslations(dictionaries: Dictionaries): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: dictionarySource, useValue: dictionaries },
    provideTransloco({
      config: {
        availableLangs: [...languageTags],
        defaultLang: defaultTag,
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
      },
      loader: DictionaryLoader,
    }),
    provideAppInitializer(() => {
      const language = inject(LanguageStore);
      const texts = inject(TranslocoService);
      const parts = inject(PartTexts);
      language.fetchTexts = (tag) => firstValueFrom(texts.load(tag)).then(() => parts.fetch(tag));
      effect(() => texts.setActiveLang(language.tag()));
      return firstValueFrom(texts.load(language.tag()));
    }),
  ]);
}
