import { readFile } from 'node:fs/promises';
import { ServiceProcess } from '@ns/embedded';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  aPhoto,
  password,
  publish,
  registerCitizen,
  signIn,
  storyPorts,
  submit,
  upload,
  versionOf,
} from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const metricsToken = 'a-token-for-the-figures';
const system = await storySystem({ environment: { TRUST_PROXY: '1', METRICS_TOKEN: metricsToken } });

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${system.url}${path}`, { headers });
const signInDocument =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) ' +
  '{ __typename ... on Session { accessToken refreshToken } } }';

/** One operation as a proxy would hand it on. */
async function ask(
  variables: Record<string, unknown>,
  headers: Record<string, string> = {},
  query = signInDocument,
  url = system.graphqlUrl,
) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await answer.json()) as {
    data?: Record<string, { __typename: string; refreshToken?: string | null } | null> | null;
    errors?: { extensions: { code: string } }[];
  };
  return { answer, data, code: errors[0]?.extensions.code };
}

/** Lines of the security log of the api. */
async function securityLines(): Promise<readonly Record<string, unknown>[]> {
  const lines = (await readFile(system.api.plan.logFile, 'utf8')).split('\n');
  return lines
    .filter((line) => line.includes('"security":true'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('figures and words about the state of the service', () => {
  it('are for this machine and for those with the token; everybody else learns only whether it is ready', async () => {
    const outside = { 'x-forwarded-for': '203.0.113.9' };
    expect(await (await get('/health/ready', outside)).json()).toEqual({ status: 'ready' });
    expect((await get('/metrics', outside)).status).toBe(404);
    expect((await get('/metrics', { ...outside, authorization: 'Bearer wrong' })).status).toBe(404);
    expect(await (await get('/health/ready')).json()).toMatchObject({ status: 'ready', database: 'up' });
    const withToken = await get('/metrics', { ...outside, authorization: `Bearer ${metricsToken}` });
    expect([withToken.status, (await withToken.text()).includes('process_cpu')]).toEqual([200, true]);
  });
});

describe('the address of a client behind a proxy', () => {
  it('is the one that the proxy wrote, not the one that the caller wrote', async () => {
    const wrong = (claimed: number) =>
      ask(
        { email: `nobody-${String(claimed)}@demo.test`, password: 'wrong' },
        { 'x-forwarded-for': `10.1.0.${String(claimed)}, 203.0.113.50` },
      );
    for (let i = 0; i < 100; i += 1) {
      expect((await wrong(i)).code).toBeUndefined();
    }
    expect((await wrong(101)).code).toBe('RATE_LIMITED');
  });
});

describe('the security log', () => {
  it('has a line for sign-ins, refusals, limits and forged photo addresses, and no addresses', async () => {
    const person = await registerCitizen(system);
    await ask({ email: person.email, password: 'wrong' });
    await person.api.ask('{ signals { edges { cursor } } }');
    const { id: photoId } = await upload(system, person.token, await aPhoto('#112233'));
    await get(`/photos/${photoId}/full?e=1&s=forged`);
    await expect
      .poll(async () => (await securityLines()).map(({ event }) => event), { timeout: 10_000 })
      .toEqual(expect.arrayContaining(['password_set', 'sign_in_failed', 'refused', 'photo_address_forged']));
    const lines = await securityLines();
    expect(lines.find(({ code }) => code === 'FORBIDDEN')).toMatchObject({
      accountId: expect.any(String) as string,
      field: 'signals',
      network: expect.any(String) as string,
      requestId: expect.any(String) as string,
    });
    expect(lines.find(({ code }) => code === 'RATE_LIMITED')).toMatchObject({ event: 'refused', field: 'signIn' });
    expect(JSON.stringify(lines)).not.toMatch(/@demo\.test|203\.0\.113|127\.0\.0\.1/);
  });
});

describe('a live connection', () => {
  const open = (headers: Record<string, string>) =>
    new Promise<WebSocket | number>((resolve) => {
      const socket = new WebSocket(system.socketUrl, 'graphql-transport-ws', { headers });
      socket.once('open', () => resolve(socket));
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => undefined);
    });

  it.each(['https://elsewhere.example', 'null', 'http://127.0.0.1.elsewhere.example'])(
    'is refused to pages at %s',
    async (origin) => {
      expect(await open({ origin })).toBe(403);
    },
  );

  it('gives a page of ours no refresh token, which its scripts could read; a program gets one', async () => {
    const overSocket = async (headers: Record<string, string>) => {
      const socket = await open(headers);
      if (typeof socket === 'number') {
        throw new Error('The socket was refused.');
      }
      const answer = new Promise<{ payload: { data: { signIn: { refreshToken: string | null } } } }>((resolve) => {
        socket.on('message', (bytes: Buffer) => {
          const message = JSON.parse(bytes.toString()) as { type: string };
          if (message.type === 'connection_ack') {
            socket.send(
              JSON.stringify({
                id: '1',
                type: 'subscribe',
                payload: { query: signInDocument, variables: { email: 'citizen@demo.test', password } },
              }),
            );
          }
          if (message.type === 'next') {
            resolve(message as never);
          }
        });
      });
      socket.send(JSON.stringify({ type: 'connection_init' }));
      const { payload } = await answer;
      socket.terminate();
      return payload.data.signIn.refreshToken;
    };
    expect(await overSocket({ origin: system.url })).toBeNull();
    expect(await overSocket({})).toEqual(expect.any(String));
  });
});

describe('a public photo', () => {
  it('leads nowhere once its signal is hidden', async () => {
    const person = await registerCitizen(system);
    const clerk = await signIn(system, 'dispatcher@demo.test');
    const { id: photoId } = await upload(system, person.token, await aPhoto('#445566'));
    const { id } = await submit(person, { photoIds: [photoId] });
    const document = (name: string) =>
      `mutation ($id: ID!, $version: Int!) { ${name}(signalId: $id, version: $version) { __typename } }`;
    const version = () => versionOf(clerk, id);
    await publish(clerk, id);
    const { publicSignals } = await system.graphql.request<{
      publicSignals: { edges: { node: { id: string; photos: { url: string }[] } }[] };
    }>('{ publicSignals { edges { node { id photos { url } } } } }');
    const url = publicSignals.edges.find(({ node }) => node.id === id)?.node.photos[0]?.url ?? '';
    expect((await fetch(url)).status).toBe(200);
    await clerk.api.request(document('unpublishSignal'), { id, version: await version() });
    expect((await fetch(url)).status).toBe(403);
  });
});

describe('with an https address', () => {
  it('cookies have the host prefix, https stays, and live connections go to the own host only', async () => {
    const [port = 0] = await storyPorts(1);
    const url = `http://127.0.0.1:${String(port)}`;
    const api = new ServiceProcess({
      ...system.api.plan,
      name: 'api-https',
      environment: {
        ...system.api.plan.environment,
        PORT: String(port),
        PUBLIC_URL: 'https://signali.example.bg',
        TRUST_PROXY: '',
      },
      logFile: `${system.api.plan.logFile}.https`,
      readyUrl: `${url}/health/ready`,
    });
    await api.start();
    try {
      const { answer } = await ask({ email: 'citizen@demo.test', password }, {}, signInDocument, `${url}/graphql`);
      const cookies = answer.headers.getSetCookie();
      expect(cookies.map((cookie) => cookie.split('=')[0]).toSorted()).toEqual([
        '__Host-ns_device',
        '__Host-ns_refresh',
      ]);
      for (const cookie of cookies) {
        expect(cookie).toMatch(/Path=\/; HttpOnly; Secure; SameSite=Strict/);
      }
      expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      const policy = (await fetch(url)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("connect-src 'self' https://signali.example.bg wss://signali.example.bg");
      expect(policy).not.toMatch(/wss?:( |;|$)/);
      for (const path of ['/photos/none', '/files/none']) {
        expect((await fetch(`${url}${path}`)).headers.get('strict-transport-security'), path).toContain('31536000');
      }
    } finally {
      await api.stop();
    }
  });
});
