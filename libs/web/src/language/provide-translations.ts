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
import { type Translation, type TranslocoLoader, TranslocoService, provideTransloco } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { LanguageCode } from './language-code.ts';
import { LanguageStore } from './language-store.ts';

/** One lazily loaded dictionary per language; the build gives each a hashed file of its own. */
export type Dictionaries = Record<LanguageCode, () => Promise<{ default: Translation }>>;

const dictionarySource = new InjectionToken<Dictionaries>('dictionarySource');

@Injectable()
class DictionaryLoader implements TranslocoLoader {
  private readonly dictionaries = inject(dictionarySource);

  async getTranslation(code: string): Promise<Translation> {
    return (await this.dictionaries[code === 'en' ? 'en' : 'bg']()).default;
  }
}

/**
 * Texts of one application. The first screen waits for the reader's language only; the other one is
 * fetched when chosen.
 */
export function provideTranslations(dictionaries: Dictionaries): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: dictionarySource, useValue: dictionaries },
    provideTransloco({
      config: { availableLangs: ['bg', 'en'], defaultLang: 'bg', reRenderOnLangChange: true, prodMode: !isDevMode() },
      loader: DictionaryLoader,
    }),
    provideAppInitializer(() => {
      const language = inject(LanguageStore);
      const texts = inject(TranslocoService);
      effect(() => texts.setActiveLang(language.code()));
      return firstValueFrom(texts.load(language.code()));
    }),
  ]);
}
