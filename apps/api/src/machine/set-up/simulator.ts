import { access, chown } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ConfigurationError } from '@ns/platform';
import { trialParties } from '@ns/records/seos';
import { type Account, runQuietly } from '../account.ts';
import type { Places } from '../places.ts';
import { environmentFile, folderFor, writeOnce } from './settings-file.ts';

/** The records system for trials. */
export const simulatorUnit = 'signali-records-simulator.service';

const address = 'http://127.0.0.1:3900';
const { our, peer } = trialParties;
const bare = (guid: string) => guid.slice(1, -1);
/** Milliseconds in which it answers after its start. */
const patience = 20_000;

/**
 * Makes keys of both sides and the settings of the simulator, where they are not there.
 * @returns the settings with which api and worker reach it
 * @throws ConfigurationError with the words of openssl
 */
export async function prepareSimulator(
  { settings, data }: Places,
  account: Account | undefined,
): Promise<Readonly<Record<string, string>>> {
  const folder = join(settings, 'records-simulator');
  await folderFor(folder, account);
  const [ours, theirs] = [await makeKey(folder, 'signali', account), await makeKey(folder, 'simulator', account)];
  const own = {
    RECORDS_SIMULATOR_DATA_FILE: join(data, 'records-simulator/documents.sqlite'),
    RECORDS_SIMULATOR_KEY_FILE: theirs.key,
    RECORDS_SIMULATOR_CERTIFICATE_FILE: theirs.certificate,
    RECORDS_SIMULATOR_SENDER_CERTIFICATE_FILE: ours.certificate,
    RECORDS_SIMULATOR_GUID: bare(peer.guid),
    RECORDS_SIMULATOR_NAME: peer.name,
    RECORDS_SIMULATOR_SENDER_GUID: bare(our.guid),
    RECORDS_SIMULATOR_SENDER_NAME: our.name,
    RECORDS_SIMULATOR_IDENTIFIER: peer.identifier,
  };
  await writeOnce(join(folder, 'simulator.env'), environmentFile(own), account);
  return {
    RECORDS_URL: `${address}/seos`,
    RECORDS_OUR_EIK: our.identifier,
    RECORDS_OUR_NAME: our.name,
    RECORDS_OUR_GUID: our.guid,
    RECORDS_PEER_EIK: peer.identifier,
    RECORDS_PEER_NAME: peer.name,
    RECORDS_PEER_GUID: peer.guid,
    RECORDS_KEY_FILE: ours.key,
    RECORDS_CERT_FILE: ours.certificate,
    RECORDS_PEER_CERT_FILE: theirs.certificate,
  };
}

/** Waits until it answers; if it does not, the check of the records system says so. */
export async function simulatorAnswers(): Promise<void> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(100)) {
    if (
      await fetch(`${address}/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    ) {
      return;
    }
  }
}

async function makeKey(
  folder: string,
  name: string,
  account: Account | undefined,
): Promise<{ readonly key: string; readonly certificate: string }> {
  const files = { key: join(folder, `${name}.key`), certificate: join(folder, `${name}.pem`) };
  const isThere = await access(files.certificate).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    const { code, output } = await runQuietly([
      ...(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '3650', '-subj'] as const),
      ...[`/CN=${name}`, '-keyout', files.key, '-out', files.certificate],
    ]);
    if (code !== 0) {
      throw new ConfigurationError(`openssl cannot make the keys of the simulator:\n${output}`);
    }
  }
  if (account) {
    await Promise.all(Object.values(files).map((file) => chown(file, account.uid, account.gid)));
  }
  return files;
}
