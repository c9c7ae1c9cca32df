import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import Provider, { type AccountClaims } from 'oidc-provider';

/** A real OpenID Connect provider on this machine, with people whose claims a story changes. */
export interface IdentityProvider {
  readonly issuer: string;
  /** by the name that they sign in with */
  readonly people: Map<string, AccountClaims>;
  stop(): Promise<void>;
}

export const providerClient = { id: 'nespeshni-signali', secret: 'a secret between the api and its provider' };

const claims = ['email', 'email_verified', 'name', 'groups', 'units'];

/**
 * Starts `oidc-provider`; its sign-in page asks for a name and for nothing else.
 * @param callback where it may send people back
 */
export async function startIdentityProvider(port: number, callback: string): Promise<IdentityProvider> {
  const issuer = `http://127.0.0.1:${String(port)}`;
  const people = new Map<string, AccountClaims>();
  const provider = new Provider(issuer, {
    clients: [{ client_id: providerClient.id, client_secret: providerClient.secret, redirect_uris: [callback] }],
    claims: { openid: ['sub', ...claims] },
    scopes: ['openid', 'email', 'profile'],
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['of the tests'] },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...people.get(sub), sub }) }),
    // Nobody is asked whether the municipality may know its own people.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      if (!client || !session?.accountId) {
        return undefined;
      }
      const grant = new context.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/')) {
      void interact(provider, request, response);
    } else {
      void answer(request, response);
    }
  };
  const server = await listen(handle, port);
  return {
    issuer,
    people,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST') {
    const accountId = new URLSearchParams(await text(request)).get('login') ?? '';
    await provider.interactionFinished(request, response, { login: { accountId } });
    return;
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(
    '<!doctype html><html lang="en"><title>Provider</title><form method="post">' +
      '<label>Name <input name="login"></label><button>Continue</button></form></html>',
  );
}

function listen(handle: Parameters<typeof createServer>[1], port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer(handle);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
