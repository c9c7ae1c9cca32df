import type { BlockList } from 'node:net';
import { ConfigurationError, defineConfig, flag, isLoopback, networks, optional } from '@ns/platform';
import { z } from 'zod';
import { trialParties } from '../domain/trial-parties.ts';

/** How this municipality's records system is reached and how its numbers look. */
export interface RecordsConfig {
  readonly profile: 'seos' | 'rest' | 'builtin';
  readonly url: string | undefined;
  readonly our: RecordsParty;
  readonly peer: RecordsParty;
  readonly keyFile: string | undefined;
  readonly certificateFile: string | undefined;
  /** pins the peer's certificate, whatever the register of participants says */
  readonly peerCertificateFile: string | undefined;
  /** the register of the participants of СЕОС; undefined: it is not asked */
  readonly registerUrl?: string | undefined;
  /** authorities that issue certificates for participants; needed where none is pinned */
  readonly peerAuthoritiesFile?: string | undefined;
  /**
   * for mutual TLS; the pair that signs is shown when there is none of its own, the machine's authorities count when
   * none are given
   */
  readonly tls: {
    readonly keyFile: string | undefined;
    readonly certificateFile: string | undefined;
    readonly authoritiesFile: string | undefined;
  };
  /** how a vendor's web service knows us, beyond a client certificate; neither for one that asks for nothing */
  readonly credentials: RecordsCredentials | undefined;
  /** whether the peer may sign with SHA-1 */
  readonly allowSha1: boolean;
  /** participants named as those who may, receivers of forwarded reports too; each a lower-case UUID */
  readonly sha1Participants?: readonly string[];
  /** who may post to `/seos`; undefined: everybody, as far as the signature is right */
  readonly pushNetworks?: BlockList | undefined;
  readonly timeoutMs: number;
  readonly index: string;
  readonly documentKind: string;
  /** kind of the document that contains the decision */
  readonly decisionKind: string;
}

/** What proves to a vendor's web service who we are. */
export type RecordsCredentials =
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'bearer'; readonly token: string };

/** One side of the message exchange: ЕИК/БУЛСТАТ, name and braced GUID. */
export interface RecordsParty {
  readonly identifier: string;
  readonly name: string;
  readonly guid: string;
}

/** In production both sides of СЕОС have to be named. */
const parties = [
  ...(['RECORDS_OUR_EIK', 'RECORDS_OUR_NAME', 'RECORDS_OUR_GUID'] as const),
  ...(['RECORDS_PEER_EIK', 'RECORDS_PEER_NAME', 'RECORDS_PEER_GUID'] as const),
];
const eik = z.string().regex(/^\d{9}(\d{4})?$/, '9 or 13 digits');

/** GUIDs with or without braces, divided by commas. */
const guids = z.string().transform((list, context) => {
  const found = list
    .split(',')
    .map((text) => /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i.exec(text.trim()));
  if (found.some((guid) => guid === null)) {
    context.addIssue({ code: 'custom', message: 'GUIDs divided by commas' });
    return z.NEVER;
  }
  return found.map((guid) => guid?.[1]?.toLowerCase() ?? '');
});

const variables = {
  RECORDS_PROFILE: z.enum(['seos', 'rest', 'builtin']).default('builtin'),
  RECORDS_URL: optional(z.url({ protocol: /^https?$/, error: 'an address with http:// or https://' })),
  RECORDS_OUR_EIK: optional(eik),
  RECORDS_OUR_NAME: optional(z.string()),
  RECORDS_OUR_GUID: optional(z.string()),
  RECORDS_PEER_EIK: optional(eik),
  RECORDS_PEER_NAME: optional(z.string()),
  RECORDS_PEER_GUID: optional(z.string()),
  RECORDS_KEY_FILE: optional(z.string()),
  RECORDS_CERT_FILE: optional(z.string()),
  RECORDS_PEER_CERT_FILE: optional(z.string()),
  RECORDS_REGISTER_URL: optional(z.url({ protocol: /^https?$/, error: 'an address with http:// or https://' })),
  RECORDS_PEER_CA_FILE: optional(z.string()),
  RECORDS_TLS_KEY_FILE: optional(z.string()),
  RECORDS_TLS_CERT_FILE: optional(z.string()),
  RECORDS_TLS_CA_FILE: optional(z.string()),
  RECORDS_REST_USER: optional(z.string()),
  RECORDS_REST_PASSWORD: optional(z.string()),
  RECORDS_REST_TOKEN: optional(z.string().regex(/^[\x21-\x7e]+$/, 'a token without spaces')),
  RECORDS_ALLOW_SHA1: flag(false),
  RECORDS_SHA1_PARTICIPANTS: optional(guids),
  RECORDS_PUSH_NETWORKS: optional(networks),
  RECORDS_TIMEOUT_MS: z.coerce.number().int().min(100).default(15_000),
  RECORDS_INDEX: z.string().default('94-НС'),
  RECORDS_DOCUMENT_KIND: z.string().default('Сигнал'),
  RECORDS_DECISION_KIND: z.string().default('Отговор'),
};
type RecordsVariables = z.output<z.ZodObject<typeof variables>>;

