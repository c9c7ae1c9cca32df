import { trialParties } from '@ns/records/seos';
import type { Secrets } from './secrets.ts';

const { our, peer } = trialParties;
const bare = (guid: string) => guid.slice(1, -1).toLowerCase();

/** How api and worker reach the simulator of the embedded mode. */
export function ourSide(files: Secrets['recordsFiles'], simulatorUrl: string): Record<string, string> {
  return {
    RECORDS_PROFILE: 'seos',
    RECORDS_URL: `${simulatorUrl}/seos`,
    RECORDS_OUR_EIK: our.identifier,
    RECORDS_OUR_NAME: our.name,
    RECORDS_OUR_GUID: our.guid,
    RECORDS_PEER_EIK: peer.identifier,
    RECORDS_PEER_NAME: peer.name,
    RECORDS_PEER_GUID: peer.guid,
    RECORDS_KEY_FILE: files.ourKey,
    RECORDS_CERT_FILE: files.ourCertificate,
    RECORDS_PEER_CERT_FILE: files.peerCertificate,
  };
}

/** The same exchange seen by the simulator. */
export function peerSide(
  files: Secrets['recordsFiles'],
  port: number,
  dataFile: string,
  pushUrl: string,
): Record<string, string> {
  return {
    RECORDS_SIMULATOR_PORT: String(port),
    RECORDS_SIMULATOR_DATA_FILE: dataFile,
    RECORDS_SIMULATOR_PUSH_URL: pushUrl,
    RECORDS_SIMULATOR_IDENTIFIER: peer.identifier,
    RECORDS_SIMULATOR_NAME: peer.name,
    RECORDS_SIMULATOR_GUID: bare(peer.guid),
    RECORDS_SIMULATOR_SENDER_NAME: our.name,
    RECORDS_SIMULATOR_SENDER_GUID: bare(our.guid),
    RECORDS_SIMULATOR_KEY_FILE: files.peerKey,
    RECORDS_SIMULATOR_CERTIFICATE_FILE: files.peerCertificate,
    RECORDS_SIMULATOR_SENDER_CERTIFICATE_FILE: files.ourCertificate,
  };
}
