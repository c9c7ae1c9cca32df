import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { type IdentityProvider, providerClient, startIdentityProvider } from '../support/identity-provider.ts';
import { eventually, signIn, storyPorts } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

let provider: IdentityProvider;
let port = 0;

const ana = { email: 'ana@demo.test', email_verified: true, name: 'Ана Иванова' };

[port = 0] = await storyPorts(1);
const system = await storySystem({
  environment: {
    OIDC_ISSUER: `http://127.0.0.1:${String(port)}`,
    OIDC_CLIENT_ID: providerClient.id,
    OIDC_CLIENT_SECRET: providerClient.secret,
    OIDC_ROLES: 'signali-dispatchers=DISPATCHER;signali-clerks=CLERK',
    OIDC_DEPARTMENTS_CLAIM: 'units',
    SECOND_FACTOR_ROLES: 'DISPATCHER',
  },
});
afterAll(() => provider.stop());

/** A browser as far as it matters here: cookies of each site, and addresses that it was sent to. */
class Visitor {
  readonly seen: string[] = [];
  private readonly jars = new Map<string, Map<string, string>>();

  /** One request; a redirect is given back, not followed. */
  async open(url: string, init: RequestInit = {}): Promise<Response> {
    this.seen.push(url);
    const { origin } = new URL(url);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin', ...init.headers, cookie };
    const response = await fetch(url, { ...init, redirect: 'manual', headers });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (value === '') {
        jar.delete(name);
      } else {
        jar.set(name, value);
      }
    }
    return response;
  }

  /** Where an answer sends the browser. */
  async next(url: string, init?: RequestInit): Promise<string> {
    const response = await this.open(url, init);
    return new URL(response.headers.get('location') ?? '', url).href;
  }

  /** Signs in at the provider as somebody, and comes back to the address that opens the session. */
  async callback(authorization: string, login: string): Promise<string> {
    let url = authorization;
    while (!url.startsWith(`${system.url}/`)) {
      url = url.includes('/interaction/')
        ? await this.next(url, { method: 'POST', body: new URLSearchParams({ login }) })
        : await this.next(url);
    }
    return url;
  }

  start(next = '/inbox'): Promise<string> {
    return this.next(`${system.url}/sso/start?next=${encodeURIComponent(next)}`);
  }

  /** The whole way; gives the address at which it ends. */
  async enter(login: string, next?: string): Promise<string> {
    return this.next(await this.callback(await this.start(next), login));
  }

  /** What the console learns with the cookie alone. */
  async session(): Promise<{ readonly accessToken?: string; readonly account?: Record<string, unknown> } | undefined> {
    const query =
      'mutation { refreshSession { ... on Session { accessToken account { id email role singleSignOn ' +
      'secondFactorMissing departments { code } } } } }';
    const response = await this.open(system.graphqlUrl, {
      method: 'POST',
      body: JSON.stringify({ query }),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    });
    const { data } = (await response.json()) as { data: { refreshSession: { accessToken?: string } } };
    return data.refreshSession;
  }
}

const admin = signIn(system, 'admin@demo.test');

/** What the administration reads about the provider. */
async function stateOfProvider(): Promise<Readonly<Record<string, unknown>>> {
  const { signInState } = await (
    await admin
  ).api.request<{ signInState: { provider: Readonly<Record<string, unknown>> } }>(
    `{ signInState { provider { issuer clientId hasSecret redirectUri roles { value role } departmentsClaim problem
      lastReadAt people lastSignInAt } } }`,
  );
  return signInState.provider;
}

const inConsole = (path: string) => `${system.url}/console${path}`;

