import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ProviderCheck } from './provider-check.ts';
import type { SsoSettings } from './sso-settings.ts';

const settingsOf = (issuer: string): SsoSettings => ({
  issuer,
  clientId: 'demo',
  clientSecret: 'a secret',
  scopes: 'openid',
  rules: { roleClaim: 'groups', departmentsClaim: undefined, emailsVerified: false, roles: [] },
});

/** A provider that answers as the test says; `asked` has the paths of the questions. */
async function provider(answers: (issuer: string) => Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(response, answers(issuerOf())[request.url ?? '']);
  });
  const issuerOf = () => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { asked, issuer: issuerOf() };
}

function answer(response: ServerResponse, content: unknown): void {
  if (typeof content === 'function') {
    (content as (response: ServerResponse) => void)(response);
    return;
  }
  response.writeHead(content === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(content ?? {}));
}

const discoveryPath = '/.well-known/openid-configuration';
const metadata = (issuer: string, over: object = {}) => ({
  issuer,
  jwks_uri: `${issuer}/keys`,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  ...over,
});
const keys = { keys: [{ kty: 'RSA' }] };

describe('the look at the provider of single sign-on', () => {
  it('finds its addresses and keys, and asks again after ten seconds only', async () => {
    let now = 1_000_000;
    const { issuer, asked } = await provider((of) => ({ [discoveryPath]: metadata(of), '/keys': keys }));
    const check = new ProviderCheck(settingsOf(issuer), () => now);
    const looks = await Promise.all([check.look(), check.look()]);
    expect(looks[0]).toEqual({ at: new Date(now), problem: null, lastReadAt: new Date(now) });
    now += 9_999;
    await check.look();
    expect(asked).toEqual([discoveryPath, '/keys']);
    now += 1;
    await check.look();
    expect(asked).toEqual([discoveryPath, '/keys', discoveryPath, '/keys']);
  });

  it('remembers when it could be read last', async () => {
    let now = 1_000_000;
    let isThere = true;
    const { issuer } = await provider((of) => ({ ...(isThere && { [discoveryPath]: metadata(of) }), '/keys': keys }));
    const check = new ProviderCheck(settingsOf(issuer), () => now);
    await check.look();
    isThere = false;
    now += 60_000;
    expect(await check.look()).toEqual({
      at: new Date(now),
      problem: 'notTheIssuer',
      lastReadAt: new Date(1_000_000),
    });
  });

  it.each([
    ['of another issuer', 'notTheIssuer', () => ({ [discoveryPath]: metadata('http://127.0.0.1:9') })],
    ['that knows no discovery', 'notTheIssuer', () => ({})],
    ['without keys', 'keysUnreadable', (of: string) => ({ [discoveryPath]: metadata(of), '/keys': { keys: [] } })],
    [
      'whose keys are no JSON',
      'keysUnreadable',
      (of: string) => ({
        [discoveryPath]: metadata(of),
        '/keys': (response: ServerResponse) => response.end('<html>'),
      }),
    ],
    [
      'whose keys lead elsewhere',
      'keysUnreadable',
      (of: string) => ({
        [discoveryPath]: metadata(of),
        '/keys': (response: ServerResponse) => response.writeHead(302, { location: `${of}/inside` }).end(),
        '/inside': keys,
      }),
    ],
  ] as const)('says what is wrong with one %s', async (_what, problem, answers) => {
    const { issuer, asked } = await provider(answers);
    expect((await new ProviderCheck(settingsOf(issuer)).look()).problem).toBe(problem);
    expect(asked).not.toContain('/inside');
  });

  it('says that nothing answers', async () => {
    expect((await new ProviderCheck(settingsOf('http://127.0.0.1:9')).look()).problem).toBe('unreachable');
  });
});
