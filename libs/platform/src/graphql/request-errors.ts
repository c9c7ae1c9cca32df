import { GraphQLError } from 'graphql';
import { inLanguage, type Language, type Localized } from '../language/index.ts';

/** Errors of the whole request, as the contract names them in `extensions.code`. */
const messages = {
  UNAUTHENTICATED: { bg: 'Моля, влезте в профила си.', en: 'Please sign in.' },
  FORBIDDEN: { bg: 'Нямате право на това действие.', en: 'You are not allowed to do this.' },
  BAD_USER_INPUT: { bg: 'Заявката съдържа недопустима стойност.', en: 'The request has a value that is not allowed.' },
  QUERY_TOO_COSTLY: {
    bg: 'Заявката е твърде голяма. Поискайте по-малко наведнъж.',
    en: 'The query is too large. Ask for less at a time.',
  },
  RATE_LIMITED: {
    bg: 'Твърде много опити. Изчакайте малко и опитайте отново.',
    en: 'Too many attempts. Wait a little and try again.',
  },
} as const;

export type RequestErrorCode = keyof typeof messages;

/**
 * Builds the error in the request's language; `details` goes into the extensions and must hold nothing personal.
 * @param message says it more exactly than the words of the code
 */
export function requestError(
  code: RequestErrorCode,
  language: Language,
  details: Readonly<Record<string, unknown>> = {},
  message: Localized = messages[code],
): GraphQLError {
  return new GraphQLError(inLanguage(language, message), { extensions: { code, ...details } });
}
