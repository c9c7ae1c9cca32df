import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { freePorts, ServiceProcess } from '@ns/embedded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { aPhoto, password, registerCitizen, signIn, startSystem, submit, type TestSystem, upload } from '../support';

const metricsToken = 'a-token-for-the-figures';
let system: TestSystem;
beforeAll(async () => {
  system = await startSystem({ environment: { TRUST_PROXY: '1', METRICS_TOKEN: metricsToken } });
});
afterAll(() => system.stop());

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
    for (let i = 0; i < 100; i += 1) expect((await wrong(i)).code).toBeUndefined();
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
      if (typeof socket === 'number') throw new Error('The socket was refused.');
      const answer = new Promise<{ payload: { data: { signIn: { refreshToken: string | null } } } }>((resolve) => {
        socket.on('message', (bytes: Buffer) => {
          const message = JSON.parse(bytes.toString()) as { type: string };
          if (message.type === 'connection_ack')
            socket.send(
              JSON.stringify({
                id: '1',
                type: 'subscribe',
                payload: { query: signInDocument, variables: { email: 'citizen@demo.test', password } },
              }),
            );
          if (message.type === 'next') resolve(message as never);
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
    const version = async () =>
      (
        await clerk.api.request<{ signal: { version: number } }>('query ($id: ID!) { signal(id: $id) { version } }', {
          id,
        })
      ).signal.version;
    await clerk.api.request(document('publishSignal'), { id, version: await version() });
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
    const [port = 0] = await freePorts(1);
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
      for (const cookie of cookies) expect(cookie).toMatch(/Path=\/; HttpOnly; Secure; SameSite=Strict/);
      expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      const policy = (await fetch(url)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("connect-src 'self' wss://signali.example.bg");
      expect(policy).not.toMatch(/wss?:( |;|$)/);
      for (const path of ['/photos/none', '/files/none'])
        expect((await fetch(`${url}${path}`)).headers.get('strict-transport-security'), path).toContain('31536000');
    } finally {
      await api.stop();
    }
  });
});

/** Runs a program of ours until it ends; its last words and status. */
function run(program: string, environment: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: system.api.plan.root,
    env: { ...process.env, ...(system.api.plan.environment as Record<string, string>), ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  return new Promise<{ words: string; status: number | null }>((resolve) => {
    child.once('close', (status) => resolve({ words: words.trim(), status }));
  });
}

const production = {
  NODE_ENV: 'production',
  DEMO_ACCOUNTS: 'false',
  PUBLIC_URL: 'https://signali.example.bg',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'signali@example.bg',
  RECORDS_PROFILE: 'builtin',
  RECORDS_URL: '',
  TRUST_PROXY: '',
  APP_SECRET: 'Zb3k9QpW1xT7vM5nR8sL2yC6dF0gH4jA',
  PORT: '0',
};

async function newDatabase(name: string, owner?: string): Promise<URL> {
  const client = new pg.Client({ connectionString: system.databaseUrl });
  await client.connect();
  if (owner) await client.query(`create role ${owner} login password 'owns'`);
  await client.query(`create database ${name} ${owner ? `owner ${owner}` : ''}`);
  await client.end();
  const url = new URL(system.databaseUrl);
  url.pathname = `/${name}`;
  if (owner) [url.username, url.password] = [owner, 'owns'];
  return url;
}

describe('in production', () => {
  it('the api refuses a database with the demo accounts, in one sentence that says what to do', async () => {
    const { words, status } = await run('dist/apps/api/main.js', production);
    expect(status).toBe(1);
    expect(words).toMatch(/^NODE_ENV=production refuses this database: .*admin@demo\.test.*--close-demo-accounts$/);
  });

  it.each(['dist/apps/api/main.js', 'dist/apps/worker/main.js'])(
    '%s refuses a database without its tables, in one sentence',
    async (program) => {
      const empty = await newDatabase(`empty_${randomUUID().replaceAll('-', '')}`);
      const { words, status } = await run(program, { ...production, DATABASE_URL: empty.href });
      expect([status, words]).toEqual([
        1,
        expect.stringMatching(
          /^The database lacks \d+ of our migrations: run node dist\/apps\/api\/migrate\.js first\.$/,
        ),
      ]);
    },
  );
});

describe('a role of the database that only works', () => {
  it('runs api and worker on tables that another role owns, and can make none', async () => {
    const name = `roles_${randomUUID().replaceAll('-', '')}`;
    const owner = await newDatabase(name, `${name}_owner`);
    const admin = new pg.Client({ connectionString: system.databaseUrl });
    await admin.connect();
    await admin.query(`create role ${name} login password 'works'`);
    await admin.end();
    const runtime = new URL(owner.href);
    [runtime.username, runtime.password] = [name, 'works'];
    const [http = 0, workerPort = 0] = await freePorts(2);
    const environment = {
      ...system.api.plan.environment,
      DATABASE_URL: runtime.href,
      DATABASE_MIGRATION_URL: owner.href,
      PORT: String(http),
      WORKER_PORT: String(workerPort),
      PUBLIC_URL: `http://127.0.0.1:${String(http)}`,
      REDIS_URL: '',
    };
    expect(await run('dist/apps/api/migrate.js', environment as Record<string, string>)).toMatchObject({ status: 0 });
    const services = (
      [
        ['api', http],
        ['worker', workerPort],
      ] as const
    ).map(
      ([kind, port]) =>
        new ServiceProcess({
          ...system.api.plan,
          name: `${kind}-role`,
          program: `dist/apps/${kind}/main.js`,
          environment,
          logFile: `${system.api.plan.logFile}.${kind}-role`,
          readyUrl: `http://127.0.0.1:${String(port)}/health/ready`,
        }),
    );
    try {
      for (const service of services) await service.start();
      const url = `http://127.0.0.1:${String(http)}/graphql`;
      const { data } = await ask({ email: 'citizen@demo.test', password }, {}, signInDocument, url);
      expect(data?.['signIn']?.__typename).toBe('Session');
      // A code goes through the outbox, the queue and a mail: all of them rows of the working role.
      await ask({}, {}, 'mutation { requestSignInCode(email: "citizen@demo.test") }', url);
      await system.mailbox.waitFor('citizen@demo.test', ({ subject }) => subject === 'Вашият код за вход');
      const worker = new pg.Client({ connectionString: runtime.href });
      await worker.connect();
      await expect(worker.query('create table intruder (id int)')).rejects.toThrow(/permission denied/);
      await expect(worker.query('alter table account add column x int')).rejects.toThrow(/must be owner/);
      await expect(worker.query("delete from schema_migration where name = ''")).rejects.toThrow(/permission denied/);
      await worker.end();
    } finally {
      for (const service of services) await service.stop();
    }
  });
});
