import { inLanguage, type Language, type Text } from '@ns/platform';
import type { UnknownCause } from '../domain/records-system.ts';
import { textOf } from '../texts/index.ts';

const unusable = textOf('register.unusable');
const away = textOf('register.away');
const denied = textOf('register.denied');

const texts: Readonly<Record<UnknownCause, Text>> = {
  UNREACHABLE: away,
  TIMEOUT: away,
  CONNECTION_LOST: away,
  ACCESS_DENIED: denied,
  CERTIFICATE_NOT_TRUSTED: textOf('register.notTrusted'),
  TLS_MISMATCH: denied,
  HTTP_ERROR: textOf('register.error'),
  UNREADABLE_ANSWER: unusable,
  BAD_SIGNATURE: unusable,
  ERROR_ANSWER: unusable,
  UNEXPECTED_ANSWER: textOf('register.notBelieved'),
  NO_LOOKUP: unusable,
  OUR_FAULT: unusable,
};

/** Why the register of participants gave no usable list. */
export function registerProblemText(language: Language, problem: UnknownCause): string {
  return inLanguage(language, texts[problem]);
}
