import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, it } from 'vitest';
import { errorCodes, toRequestFailure } from './request-failure';

const withCode = (code: string) => new CombinedGraphQLErrors({ errors: [{ message: 'internal wording', extensions: { code } }] });
const withStatus = (status: number, bodyText = '') =>
  new ServerError('refused', { response: new Response(null, { status }), bodyText });

describe('a request that got no usable answer', () => {
  it('is called offline when nothing answered', () => {
    expect(toRequestFailure(new TypeError('Failed to fetch'), 'bg').kind).toBe('offline');
    expect(toRequestFailure(withStatus(503), 'bg').kind).toBe('offline');
  });

  it('is told in the language of the screen and never in the words of the server', () => {
    const failure = toRequestFailure(withCode('INTERNAL_SERVER_ERROR'), 'en');
    expect(failure.kind).toBe('server');
    expect(failure.message).toBe('The server could not answer. Try again in a moment.');
  });

  it('asks for a new sign-in when the session is gone', () => {
    expect(toRequestFailure(withCode('UNAUTHENTICATED'), 'bg').kind).toBe('signedOut');
  });

  it('is recognised by its code even when it came with an HTTP error status', () => {
    const refused = withStatus(401, JSON.stringify({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }));
    expect(errorCodes(refused)).toEqual(['UNAUTHENTICATED']);
  });

  it('has no code when a proxy answered with a page', () => {
    expect(errorCodes(withStatus(500, '<html></html>'))).toEqual([]);
  });
});