export const recordsConfig = defineConfig({
  variables,
  read: (env): { readonly records: RecordsConfig } => {
    if (env.RECORDS_PROFILE !== 'builtin' && !env.RECORDS_URL) {
      throw new ConfigurationError(`RECORDS_URL is needed for RECORDS_PROFILE=${env.RECORDS_PROFILE}.`);
    }
    return {
      records: {
        profile: env.RECORDS_PROFILE,
        url: env.RECORDS_URL,
        our: {
          identifier: env.RECORDS_OUR_EIK ?? trialParties.our.identifier,
          name: env.RECORDS_OUR_NAME ?? trialParties.our.name,
          guid: env.RECORDS_OUR_GUID ?? trialParties.our.guid,
        },
        peer: {
          identifier: env.RECORDS_PEER_EIK ?? trialParties.peer.identifier,
          name: env.RECORDS_PEER_NAME ?? trialParties.peer.name,
          guid: env.RECORDS_PEER_GUID ?? trialParties.peer.guid,
        },
        keyFile: env.RECORDS_KEY_FILE,
        certificateFile: env.RECORDS_CERT_FILE,
        peerCertificateFile: env.RECORDS_PEER_CERT_FILE,
        tls: {
          keyFile: env.RECORDS_TLS_KEY_FILE,
          certificateFile: env.RECORDS_TLS_CERT_FILE,
          authoritiesFile: env.RECORDS_TLS_CA_FILE,
        },
        credentials: recordsCredentials(env),
        registerUrl: env.RECORDS_REGISTER_URL,
        peerAuthoritiesFile: env.RECORDS_PEER_CA_FILE,
        allowSha1: env.RECORDS_ALLOW_SHA1 || mayUseSha1(env),
        sha1Participants: env.RECORDS_SHA1_PARTICIPANTS ?? [],
        pushNetworks: env.RECORDS_PUSH_NETWORKS,
        timeoutMs: env.RECORDS_TIMEOUT_MS,
        index: env.RECORDS_INDEX,
        documentKind: env.RECORDS_DOCUMENT_KIND,
        decisionKind: env.RECORDS_DECISION_KIND,
      },
    };
  },
  refusedInProduction: (env) => [
    ...parties.map((name) => env.RECORDS_PROFILE === 'seos' && !env[name] && `${name}: is needed for СЕОС`),
    env.RECORDS_PROFILE !== 'builtin' &&
      env.RECORDS_URL?.startsWith('http:') &&
      !isLoopback(env.RECORDS_URL) &&
      'RECORDS_URL: must begin with https: (http: only on this machine)',
    env.RECORDS_REGISTER_URL?.startsWith('http:') &&
      !isLoopback(env.RECORDS_REGISTER_URL) &&
      'RECORDS_REGISTER_URL: must begin with https: (http: only on this machine)',
  ],
});

/** SHA-1 is accepted from the peer when the peer is one of those named. */
function mayUseSha1(env: RecordsVariables): boolean {
  const peer = (env.RECORDS_PEER_GUID ?? trialParties.peer.guid).replace(/[{}]/g, '').toLowerCase();
  return env.RECORDS_SHA1_PARTICIPANTS?.includes(peer) ?? false;
}

function recordsCredentials(env: RecordsVariables): RecordsCredentials | undefined {
  const { RECORDS_REST_USER: user, RECORDS_REST_PASSWORD: password, RECORDS_REST_TOKEN: token } = env;
  if (token !== undefined && (user !== undefined || password !== undefined)) {
    throw new ConfigurationError(
      'Either RECORDS_REST_TOKEN or RECORDS_REST_USER and RECORDS_REST_PASSWORD can be set.',
    );
  }
  if (token !== undefined) {
    return { kind: 'bearer', token };
  }
  if (user === undefined && password === undefined) {
    return undefined;
  }
  if (user === undefined || password === undefined) {
    throw new ConfigurationError('RECORDS_REST_USER and RECORDS_REST_PASSWORD are needed together.');
  }
  // RFC 7617: the first colon ends the user name.
  if (user.includes(':')) {
    throw new ConfigurationError('RECORDS_REST_USER cannot hold a colon.');
  }
  return { kind: 'basic', user, password };
}