describe('single sign-on', () => {
  it('says that the provider is away; signing in here still works', async () => {
    expect(await new Visitor().start('/board')).toBe(inConsole('/sign-in?sso=unavailable&next=%2Fboard'));
    await signIn(system, 'clerk.ecology@demo.test');
    expect((await stateOfProvider()).problem).toContain('не отговаря');
    provider = await startIdentityProvider(port, `${system.url}/sso/callback`);
    await eventually(
      async () => (await new Visitor().start()).startsWith(provider.issuer),
      'the provider is asked again',
    );
  });

  it('is shown to the administration without its secret: what is configured, and that it can be read', async () => {
    const found = await eventually(async () => {
      const state = await stateOfProvider();
      return state.problem === null ? state : undefined;
    }, 'the provider is looked at again');
    expect(found).toMatchObject({
      issuer: provider.issuer,
      clientId: providerClient.id,
      hasSecret: true,
      redirectUri: `${system.url}/sso/callback`,
      roles: [
        { value: 'signali-dispatchers', role: 'DISPATCHER' },
        { value: 'signali-clerks', role: 'CLERK' },
      ],
      departmentsClaim: 'units',
      lastSignInAt: null,
      people: 0,
    });
    expect(JSON.stringify(found)).not.toContain(providerClient.secret);
  });

  it('makes an account of the staff and opens a session by cookie; no token is in an address', async () => {
    provider.people.set('ana', { sub: 'ana', ...ana, groups: ['all', 'signali-dispatchers'] });
    const visitor = new Visitor();
    expect(await visitor.enter('ana', '/board?q=дупка')).toBe(inConsole(`/board?q=${encodeURIComponent('дупка')}`));
    const session = await visitor.session();
    expect(session?.account).toMatchObject({
      email: ana.email,
      role: 'DISPATCHER',
      singleSignOn: true,
      secondFactorMissing: false,
    });
    expect(visitor.seen.join(' ')).not.toMatch(/eyJ|token/);
  });

  it('follows role and departments at the next sign-in, also of a session that is open', async () => {
    const visitor = new Visitor();
    await visitor.enter('ana');
    const { accessToken = '' } = (await visitor.session()) ?? {};
    provider.people.set('ana', { sub: 'ana', ...ana, groups: ['signali-clerks'], units: ['ecology'] });
    await new Visitor().enter('ana');
    const { me } = await system.graphql
      .as({ token: accessToken })
      .request<{ me: unknown }>('{ me { role departments { code } } }', {});
    expect(me).toEqual({ role: 'CLERK', departments: [{ code: 'ecology' }] });
  });

  it('ends what is open when no group is mapped any more, and lets nobody in', async () => {
    const visitor = new Visitor();
    await visitor.enter('ana');
    provider.people.set('ana', { sub: 'ana', ...ana, groups: ['all'] });
    const other = new Visitor();
    expect(await other.enter('ana')).toBe(inConsole('/sign-in?sso=noRole'));
    expect(await other.session()).toEqual({});
    expect(await visitor.session()).toEqual({});
  });

  it('keeps out who was deactivated here', async () => {
    provider.people.set('ivo', { sub: 'ivo', ...ana, email: 'ivo@demo.test', groups: ['signali-dispatchers'] });
    const visitor = new Visitor();
    await visitor.enter('ivo');
    const id = (await visitor.session())?.account?.['id'];
    const admin = await signIn(system, 'admin@demo.test');
    await admin.api.request(
      'mutation ($id: ID!) { updateStaff(input: { id: $id, active: false }) { ... on StaffMember { active } } }',
      { id },
    );
    expect(await visitor.session()).toEqual({});
    expect(await new Visitor().enter('ivo')).toBe(inConsole('/sign-in?sso=deactivated'));
  });

  it.each([
    ['a citizen’s address', { email: 'citizen@demo.test' }, 'citizen'],
    ['an address that is not verified', { email_verified: false }, 'unverified'],
  ])('refuses %s', async (_case, over, reason) => {
    const login = `refused-${reason}`;
    const groups = ['signali-dispatchers'];
    provider.people.set(login, { sub: login, ...ana, email: `${login}@demo.test`, groups, ...over });
    expect(await new Visitor().enter(login)).toBe(inConsole(`/sign-in?sso=${reason}`));
  });

  it('takes an answer once, in the browser that asked', async () => {
    provider.people.set('eva', { sub: 'eva', ...ana, email: 'eva@demo.test', groups: ['signali-dispatchers'] });
    const visitor = new Visitor();
    const back = await visitor.callback(await visitor.start(), 'eva');
    expect(await new Visitor().next(back)).toBe(inConsole('/sign-in?sso=expired'));
    expect(await visitor.next(back)).toBe(inConsole('/inbox'));
    expect(await visitor.next(back)).toBe(inConsole('/sign-in?sso=expired'));
  });

  it.each([
    ['another nonce', { nonce: 'x'.repeat(43) }, {}, 'failed'],
    ['another code challenge', { code_challenge: 'x'.repeat(43) }, {}, 'failed'],
    ['another issuer', {}, { iss: 'https://evil.demo.test' }, 'failed'],
    ['another code', {}, { code: 'x'.repeat(43) }, 'failed'],
    ['another state', {}, { state: 'x'.repeat(43) }, 'expired'],
  ])('refuses %s', async (_case, asked, answered, reason) => {
    const visitor = new Visitor();
    const back = await visitor.callback(withQuery(await visitor.start(), asked), 'eva');
    expect(await visitor.next(withQuery(back, answered))).toBe(inConsole(`/sign-in?sso=${reason}`));
    expect(await visitor.session()).toEqual({});
  });

  it.each(['//evil.demo.test', 'https://evil.demo.test', '/\\evil.demo.test', '/../evil', '/sign-in', 'inbox', ''])(
    'leads nowhere but into the console: %j',
    async (next) => {
      expect(await new Visitor().enter('eva', next)).toBe(inConsole('/inbox'));
    },
  );

  it('writes neither tokens nor people into the log', async () => {
    const log = await readFile(system.api.plan.logFile, 'utf8');
    expect(log).toContain('"method":"sso"');
    expect(log).not.toMatch(/eyJ[\w-]+\.|@demo\.test|Иванова/);
  });
});

function withQuery(url: string, over: Readonly<Record<string, string>>): string {
  const changed = new URL(url);
  for (const [name, value] of Object.entries(over)) {
    changed.searchParams.set(name, value);
  }
  return changed.href;
}
