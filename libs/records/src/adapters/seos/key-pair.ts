import { randomBytes, webcrypto } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SigningIdentity } from './signature.ts';

/** Where a signing key and its certificate lie, both PEM files. */
export interface KeyFiles {
  readonly privateKeyFile: string;
  readonly certificateFile: string;
}

/** Reads a signing identity; a missing file is an error that names it. */
export async function readIdentity(files: KeyFiles): Promise<SigningIdentity> {
  const [privateKey, certificate] = await Promise.all([
    readFile(files.privateKeyFile, 'utf8'),
    readFile(files.certificateFile, 'utf8'),
  ]);
  return { privateKey, certificate };
}

/**
 * The identity in these files, made first if there is none: RSA 2048 with a self-signed
 * certificate for ten years. For the embedded mode only; real exchanges use a certificate issued
 * for the administration.
 */
export async function ensureIdentity(
  files: KeyFiles,
  subject: { commonName: string; organization: string },
): Promise<SigningIdentity> {
  try {
    return await readIdentity(files);
  } catch (error) {
    if (!isMissingFile(error)) {
      throw error;
    }
  }
  const identity = await generateIdentity(subject);
  await writeWhole(files.privateKeyFile, identity.privateKey, 0o600);
  await writeWhole(files.certificateFile, identity.certificate, 0o644);
  return identity;
}

/** A new key pair with a self-signed certificate, as PEM. */
export async function generateIdentity(subject: {
  commonName: string;
  organization: string;
}): Promise<SigningIdentity> {
  // Loaded only when a pair is made: the certificate library is large and every later start does without it.
  await import('reflect-metadata');
  const { PemConverter, X509CertificateGenerator } = await import('@peculiar/x509');
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const notBefore = new Date(Date.now() - 24 * 3_600_000);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + 10);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: shortSerialNumber(),
      name: [{ CN: [subject.commonName] }, { O: [subject.organization] }],
      notBefore,
      notAfter,
      signingAlgorithm: algorithm,
      keys,
    },
    webcrypto,
  );
  const privateKey = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    privateKey: `${PemConverter.encode(privateKey, 'PRIVATE KEY')}\n`,
    certificate: `${certificate.toString('pem')}\n`,
  };
}

/** 63 random bits, positive: schema validators in use refuse serial numbers of more than 24 digits. */
function shortSerialNumber(): string {
  const bytes = randomBytes(8);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex');
}

/** A reader never sees half a file. */
async function writeWhole(file: string, content: string, mode: number): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, content, { mode });
  await rename(draft, file);
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
