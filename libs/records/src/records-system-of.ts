import { readFile } from 'node:fs/promises';
import { type Database, type RecordsConfig, type RecordsParty } from '@ns/platform';
import { BuiltinRecordsSystem } from './adapters/builtin/builtin-records-system.ts';
import { RestRecordsSystem } from './adapters/rest/rest-records-system.ts';
import { fromWireGuid } from './adapters/seos/guid.ts';
import {
  createPushAnswers,
  type Endpoint,
  type Party,
  type PushOptions,
  readIdentity,
  type ReceivedPush,
  SeosRecordsSystem,
  type SigningIdentity,
  ThreadedReader,
} from './adapters/seos/index.ts';
import { type RecordsSystem } from './domain/records-system.ts';

/** The municipality's records system, as the configuration says. @throws Error naming what is missing or unreadable */
export async function recordsSystemOf(config: RecordsConfig, database: Database): Promise<RecordsSystem> {
  return (await distantRecordsSystem(config)) ?? new BuiltinRecordsSystem(database, config.index);
}

/** The records system that is asked over the network; undefined for our own register. @throws Error naming what is missing or unreadable */
export async function distantRecordsSystem(config: RecordsConfig): Promise<RecordsSystem | undefined> {
  switch (config.profile) {
    case 'builtin':
      return undefined;
    case 'rest':
      return new RestRecordsSystem({
        url: given('RECORDS_URL', config.url).replace(/\/$/, ''),
        timeoutMs: config.timeoutMs,
      });
    case 'seos': {
      const parties = await seosParties(config);
      return new SeosRecordsSystem({ ...parties, endpoint: await endpointOf(config, parties.identity) });
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
  if (config.profile !== 'seos') return undefined;
  const parties = await seosParties(config);
  const reader = new ThreadedReader(thread, parties);
  const answer = createPushAnswers(parties);
  return {
    receive: async (rawBody) => answer(await reader.read(rawBody)),
    stop: () => reader.close(),
  };
}

/** Both sides of the exchange, with our keys and their certificates. @throws Error naming what is missing or unreadable */
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

/** Over https the exchange is mutual: we show a certificate, too. */
async function endpointOf(
  { url: address, timeoutMs, tls }: RecordsConfig,
  identity: SigningIdentity,
): Promise<Endpoint> {
  const url = given('RECORDS_URL', address);
  if (!url.startsWith('https:')) return { url, timeoutMs };
  const read = async (file: string | undefined) => (file === undefined ? undefined : readFile(file, 'utf8'));
  const [key, certificate, authorities] = await Promise.all([
    read(tls.keyFile),
    read(tls.certificateFile),
    read(tls.authoritiesFile),
  ]);
  return {
    url,
    timeoutMs,
    tls: { key: key ?? identity.privateKey, certificate: certificate ?? identity.certificate, authorities },
  };
}

/** The certificates in a file; there may be several while the other side changes its key. @throws Error when there is none */
export function certificatesIn(pem: string): string[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  if (found === null) throw new Error('RECORDS_PEER_CERT_FILE holds no certificate in PEM form.');
  return found;
}

function partyOf(variable: string, party: RecordsParty): Party {
  const guid = fromWireGuid(party.guid);
  if (guid === undefined) throw new Error(`${variable} is not a GUID.`);
  return { ...party, guid };
}

function given(variable: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`${variable} is needed for the chosen records system.`);
  return value;
}
