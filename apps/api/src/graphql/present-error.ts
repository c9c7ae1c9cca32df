import { inLanguage, isDatabaseAway, type Language, type Logger, RequestError, requestError } from '@ns/platform';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { textOf } from '../texts/index.ts';
import { noteRefusal, type RequestScope } from './request-scope.ts';

/** Codes whose messages may leave the server: about the client's own request, or about all of them. */
const clientCodes = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'QUERY_TOO_COSTLY',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
]);

const longestMessage = 300;

/** What may be repeated of a coercion error: names from the schema, never a value that the client sent. */
const sayable = new RegExp(
  [
    /Field "\w+" is not defined by type "\w+"/,
    /Field "\w+" of required type "[\w[\]!]+" was not provided/,
    /of (?:required|non-null) type "[\w[\]!]+" (?:was not provided|must not be null)/,
    /Expected non-nullable type "[\w[\]!]+" not to be null/,
    /Expected type "\w+" to be an object/,
    /(?:Int|Float|String|Boolean|ID) cannot represent/,
    /does not exist in "\w+" enum/,
  ]
    .map(({ source }) => `(?:${source})`)
    .join('|'),
);

/**
 * Maps an error to a response: errors that the client can correct are reported, everything else is logged and
 * masked. Coercion errors of graphql-js repeat the whole input, passwords included; here they keep the variable, the
 * path and the kind of the fault.
 */
export function presentError(error: GraphQLError, scope: RequestScope, logger: Logger): GraphQLFormattedError {
  const code = error.extensions['code'];
  noteRefusal(scope, error.extensions, error.path);
  const bound = error.extensions['bound'];
  if (code === 'GRAPHQL_VALIDATION_FAILED' && typeof bound === 'string') {
    return exceeded(bound, error, scope.language);
  }
  if (typeof code === 'string' && clientCodes.has(code)) {
    return {
      ...error.toJSON(),
      message: shortened(error.message),
      extensions: { ...withoutStack(error.extensions), ...tokenBound(error) },
    };
  }
  if (code === 'BAD_USER_INPUT' || isCoercionError(error)) {
    return badInput(error, scope);
  }
  if (isDatabaseAway(error.originalError ?? error)) {
    logger.warn({ err: error.originalError ?? error, requestId: scope.requestId }, 'the database is away');
    const { message, extensions } = requestError('SERVICE_UNAVAILABLE', scope.language);
    return { message, ...(error.path ? { path: error.path } : {}), extensions };
  }
  if (isOfRequest(error)) {
    return { message: shortened(error.message), extensions: { code: 'BAD_REQUEST' } };
  }
  logger.error(
    { err: error.originalError ?? error, requestId: scope.requestId, path: error.path?.join('.') },
    'request failed',
  );
  return {
    message: inLanguage(scope.language, textOf('unexpectedError', { requestId: scope.requestId })),
    ...(error.path ? { path: error.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: scope.requestId },
  };
}

/** Whether Apollo Server refuses the request by a status alone, without a code: a text under the id of another one. */
function isOfRequest({ extensions }: GraphQLError): boolean {
  const { status = 0 } = (extensions['http'] ?? {}) as { readonly status?: number };
  return status >= 400 && status < 500;
}

/** Messages repeat names of the document, which may be long. */
function shortened(message: string): string {
  return message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
}

/** A document that exceeds one of its bounds, see `documentRules`. */
function exceeded(bound: string, { extensions }: GraphQLError, language: Language): GraphQLFormattedError {
  if (bound !== 'circular') {
    return requestError('QUERY_TOO_COSTLY', language, { bound, limit: extensions['limit'] }).toJSON();
  }
  const message = inLanguage(language, textOf('circularFragment'));
  return { message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED', bound } };
}

/** The parser names its bound in words only. */
function tokenBound({ message }: GraphQLError): { readonly bound: 'tokens'; readonly limit: number } | undefined {
  const limit = /^Syntax Error: Document contains more tha\w (\d+) tokens/.exec(message)?.[1];
  return limit === undefined ? undefined : { bound: 'tokens', limit: Number(limit) };
}

/**
 * Errors of variables have no path of a field: they come before anything is resolved. Those of custom scalars have an
 * original error, whose message repeats the value, too.
 */
function isCoercionError(error: GraphQLError): boolean {
  return error.path === undefined && /^(Variable "\$\w+"|Too many errors processing variables)/.test(error.message);
}

function badInput(error: GraphQLError, scope: RequestScope): GraphQLFormattedError {
  const variable = /^Variable "(\$\w+)"/.exec(error.message)?.[1];
  const at = / at "([\w.[\]]+)"/.exec(error.message)?.[1];
  const problem = sayable.exec(error.message)?.[0];
  const own = error.extensions['code'] === 'BAD_USER_INPUT' && !variable;
  const details = { ...(variable ? { variable } : {}), ...(at ? { at } : {}), ...(problem ? { problem } : {}) };
  const presented = requestError('BAD_USER_INPUT', scope.language, own ? withoutStack(error.extensions) : details);
  // What we say of a question says what to change; what graphql-js says repeats the input.
  const said = error.originalError ?? error;
  const message = said instanceof RequestError ? said.message : presented.message;
  return { message, ...(error.path ? { path: error.path } : {}), extensions: presented.extensions };
}

function withoutStack({
  stacktrace: _stacktrace,
  http: _http,
  ...extensions
}: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return extensions;
}
