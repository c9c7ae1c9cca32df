import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { errorCodes, isUnreachable, toRequestFailure } from './request-failure.ts';

const withCode = (code: string) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'internal wording', extensions: { code } }, { message: 'other' }] });
const withStatus = (status: number) =>
  new ServerError('a page of a proxy', { response: new Response('', { status }), bodyText: '' });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a request that got no usable answer', () => {
  it('is called offline when nothing answered and the device has no network', () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(toRequestFailure(new TypeError('Failed to fetch'), 'bg').kind).toBe('offline');
  });

  it('does not blame the connection of a reader who has a network, nor when a gateway answered', () => {
    vi.stubGlobal('navigator', { onLine: true });
    const failure = toRequestFailure(new TypeError('Failed to fetch'), 'bg');
    expect([failure.kind, failure.message]).toEqual(['away', 'Сървърът не отговаря в момента. Опитайте след малко.']);
    vi.stubGlobal('navigator', { onLine: false });
    expect(toRequestFailure(withStatus(503), 'bg').kind).toBe('away');
  });

  it('is shown in the language of the screen, never with the text of the server', () => {
    const failure = toRequestFailure(withCode('INTERNAL_SERVER_ERROR'), 'en');
    expect(failure.kind).toBe('server');
    expect(failure.message).toBe('The server could not answer. Try again in a moment.');
  });

  it('does not blame the connection of the reader when the server says that it is away', () => {
    const failure = withCode('SERVICE_UNAVAILABLE');
    expect([toRequestFailure(failure, 'bg').kind, isUnreachable(failure)]).toEqual(['away', true]);
  });

  it('asks for a new sign-in when the session is gone', () => {
    expect(toRequestFailure(withCode('UNAUTHENTICATED'), 'bg').kind).toBe('signedOut');
  });

  it('came too often when the status says so', () => {
    expect(toRequestFailure(withStatus(429), 'bg').kind).toBe('tooMany');
  });

  it('is recognised by the codes of its errors, as far as they have one', () => {
    expect(errorCodes(withCode('UNAUTHENTICATED'))).toEqual(['UNAUTHENTICATED']);
  });
});
