import type { RecordsConfig } from '../config/records.config.ts';
import type { X509Certificate } from 'node:crypto';
import { type CertificateTerm, termOf } from '../domain/certificate-term.ts';
import { certificateFilesOf, type CertificateFile } from './certificate-files.ts';
import { readCertificates } from './pem.ts';

/** Looks at every certificate of the configured records system as it is on the disk now. */
export type CertificateTerms = () => Promise<readonly CertificateTerm[]>;

/**
 * Reads the files anew at each look, so that a renewed certificate is seen at once. The first look is at what this
 * process works with until it ends.
 * @param clock for tests
 */
export async function certificateTerms(
  config: RecordsConfig,
  clock: () => Date = () => new Date(),
): Promise<CertificateTerms> {
  const lookAtAll = () => Promise.all(certificateFilesOf(config).map((file) => look(file, clock())));
  const atStart = new Map((await lookAtAll()).map((term) => [term.variable, term]));
  return async () => {
    const now = clock();
    return (await lookAtAll()).map((term) => afterRenewal(term, atStart.get(term.variable), now));
  };
}

/** A renewed file does not help before a restart. */
function afterRenewal(term: CertificateTerm, started: CertificateTerm | undefined, now: Date): CertificateTerm {
  if (term.state !== 'VALID' || !started?.validity || started.fingerprint === term.fingerprint) {
    return term;
  }
  return termOf(started.validity, now).state === 'VALID' ? term : { ...term, state: 'RENEWED' };
}

async function look({ role, variable, file }: CertificateFile, now: Date): Promise<CertificateTerm> {
  const { value: certificates } = await readCertificates(file);
  const certificate = certificates && lastToEnd(certificates);
  if (certificate === undefined) {
    return { role, variable, state: 'UNREADABLE', daysLeft: null, validity: null, fingerprint: null };
  }
  const validity = { from: certificate.validFromDate, until: certificate.validToDate };
  return { role, variable, validity, fingerprint: certificate.fingerprint256, ...termOf(validity, now) };
}

/** Of several in one file the one that lasts longest counts: the others are on their way out. */
function lastToEnd(certificates: readonly X509Certificate[]): X509Certificate | undefined {
  return certificates.toSorted((a, b) => b.validToDate.getTime() - a.validToDate.getTime())[0];
}
