import type { RecordsConfig } from '../config/records.config.ts';
import type { KeyObject, X509Certificate } from 'node:crypto';
import { termOf } from '../domain/certificate-term.ts';
import { type KeyPairFiles, keyPairsOf, trustedFilesOf } from './certificate-files.ts';
import { fileProblem, type KeyProblem, keyTexts } from './key-texts.ts';
import { readCertificates, readPrivateKey } from './pem.ts';

/**
 * Finds what is wrong with the keys and certificates of the configured records system. Certificates of the other side
 * that have ended are no problem here: they are warned about, and the other side may go on using them.
 */
export async function keyProblems(config: RecordsConfig, now: Date = new Date()): Promise<readonly KeyProblem[]> {
  const [pairs, trusted] = await Promise.all([
    Promise.all(keyPairsOf(config).map((pair) => pairProblems(pair, now))),
    Promise.all(
      trustedFilesOf(config).map(async ({ variable, file }) =>
        fileProblem(variable, file, await readCertificates(file)),
      ),
    ),
  ]);
  const missing = missingTrust(config).map((variable) => ({ variable, sentence: keyTexts.missing(variable) }));
  return [...pairs.flat(), ...missing, ...trusted.flat()];
}

/** The peer is believed by its pinned certificate, or by the register and the authorities of participants. */
function missingTrust({ profile, peerCertificateFile, registerUrl, peerAuthoritiesFile }: RecordsConfig): string[] {
  if (profile !== 'seos' || peerCertificateFile !== undefined) {
    return [];
  }
  if (registerUrl === undefined) {
    return ['RECORDS_PEER_CERT_FILE'];
  }
  return peerAuthoritiesFile === undefined ? ['RECORDS_PEER_CA_FILE'] : [];
}

async function pairProblems(pair: KeyPairFiles, now: Date): Promise<readonly KeyProblem[]> {
  const { key, certificate } = pair;
  const unset = [key, certificate].filter(({ file }) => file === undefined);
  if (key.file === undefined || certificate.file === undefined) {
    return unset.map(({ variable }) => ({ variable, sentence: keyTexts.missing(variable) }));
  }
  const [keyRead, certificatesRead] = await Promise.all([readPrivateKey(key.file), readCertificates(certificate.file)]);
  return [
    ...fileProblem(key.variable, key.file, keyRead),
    ...fileProblem(certificate.variable, certificate.file, certificatesRead),
    ...(keyRead.value ? keyKindProblems(pair, keyRead.value) : []),
    ...(certificatesRead.value?.[0] ? certificateProblems(pair, certificatesRead.value[0], keyRead.value, now) : []),
  ];
}

/** Signatures of СЕОС are RSA; connections take any kind of key. */
function keyKindProblems({ role, key }: KeyPairFiles, value: KeyObject): readonly KeyProblem[] {
  return role === 'SIGNING' && value.asymmetricKeyType !== 'rsa'
    ? [{ variable: key.variable, sentence: keyTexts.notRsa(key.file ?? '') }]
    : [];
}

/** The first certificate of a file is the one that is used; others complete its chain. */
function certificateProblems(
  { key, certificate }: KeyPairFiles,
  value: X509Certificate,
  privateKey: KeyObject | undefined,
  now: Date,
): readonly KeyProblem[] {
  const file = certificate.file ?? '';
  const { state } = termOf({ from: value.validFromDate, until: value.validToDate }, now);
  const found: KeyProblem[] = [];
  if (privateKey !== undefined && !value.checkPrivateKey(privateKey)) {
    found.push({ variable: key.variable, sentence: keyTexts.mismatch(key.file ?? '', certificate.variable, file) });
  }
  if (state === 'EXPIRED') {
    found.push({ variable: certificate.variable, sentence: keyTexts.expired(file, value.validToDate) });
  }
  if (state === 'NOT_YET_VALID') {
    found.push({ variable: certificate.variable, sentence: keyTexts.notYetValid(file, value.validFromDate) });
  }
  return found;
}
