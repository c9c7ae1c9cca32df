import { GraphQLError } from 'graphql';
import { type Logger, requestError } from '@ns/platform';
import { describe, expect, it, vi } from 'vitest';
import { textOf } from '../texts/index.ts';
import { presentError } from './present-error.ts';

const scope = { language: 'EN', requestId: 'r-1' } as const;

/** The answer of an error, and what of it was logged. */
function present(error: GraphQLError) {
  const log = vi.fn();
  const answer = presentError(error, scope, { error: log } as unknown as Logger);
  return { answer, logged: log.mock.calls };
}

describe('an error of a variable', () => {
  it.each([
    ['of a built-in type', undefined],
    ['of a custom scalar, which throws an error of its own', new Error('got S3cret')],
  ])('%s is answered without its value and logged nowhere', (_name, originalError) => {
    const error = new GraphQLError('Variable "$p" got invalid value { secret: "S3cret" }; String cannot represent it', {
      originalError,
    });
    const { answer, logged } = present(error);
    expect(answer.extensions).toMatchObject({ code: 'BAD_USER_INPUT', variable: '$p' });
    expect(JSON.stringify(answer)).not.toContain('S3cret');
    expect(logged).toEqual([]);
  });

  it('too many of them are the client’s fault', () => {
    const { answer, logged } = present(new GraphQLError('Too many errors processing variables, error limit reached.'));
    expect([answer.extensions?.['code'], logged]).toEqual(['BAD_USER_INPUT', []]);
  });
});

describe('a refusal of ours', () => {
  it('keeps its words, which say what to change', () => {
    const message = textOf('unexpectedError', { requestId: 'narrow it' });
    const said = requestError('BAD_USER_INPUT', 'EN', { argument: 'groupBy' }, message);
    const { answer } = present(new GraphQLError(said.message, { originalError: said, path: ['signalStats'] }));
    expect(answer).toMatchObject({
      path: ['signalStats'],
      extensions: { code: 'BAD_USER_INPUT', argument: 'groupBy' },
    });
    expect(answer.message).toContain('narrow it');
  });
});

describe('an error of the document', () => {
  it('keeps its message, also when it is about a variable', () => {
    const { answer } = present(
      new GraphQLError('Variable "$p" is never used.', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
    );
    expect(answer).toMatchObject({
      message: 'Variable "$p" is never used.',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });
});

describe('a document that exceeds a bound', () => {
  const of = (bound: string, limit?: number) =>
    present(new GraphQLError('x', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', bound, limit } })).answer;

  it('is too costly, with the bound and its limit', () => {
    expect(of('levels', 12).extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', bound: 'levels', limit: 12 });
  });

  it('is said to be circular when a fragment leads back to itself: no smaller one would be answered', () => {
    const answer = of('circular');
    expect(answer.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED', bound: 'circular' });
    expect(answer.message).toMatch(/fragment/i);
  });
});

describe('an error of ours', () => {
  it('is masked and logged with the request', () => {
    const { answer, logged } = present(new GraphQLError('x', { originalError: new Error('secret') }));
    expect(answer).toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(logged).toHaveLength(1);
  });
});

it('the bound of tokens is named like the others', () => {
  const { answer } = present(
    new GraphQLError('Syntax Error: Document contains more that 1000 tokens. Parsing aborted.', {
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    }),
  );
  expect(answer.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED', bound: 'tokens', limit: 1_000 });
});
