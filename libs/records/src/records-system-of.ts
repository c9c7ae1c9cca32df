import type { RecordsConfig, RecordsParty } from './config/records.config.ts';
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ConfigurationError, type Database, type TlsMaterial } from '@ns/platform';
import { BuiltinRecordsSystem } from './adapters/builtin/builtin-records-system.ts';
import { RestRecordsSystem } from './adapters/rest/rest-records-system.ts';
import { fromWireGuid } from './adapters/seos/guid.ts';
import {
  createPushAnswers,
  participantRegister,
  type Party,
  pinnedTrust,
  type PushOptions,
  readIdentity,
  type ReceivedPush,
  SeosRecordsSystem,
  type SigningIdentity,
  ThreadedReader,
  type TrustSource,
} from './adapters/seos/index.ts';
import { type ParticipantSource, serialOf } from './domain/participant.ts';
import type { RecordsSystem } from './domain/records-system.ts';
import { isProtected } from './key-material/certificate-files.ts';
import { certificatesIn } from './key-material/pem.ts';
import { registeredSerial, type RegisterInUse } from './queries/participant-register.ts';
import { wantParticipantsAfterMessage } from './writes/want-participants.ts';

/** The municipality's records system, as the configuration says. @throws ConfigurationError naming what is missing */
export async function recordsSystemOf(config: RecordsConfig, database: Database): Promise<RecordsSystem> {
  const trust = await trustOf(config, database);
  return (await remoteRecordsSystem(config, trust)) ?? new BuiltinRecordsSystem(database, config.index);
}

/**
 * The records system that is asked over the network; undefined for our own register.
 * @param trust whom to believe in СЕОС; left out: the pinned certificate, else what the register says when it is asked
 * @throws ConfigurationError naming what is missing
 */
export async function remoteRecordsSystem(
  config: RecordsConfig,
  trust?: TrustSource,
): Promise<RecordsSystem | undefined> {
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
      const source = trust ?? (await trustWithoutDatabase(config, parties));
      return new SeosRecordsSystem({ ...parties, trust: source, endpoint: { url, timeoutMs, tls } });
    }
  }
}

/** What the records system pushes, read in a thread of its own. */
export interface PushReading {
  readonly receive: (rawBody: string) => Promise<ReceivedPush>;
  readonly otherCertificateSeen: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Reads what the records system pushes; undefined for a profile in which nothing is pushed.
 * @param thread the built `adapters/seos/push-thread.ts`
 */
export async function pushReadingOf(
  config: RecordsConfig,
  database: Database,
  thread: URL,
): Promise<PushReading | undefined> {
  const trust = await trustOf(config, database);
  if (trust === undefined) {
    return undefined;
  }
  const parties = await seosParties(config);
  const reader = new ThreadedReader(thread, parties);
  const answer = createPushAnswers(parties);
  return {
    receive: async (rawBody) => answer(await reader.read(rawBody, await trust.now())),
    otherCertificateSeen: trust.otherCertificateSeen,
    stop: () => reader.close(),
  };
}

/**
 * Both sides of the exchange, with our keys and their certificates. @throws ConfigurationError naming what is missing
 */
export async function seosParties(config: RecordsConfig): Promise<PushOptions> {
  const { peerCertificateFile, registerUrl, allowSha1 } = config;
  const [identity, certificate] = await Promise.all([
    readIdentity({
      privateKeyFile: given('RECORDS_KEY_FILE', config.keyFile),
      certificateFile: given('RECORDS_CERT_FILE', config.certificateFile),
    }),
    registerUrl !== undefined && peerCertificateFile === undefined
      ? ''
      : readFile(given('RECORDS_PEER_CERT_FILE', peerCertificateFile), 'utf8'),
  ]);
  return {
    us: partyOf('RECORDS_OUR_GUID', config.our),
    peer: partyOf('RECORDS_PEER_GUID', config.peer),
    identity,
    trust: { certificates: certificatesIn(certificate), allowSha1 },
  };
}

/** The register of participants as this installation uses it; undefined when it asks none. */
export interface UsedRegister {
  readonly source: ParticipantSource;
  readonly inUse: RegisterInUse;
}

/** The register of participants that the configuration names. @throws ConfigurationError naming what is missing */
export async function participantRegisterOf(config: RecordsConfig): Promise<UsedRegister | undefined> {
  const { profile, registerUrl: url, timeoutMs } = config;
  if (profile !== 'seos' || url === undefined) {
    return undefined;
  }
  const { identity, peer, trust } = await seosParties(config);
  const pinnedSerials = trust.certificates.flatMap((pem) => serialOf(new X509Certificate(pem).serialNumber) ?? []);
  return {
    source: participantRegister({ url, timeoutMs, tls: await tlsOf(config, identity) }),
    inUse: { url, peerGuid: peer.guid, pinnedSerials },
  };
}

/** Whom to believe in СЕОС, as the database knows it at each moment; undefined for another profile. */
async function trustOf(config: RecordsConfig, database: Database): Promise<TrustSource | undefined> {
  if (config.profile !== 'seos') {
    return undefined;
  }
  const { peer, trust } = await seosParties(config);
  const { registerUrl } = config;
  if (trust.certificates.length > 0 || registerUrl === undefined) {
    return pinnedTrust(trust);
  }
  const authorities = await participantAuthorities(config);
  return {
    now: async () => ({
      ...trust,
      registered: { serial: await registeredSerial(database.fork(), peer.guid), authorities },
    }),
    otherCertificateSeen: () => wantParticipantsAfterMessage(database.fork(), registerUrl),
  };
}

/** The same for a command that has no database: the register is asked. */
async function trustWithoutDatabase(config: RecordsConfig, { peer, trust }: PushOptions): Promise<TrustSource> {
  const register = await participantRegisterOf(config);
  if (trust.certificates.length > 0 || register === undefined) {
    return pinnedTrust(trust);
  }
  const [answer, authorities] = await Promise.all([register.source.ask(), participantAuthorities(config)]);
  const listed = answer.kind === 'listed' ? answer.list.participants : [];
  const found = listed.find(({ guid, status }) => guid === peer.guid && status === 'ACTIVE');
  return pinnedTrust({ ...trust, registered: { serial: found?.certificateSerial ?? null, authorities } });
}

/** Who issues certificates for participants. @throws ConfigurationError naming what is missing */
export async function participantAuthorities({ peerAuthoritiesFile }: RecordsConfig): Promise<readonly string[]> {
  return certificatesIn(await readFile(given('RECORDS_PEER_CA_FILE', peerAuthoritiesFile), 'utf8'));
}

/** What protects the connection; undefined where it is not protected. */
export async function tlsOf(config: RecordsConfig, fallback?: SigningIdentity): Promise<TlsMaterial | undefined> {
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
