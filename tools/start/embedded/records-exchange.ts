import type { Secrets } from './secrets.ts';

/** Both parties belong to one demo municipality, as is usual: one identifier, two systems. */
const identifier = '000000000';
const our = { name: 'Система за сигнали', guid: '6f1c2a34-8d1b-4e0a-9b57-2c1f0a9d3e01' };
const peer = { name: 'Деловодна система', guid: '0a7b7e52-33c1-4c55-9f8e-5b1d2e6f7a02' };

/** How api and worker reach the simulator of the embedded mode. */
export function ourSide(files: Secrets['recordsFiles'], simulatorUrl: string): Record<string, string> {
  return {
    RECORDS_PROFILE: 'seos',
    RECORDS_URL: `${simulatorUrl}/seos`,
    RECORDS_OUR_EIK: identifier,
    RECORDS_OUR_NAME: our.name,
    RECORDS_OUR_GUID: `{${our.guid.toUpperCase()}}`,
    RECORDS_PEER_EIK: identifier,
    RECORDS_PEER_NAME: peer.name,
    RECORDS_PEER_GUID: `{${peer.guid.toUpperCase()}}`,
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
    RECORDS_SIMULATOR_IDENTIFIER: identifier,
    RECORDS_SIMULATOR_NAME: peer.name,
    RECORDS_SIMULATOR_GUID: peer.guid,
    RECORDS_SIMULATOR_SENDER_NAME: our.name,
    RECORDS_SIMULATOR_SENDER_GUID: our.guid,
    RECORDS_SIMULATOR_KEY_FILE: files.peerKey,
    RECORDS_SIMULATOR_CERTIFICATE_FILE: files.peerCertificate,
    RECORDS_SIMULATOR_SENDER_CERTIFICATE_FILE: files.ourCertificate,
  };
}
