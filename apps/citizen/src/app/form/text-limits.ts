import { type SchemaPath, MAX_LENGTH, MIN_LENGTH, metadata, validate } from '@angular/forms/signals';
import type { ScreenTexts } from '@ns/web';

/** Characters that a text of several lines may have, where the server says nothing else. */
export const longestText = 4000;
/** Characters of a word to the stars. */
export const longestComment = 1000;

/** Kind of the error of a text that is too long. */
export const tooLong = 'maxLength';

/** Characters that a text has to have and may have; spaces around it do not count. */
export interface TextLimits {
  readonly most?: () => number;
  readonly least?: number;
  /** What is said of a text that is too short. */
  readonly missing?: () => string;
}

/**
 * The length of a text, which its field counts while it is written. The rules of Angular would count spaces around the
 * text, which are not sent.
 */
export function textLimits(
  path: SchemaPath<string>,
  t: ScreenTexts['t'],
  { most = () => longestText, least = 0, missing = () => t('form.needed') }: TextLimits = {},
): void {
  metadata(path, MIN_LENGTH, () => least);
  metadata(path, MAX_LENGTH, most);
  validate(path, ({ value }) => {
    const { length } = value().trim();
    if (length > most()) {
      return { kind: tooLong, message: t('form.over', { over: length - most(), max: most() }) };
    }
    return length < least ? { kind: 'minLength', message: missing() } : undefined;
  });
}
