import { readFile } from 'node:fs/promises';
import { type Database, type RecordsConfig, type RecordsParty } from '@ns/platform';
import { BuiltinRecordsSystem } from './adapters/builtin/builtin-records-system.ts';
import { RestRecordsSystem } from './adapters/rest/rest-records-system.ts';
import { fromWireGuid } from './adapters/seos/guid.ts';
import { createPushReceiver, type Party, type PushOptions, type PushReceiver, readIdentity, SeosRecordsSystem } from './adapters/seos/index.ts';
import { type RecordsSystem } from './domain/records-system.ts';

/** The municipality's records system, as the configuration says. @throws Error naming what is missing or unreadable */
export async function recordsSystemOf(config: RecordsConfig, database: Database): Promise<RecordsSystem> {
  switch (config.profile) {
    case 'builtin':
      return new BuiltinRecordsSystem(database, config.index);
    case 'rest':
      return new RestRecordsSystem({ url: given('RECORDS_URL', config.url).replace(/\/$/, ''), timeoutMs: config.timeoutMs });
    case 'seos':
      return new SeosRecordsSystem({ ...(await seosParties(config)), endpoint: { url: given('RECORDS_URL', config.url), timeoutMs: config.timeoutMs } });
  }
}

/** Reads what the records system pushes; undefined for a profile in which nothing is pushed. */
export async function pushReceiverOf(config: RecordsConfig): Promise<PushReceiver | undefined> {
  return config.profile === 'seos' ? createPushReceiver(await seosParties(config)) : undefined;
}

async function seosParties(config: RecordsConfig): Promise<PushOptions> {
  const [identity, certificate] = await Promise.all([
    readIdentity({ privateKeyFile: given('RECORDS_KEY_FILE', config.keyFile), certificateFile: given('RECORDS_CERT_FILE', config.certificateFile) }),
    readFile(given('RECORDS_PEER_CERT_FILE', config.peerCertificateFile), 'utf8'),
  ]);
  return { us: partyOf('RECORDS_OUR_GUID', config.our), peer: partyOf('RECORDS_PEER_GUID', config.peer), identity, trust: { certificates: certificatesIn(certificate), allowSha1: config.allowSha1 } };
}

/** A file may hold several certificates while the other side changes its key. */
function certificatesIn(pem: string): string[] {
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
