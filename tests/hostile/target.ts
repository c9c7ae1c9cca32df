import { randomUUID } from 'node:crypto';
import {
  createSigner,
  fromWireGuid,
  generateIdentity,
  type MessageBody,
  type MessageSigner,
  readIdentity,
  type SeosMessage,
} from '@ns/records/seos';
import { signIn, submit, type TestSystem } from '../support/index.ts';

/** A running system with something in it to ask for, and who asks. */
export interface Target {
  readonly url: string;
  readonly graphqlUrl: string;
  readonly socketUrl: string;
  readonly tokens: Readonly<Record<Asker, string | undefined>>;
  /** signs as the records system, which only a stolen key can */
  readonly signAsPeer: MessageSigner;
  /** signs with a key of its own */
  readonly signAsStranger: MessageSigner;
  /** a message from the records system to us */
  readonly message: (body: MessageBody) => SeosMessage;
}

/** What requests over HTTP need of it. */
export type HttpTarget = Pick<Target, 'url' | 'tokens'>;

/** Opens the doors of single sign-on; nobody listens at the provider's address. */
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
  const registry = await readIdentity({
    privateKeyFile: setting(system.recordsProcess, 'RECORDS_SIMULATOR_KEY_FILE'),
    certificateFile: setting(system.recordsProcess, 'RECORDS_SIMULATOR_CERTIFICATE_FILE'),
  });
  return {
    url: system.url,
    graphqlUrl: system.graphqlUrl,
    socketUrl: system.socketUrl,
    tokens: { nobody: undefined, citizen: citizen.token, clerk: clerk.token, admin: admin.token },
    signAsPeer: createSigner(registry),
    signAsStranger: createSigner(stranger),
    message: (body) => ({
      header: {
        messageGuid: randomUUID(),
        sentAt: new Date().toISOString(),
        sender: party(system, 'PEER'),
        recipient: party(system, 'OUR'),
      },
      body,
    }),
  };
}

function party(system: TestSystem, side: 'OUR' | 'PEER') {
  return {
    identifier: setting(system.api, `RECORDS_${side}_EIK`),
    name: setting(system.api, `RECORDS_${side}_NAME`),
    guid: fromWireGuid(setting(system.api, `RECORDS_${side}_GUID`)) ?? '',
  };
}

function setting(of: TestSystem['api'], name: string): string {
  const value = of.plan.environment[name];
  if (value === undefined) {
    throw new Error(`${name} is not set.`);
  }
  return value;
}
