import type { RecordsConfig, RecordsParty } from './config/records.config.ts';
import { readFile } from 'node:fs/promises';
import { ConfigurationError, type Database } from '@ns/platform';
import { BuiltinRecordsSystem } from './adapters/builtin/builtin-records-system.ts';
import type { TlsMaterial } from './adapters/http/exchange.ts';
import { RestRecordsSystem } from './adapters/rest/rest-records-system.ts';
import { fromWireGuid } from './adapters/seos/guid.ts';
import {
  createPushAnswers,
  type Party,
  type PushOptions,
  readIdentity,
  type ReceivedPush,
  SeosRecordsSystem,
  type SigningIdentity,
  ThreadedReader,
} from './adapters/seos/index.ts';
import type { RecordsSystem } from './domain/records-system.ts';
import { isProtected } from './key-material/certificate-files.ts';
import { certificatesIn } from './key-material/pem.ts';

/** The municipality's records system, as the configuration says. @throws ConfigurationError naming what is missing */
export async function recordsSystemOf(config: RecordsConfig, database: Database): Promise<RecordsSystem> {
  return (await remoteRecordsSystem(config)) ?? new BuiltinRecordsSystem(database, config.index);
}

/**
 * The records system that is asked over the network; undefined for our own register.
 * @throws ConfigurationError naming what is missing
 */
export async function remoteRecordsSystem(config: RecordsConfig): Promise<RecordsSystem | undefined> {
  const { timeoutMs, credentials } = config;
  switch (config.profile) {
    case 'builtin':
      return undefined;
    case 'rest': {
      const url = given('RECORDS_URL', config.url).replace(/\/$/, '');
      return new RestRecordsSystem({ url, timeoutMs, credentials, tls: await tlsOf(config) });
    }
    case 'seos': {
      const parties = await seosParties(config);
      const url = given('RECORDS_URL', config.url);
      // Over https the exchange is mutual: without a pair of its own the connection shows the one that signs.
      const tls = await tlsOf(config, parties.identity);
      return new SeosRecordsSystem({ ...parties, endpoint: { url, timeoutMs, tls } });
    }
  }
}

/** What the records system pushes, read in a thread of its own. */
export interface PushReading {
  readonly receive: (rawBody: string) => Promise<ReceivedPush>;
  readonly stop: () => Promise<void>;
}

/**
 * Reads what the records system pushes; undefined for a profile in which nothing is pushed.
 * @param thread the built `adapters/seos/push-thread.ts`
 */
export async function pushReadingOf(config: RecordsConfig, thread: URL): Promise<PushReading | undefined> {
  if (config.profile !== 'seos') {
    return undefined;
  }
  const parties = await seosParties(config);
  const reader = new ThreadedReader(thread, parties);
  const answer = createPushAnswers(parties);
  return {
    receive: async (rawBody) => answer(await reader.read(rawBody)),
    stop: () => reader.close(),
  };
}

/**
 * Both sides of the exchange, with our keys and their certificates. @throws ConfigurationError naming what is missing
 */
export async function seosParties(config: RecordsConfig): Promise<PushOptions> {
  const [identity, certificate] = await Promise.all([
    readIdentity({
      privateKeyFile: given('RECORDS_KEY_FILE', config.keyFile),
      certificateFile: given('RECORDS_CERT_FILE', config.certificateFile),
    }),
    readFile(given('RECORDS_PEER_CERT_FILE', config.peerCertificateFile), 'utf8'),
  ]);
  return {
    us: partyOf('RECORDS_OUR_GUID', config.our),
    peer: partyOf('RECORDS_PEER_GUID', config.peer),
    identity,
    trust: { certificates: certificatesIn(certificate), allowSha1: config.allowSha1 },
  };
}

/** What protects the connection; undefined where it is not protected. */
async function tlsOf(config: RecordsConfig, fallback?: SigningIdentity): Promise<TlsMaterial | undefined> {
  if (!isProtected(config)) {
    return undefined;
  }
  const { keyFile, certificateFile, authoritiesFile } = config.tls;
  const read = async (file: string | undefined) => (file === undefined ? undefined : readFile(file, 'utf8'));
  const [key, certificate, authorities] = await Promise.all([
    read(keyFile),
    read(certificateFile),
    read(authoritiesFile),
  ]);
  return { key: key ?? fallback?.privateKey, certificate: certificate ?? fallback?.certificate, authorities };
}

function partyOf(variable: string, party: RecordsParty): Party {
  const guid = fromWireGuid(party.guid);
  if (guid === undefined) {
    throw new ConfigurationError(`${variable} is not a GUID.`);
  }
  return { ...party, guid };
}

function given(variable: string, value: string | undefined): string {
  if (value === undefined) {
    throw new ConfigurationError(`${variable} is needed for the chosen records system.`);
  }
  return value;
}
