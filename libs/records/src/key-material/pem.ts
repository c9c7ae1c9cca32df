import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** Why a file is of no use as a key or a certificate. */
export type FileFlaw =
  | { readonly kind: 'UNREADABLE'; readonly code: string }
  | { readonly kind: 'ENCRYPTED' }
  /** a container such as .p12, or DER */
  | { readonly kind: 'NOT_PEM' }
  | { readonly kind: 'NO_KEY' }
  | { readonly kind: 'NO_CERTIFICATE' };

/** What is in a file, or why it is of no use. */
export type FileContent<Value> =
  { readonly value: Value; readonly flaw?: never } | { readonly value?: never; readonly flaw: FileFlaw };

/** The certificates in PEM form in a text, as they stand. */
export function certificatesIn(pem: string): readonly string[] {
  return pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}

/** Reads the certificates of a file. */
export async function readCertificates(file: string): Promise<FileContent<readonly X509Certificate[]>> {
  const text = await readText(file);
  if (text.flaw) {
    return text;
  }
  if (!isPem(text.value)) {
    return { flaw: { kind: 'NOT_PEM' } };
  }
  try {
    const found = certificatesIn(text.value).map((pem) => new X509Certificate(pem));
    return found.length === 0 ? { flaw: { kind: 'NO_CERTIFICATE' } } : { value: found };
  } catch {
    return { flaw: { kind: 'NO_CERTIFICATE' } };
  }
}

/** Reads the private key of a file. */
export async function readPrivateKey(file: string): Promise<FileContent<KeyObject>> {
  const text = await readText(file);
  if (text.flaw) {
    return text;
  }
  if (!isPem(text.value)) {
    return { flaw: { kind: 'NOT_PEM' } };
  }
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(text.value)) {
    return { flaw: { kind: 'ENCRYPTED' } };
  }
  try {
    return { value: createPrivateKey(text.value) };
  } catch {
    return { flaw: { kind: 'NO_KEY' } };
  }
}

async function readText(file: string): Promise<FileContent<string>> {
  try {
    return { value: await readFile(file, 'utf8') };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    return { flaw: { kind: 'UNREADABLE', code } };
  }
}

function isPem(text: string): boolean {
  return text.includes('-----BEGIN ');
}
