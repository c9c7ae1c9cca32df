import type { Translation } from '@jsverse/transloco';
import type { LanguageTag } from '@ns/languages';

/**
 * One lazily loaded dictionary per language; the build gives each a hashed file of its own. `Texts` is the type of the
 * first one, so that a text that another language lacks does not compile.
 */
export type Dictionaries<Texts extends Translation = Translation> = Readonly<Record<LanguageTag, () => Promise<Texts>>>;
