import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** A certificate with its key, both PEM. */
export interface Issued {
  readonly key: string;
  readonly certificate: string;
}

interface CertificateRequest {
  readonly name: string;
  /** names of the server */
  readonly hosts?: readonly string[];
  /** days from now */
  readonly from?: number;
  readonly until?: number;
  /** hexadecimal; another one each time when left out */
  readonly serial?: string;
}

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);
const serialNumber = () => `4${randomBytes(7).toString('hex')}`;

/** An authority of a test that issues certificates for servers and clients. */
export class Authority {
  private constructor(
    private readonly keys: webcrypto.CryptoKeyPair,
    private readonly root: X509Certificate,
  ) {}

  static async create(name: string): Promise<Authority> {
    const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const root = await X509CertificateGenerator.createSelfSigned(
      {
        serialNumber: serialNumber(),
        name: [{ CN: [name] }],
        notBefore: inDays(-400),
        notAfter: inDays(400),
        signingAlgorithm: algorithm,
        keys,
        extensions: [new BasicConstraintsExtension(true, undefined, true)],
      },
      webcrypto,
    );
    return new Authority(keys, root);
  }

  get certificate(): string {
    return this.root.toString('pem');
  }

  async issue({ name, hosts = [], from = -1, until = 300, serial }: CertificateRequest): Promise<Issued> {
    const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const certificate = await X509CertificateGenerator.create(
      {
        serialNumber: serial ?? serialNumber(),
        subject: [{ CN: [name] }],
        issuer: this.root.subject,
        notBefore: inDays(from),
        notAfter: inDays(until),
        signingAlgorithm: algorithm,
        signingKey: this.keys.privateKey,
        publicKey: keys.publicKey,
        extensions: [
          new SubjectAlternativeNameExtension(
            hosts.map((value) => ({ type: /^[\d.]+$/.test(value) ? ('ip' as const) : ('dns' as const), value })),
          ),
        ],
      },
      webcrypto,
    );
    const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
    return { key: PemConverter.encode(key, 'PRIVATE KEY'), certificate: certificate.toString('pem') };
  }
}
