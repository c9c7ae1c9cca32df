import { GraphQLError } from 'graphql';
import { inLanguage, type Language, type Text } from '../language/index.ts';
import { textOf } from '../texts/index.ts';

/** Errors of the whole request, as the contract names them in `extensions.code`. */
const messages = {
  UNAUTHENTICATED: textOf('requestError.unauthenticated'),
  FORBIDDEN: textOf('requestError.forbidden'),
  BAD_USER_INPUT: textOf('requestError.badUserInput'),
  QUERY_TOO_COSTLY: textOf('requestError.queryTooCostly'),
  RATE_LIMITED: textOf('requestError.rateLimited'),
  SERVICE_UNAVAILABLE: textOf('requestError.serviceUnavailable'),
} as const;

export type RequestErrorCode = keyof typeof messages;

/** An error whose message is a text of ours, without anything that the client sent. */
export class RequestError extends GraphQLError {}

/**
 * Builds the error in the request's language; `details` goes into the extensions and must hold nothing personal.
 * @param message says it more exactly than the words of the code
 */
export function requestError(
  code: RequestErrorCode,
  language: Language,
  details: Readonly<Record<string, unknown>> = {},
  message: Text = messages[code],
): RequestError {
  return new RequestError(inLanguage(language, message), { extensions: { code, ...details } });
}
