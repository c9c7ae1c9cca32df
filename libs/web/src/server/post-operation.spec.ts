import { afterEach, describe, expect, it, vi } from 'vitest';
import { type RequestIdentity, type ServerOperation, postOperation } from './post-operation.ts';
import { RequestRefused } from './request-failure.ts';

const endpoint = { url: 'https://signali.test/graphql', credentials: 'same-origin' } as const;
const menus: ServerOperation = {
  document: { id: 'a1', name: 'Menus', text: 'query Menus{settlements{code}}' },
  variables: { first: 1 },
};
const expired = { errors: [{ message: 'expired', extensions: { code: 'UNAUTHENTICATED' } }] };
const answered = { data: { settlements: [] } };

function person(renewed: string | null = 'new') {
  let token = 'old';
  const refresh = vi.fn(async () => {
    token = renewed ?? token;
    return renewed;
  });
  const identity: RequestIdentity = {
    accessToken: async () => token,
    refresh,
    language: () => 'bg',
    deviceToken: async () => null,
  };
  return { identity, refresh };
}

function server(...answers: (object | string)[]) {
  const calls: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_url: string, call: RequestInit) => {
    calls.push(call);
    const answer = answers.shift();
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), {
      status: typeof answer === 'string' ? 502 : 200,
    });
  });
  return calls;
}

const headers = (call: RequestInit | undefined) => new Headers(call?.headers);

describe('an operation on its way to the server', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('carries its id, its variables, the session and the language', async () => {
    const calls = server(answered);
    expect(await postOperation(menus, endpoint, person().identity)).toEqual({ settlements: [] });
    expect(JSON.parse(calls[0]?.body as string)).toMatchObject({
      operationName: 'Menus',
      variables: { first: 1 },
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a1' } },
    });
    expect(calls[0]?.body).not.toContain('settlements');
    expect(headers(calls[0]).get('authorization')).toBe('Bearer old');
    expect(headers(calls[0]).get('accept-language')).toBe('bg');
  });

  it('is sent as text to a server that does not know the id', async () => {
    const unknown = {
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    };
    const calls = server(unknown, answered);
    expect(await postOperation(menus, endpoint, person().identity)).toEqual({ settlements: [] });
    expect(JSON.parse(calls[1]?.body as string)).toEqual({
      operationName: 'Menus',
      variables: { first: 1 },
      query: menus.document.text,
    });
  });

  it('names the device where no cookie does', async () => {
    const calls = server(answered, answered);
    await postOperation(menus, endpoint, person().identity);
    await postOperation(menus, endpoint, { ...person().identity, deviceToken: async () => 'own' });
    expect(calls.map((call) => headers(call).get('device-token'))).toEqual([null, 'own']);
  });

  it('is sent once more with a new token when the old one has expired', async () => {
    const calls = server(expired, answered);
    expect(await postOperation(menus, endpoint, person().identity)).toEqual({ settlements: [] });
    expect(headers(calls[1]).get('authorization')).toBe('Bearer new');
  });

  it(
    'is refused when the session cannot be renewed, and not tried a third time when the new token is refused as ' +
      'well',
    async () => {
      server(expired);
      await expect(postOperation(menus, endpoint, person(null).identity)).rejects.toBeInstanceOf(RequestRefused);
      const calls = server(expired, expired, answered);
      await expect(postOperation(menus, endpoint, person().identity)).rejects.toBeInstanceOf(RequestRefused);
      expect(calls).toHaveLength(2);
    },
  );

  it('without session travels without a token and asks for none', async () => {
    const calls = server(expired);
    const { identity, refresh } = person();
    await expect(postOperation({ ...menus, withoutSession: true }, endpoint, identity)).rejects.toMatchObject({
      codes: ['UNAUTHENTICATED'],
    });
    expect(headers(calls[0]).has('authorization')).toBe(false);
    expect(refresh).not.toHaveBeenCalled();
  });

  it('has no data when half of it came with errors', async () => {
    server({ data: { settlements: null }, errors: [{ message: 'no' }] });
    await expect(postOperation(menus, endpoint, person().identity)).rejects.toMatchObject({ status: 200, codes: [] });
  });

  it('is refused with the status when a proxy answers with a page', async () => {
    server('<html></html>');
    await expect(postOperation(menus, endpoint, person().identity)).rejects.toMatchObject({ status: 502, codes: [] });
  });
});
