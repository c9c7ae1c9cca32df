import { createSigner, generateIdentity, type MessageSigner } from '@ns/records/seos';
import { signIn, submit, type TestSystem } from '../support/index.ts';
import { type SeosPeer, seosPeer } from '../support/seos-peer.ts';

/** A running system with something in it to ask for, and who asks. */
export interface Target {
  readonly url: string;
  readonly graphqlUrl: string;
  readonly socketUrl: string;
  readonly tokens: Readonly<Record<Asker, string | undefined>>;
  readonly signAsPeer: SeosPeer['sign'];
  /** signs with a key of its own */
  readonly signAsStranger: MessageSigner;
  readonly message: SeosPeer['message'];
}

/** What requests over HTTP need of it. */
export type HttpTarget = Pick<Target, 'url' | 'tokens'>;

/** Opens the endpoints of single sign-on; nobody listens at the provider's address. */
export const awayProvider: Readonly<Record<string, string>> = {
  OIDC_ISSUER: 'http://127.0.0.1:2',
  OIDC_CLIENT_ID: 'nespeshni-signali',
  OIDC_ROLES: 'clerks=CLERK',
};

export type Asker = 'nobody' | 'citizen' | 'clerk' | 'admin';

/** Signals with the longest texts that are taken: what a hostile citizen may send in a day. */
const longSignals = 60;

/** Makes the accounts sign in, and a citizen's day of long reports, published. */
export async function prepareTarget(system: TestSystem): Promise<Target> {
  const [citizen, clerk, admin] = await Promise.all([
    signIn(system, 'citizen@demo.test'),
    signIn(system, 'clerk.ecology@demo.test'),
    signIn(system, 'admin@demo.test'),
  ]);
  for (let sent = 0; sent < longSignals; sent += 1) {
    const { id } = await submit(citizen, {
      description: `${String(sent)} ${'дълъг текст '.repeat(340)}`.slice(0, 4_000),
    });
    await clerk.api.request('mutation ($id: ID!) { publishSignal(signalId: $id, version: 1) { __typename } }', { id });
  }
  const stranger = await generateIdentity({ commonName: 'stranger', organization: 'test' });
  const peer = await seosPeer(system);
  return {
    url: system.url,
    graphqlUrl: system.graphqlUrl,
    socketUrl: system.socketUrl,
    tokens: { nobody: undefined, citizen: citizen.token, clerk: clerk.token, admin: admin.token },
    signAsPeer: peer.sign,
    signAsStranger: createSigner(stranger),
    message: peer.message,
  };
}
