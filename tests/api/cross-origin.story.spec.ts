import { describe, expect, it } from 'vitest';
import { password } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem({ environment: { NATIVE_ORIGINS: 'https://localhost,capacitor://localhost' } });

const origins = ['https://localhost', 'capacitor://localhost'] as const;
const permission = async (path: string, origin: string, method: string, headers: string): Promise<Response> =>
  fetch(`${system.url}${path}`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
  });

describe('pages inside the native apps', () => {
  it.each(origins)('may ask the api and upload photos from %s', async (origin) => {
    const api = await permission(
      '/graphql',
      origin,
      'POST',
      'authorization,content-type,apollo-require-preflight,device-token',
    );
    expect(api.status).toBe(204);
    expect(api.headers.get('access-control-allow-origin')).toBe(origin);
    expect(api.headers.get('access-control-allow-headers')).toContain('apollo-require-preflight');
    expect(api.headers.get('access-control-allow-headers')).toContain('device-token');
    expect(api.headers.get('access-control-allow-credentials')).toBeNull();
    const upload = await permission('/files', origin, 'PATCH', 'authorization,upload-offset,tus-resumable');
    expect(upload.headers.get('access-control-allow-origin')).toBe(origin);
    expect(upload.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('upload-offset');
  });

  it.each(['https://elsewhere.example', 'http://localhost', 'null'])('but pages at %s may not', async (origin) => {
    for (const [path, method] of [
      ['/files', 'POST'],
      ['/bi/facts.csv', 'GET'],
      ['/my-data/x/json', 'GET'],
      ['/metrics', 'GET'],
    ] as const) {
      const asked = await permission(path, origin, method, 'content-type');
      const got = await fetch(`${system.url}${path}`, { headers: { origin } });
      for (const answer of [asked, got]) {
        expect([null, ''], path).toContain(answer.headers.get('access-control-allow-origin') ?? '');
      }
    }
  });

  it('sign in without a cookie and go on with the refresh token that they keep', async () => {
    const ask = async (
      query: string,
      variables: Record<string, unknown>,
    ): Promise<{
      answer: Record<string, { refreshToken: string | null; accessToken: string }>;
      cookie: string | null;
      allowed: string | null;
    }> => {
      const response = await fetch(system.graphqlUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: 'capacitor://localhost',
          'sec-fetch-site': 'cross-site',
        },
        body: JSON.stringify({ query, variables }),
      });
      const { data } = (await response.json()) as {
        data: Record<string, { refreshToken: string | null; accessToken: string }>;
      };
      return {
        answer: data,
        cookie: response.headers.get('set-cookie'),
        allowed: response.headers.get('access-control-allow-origin'),
      };
    };
    const signedIn = await ask(
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { ... on ' +
        'Session { accessToken refreshToken } } }',
      { email: 'citizen@demo.test', password },
    );
    expect(signedIn.allowed).toBe('capacitor://localhost');
    const token = signedIn.answer['signIn']?.refreshToken;
    expect(token).toBeTruthy();
    const renewed = await ask(
      'mutation ($token: String) { refreshSession(refreshToken: $token) { ... on Session { accessToken ' +
        'refreshToken } } }',
      { token },
    );
    expect(renewed.answer['refreshSession']?.accessToken).toBeTruthy();
    expect(renewed.answer['refreshSession']?.refreshToken).not.toBe(token);
  });
});

describe('the cookie of a session', () => {
  const ask = async (query: string, headers: Readonly<Record<string, string>>) => {
    const response = await fetch(system.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables: { email: 'citizen@demo.test', password } }),
    });
    const { data } = (await response.json()) as { data: Record<string, { __typename: string }> };
    const cookie = response.headers.getSetCookie().map((each) => each.split(';')[0]);
    return { answer: Object.values(data)[0]?.__typename, cookie: cookie.join('; ') };
  };
  const signIn =
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }';

  it.each([
    ['a page of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a browser that names its origin alone', { origin: 'https://evil.example' }],
    ['the page of a sandbox', { origin: 'null' }],
  ])('does not count for %s', async (_who, headers) => {
    const { cookie } = await ask(signIn, { 'sec-fetch-site': 'same-origin' });
    const refresh = 'mutation { refreshSession { __typename } }';
    expect((await ask(refresh, { ...headers, cookie })).answer).toBe('SessionExpiredError');
    const own = { origin: new URL(system.url).origin, 'sec-fetch-site': 'same-origin', cookie };
    expect((await ask(refresh, own)).answer).toBe('Session');
  });
});

describe('a page of another site', () => {
  const origin = 'https://newspaper.example';
  const inPage = (path: string, init: RequestInit = {}) =>
    fetch(`${system.url}${path}`, { ...init, headers: { origin, ...(init.headers as Record<string, string>) } });

  it('reads open data, feeds and what the api answers to strangers', async () => {
    for (const path of ['/open-data/signals.geojson', '/open-data/datapackage.json', '/feeds/signals.atom']) {
      const answer = await inPage(path);
      expect([answer.status, answer.headers.get('access-control-allow-origin')], path).toEqual([200, '*']);
    }
    const asked = await permission('/graphql', origin, 'POST', 'content-type');
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    const answer = await inPage('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ publicSignals(first: 1) { edges { cursor } } me { id } }' }),
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(await answer.json()).toMatchObject({ data: { me: null } });
  });

  it('may not send a token of a person, nor a cookie', async () => {
    const asked = await permission('/graphql', origin, 'POST', 'authorization,content-type');
    expect(asked.headers.get('access-control-allow-headers')).not.toContain('authorization');
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
  });
});
