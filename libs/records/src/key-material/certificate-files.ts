import type { RecordsConfig } from '../config/records.config.ts';
import type { CertificateRole } from '../domain/certificate-term.ts';

/** A configured file of certificates. */
export interface CertificateFile {
  readonly role: CertificateRole;
  readonly variable: string;
  readonly file: string;
}

/** A configured pair of a private key and its certificate, as far as it is set. */
export interface KeyPairFiles {
  readonly role: Extract<CertificateRole, 'SIGNING' | 'TRANSPORT'>;
  readonly key: { readonly variable: string; readonly file: string | undefined };
  readonly certificate: { readonly variable: string; readonly file: string | undefined };
}

/** True when a connection itself is protected and the files of RECORDS_TLS_… are used. */
export function isProtected({ url, registerUrl }: Pick<RecordsConfig, 'url' | 'registerUrl'>): boolean {
  return [url, registerUrl].some((each) => each?.startsWith('https:'));
}

/** The key pairs that the configured records system uses. */
export function keyPairsOf(config: RecordsConfig): readonly KeyPairFiles[] {
  const signing: KeyPairFiles = {
    role: 'SIGNING',
    key: { variable: 'RECORDS_KEY_FILE', file: config.keyFile },
    certificate: { variable: 'RECORDS_CERT_FILE', file: config.certificateFile },
  };
  const transport: KeyPairFiles = {
    role: 'TRANSPORT',
    key: { variable: 'RECORDS_TLS_KEY_FILE', file: config.tls.keyFile },
    certificate: { variable: 'RECORDS_TLS_CERT_FILE', file: config.tls.certificateFile },
  };
  const hasTransport = config.tls.keyFile !== undefined || config.tls.certificateFile !== undefined;
  return [...(config.profile === 'seos' ? [signing] : []), ...(isProtected(config) && hasTransport ? [transport] : [])];
}

/** The files of other people's certificates that the configured records system uses. */
export function trustedFilesOf(config: RecordsConfig): readonly CertificateFile[] {
  const { peerCertificateFile, registerUrl, peerAuthoritiesFile, tls } = config;
  const usesRegister = config.profile === 'seos' && registerUrl !== undefined;
  return [
    ...(config.profile === 'seos' && peerCertificateFile !== undefined
      ? [{ role: 'PEER' as const, variable: 'RECORDS_PEER_CERT_FILE', file: peerCertificateFile }]
      : []),
    ...(usesRegister && peerAuthoritiesFile !== undefined
      ? [{ role: 'ISSUER' as const, variable: 'RECORDS_PEER_CA_FILE', file: peerAuthoritiesFile }]
      : []),
    ...(isProtected(config) && tls.authoritiesFile !== undefined
      ? [{ role: 'AUTHORITY' as const, variable: 'RECORDS_TLS_CA_FILE', file: tls.authoritiesFile }]
      : []),
  ];
}

/** Every file of certificates that the configured records system uses. */
export function certificateFilesOf(config: RecordsConfig): readonly CertificateFile[] {
  const own = keyPairsOf(config).flatMap(({ role, certificate: { variable, file } }) =>
    file === undefined ? [] : [{ role, variable, file }],
  );
  return [...own, ...trustedFilesOf(config)];
}
