import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfigurationError } from '@ns/platform';

/** Where the key is that signs our mails, and where DNS has its public half: `<selector>._domainkey.<domain>`. */
export interface DkimSettings {
  readonly domain: string;
  readonly selector: string;
  readonly keyFile: string;
}

/** What mails are signed with. */
export interface DkimKey extends Omit<DkimSettings, 'keyFile'> {
  readonly key: KeyObject;
}

/** Bits: shorter keys are refused by large providers (RFC 8301). */
const shortest = 2048;

/**
 * Reads the key. What signs the mails takes RSA only, and would let them leave unsigned with any other.
 * @throws ConfigurationError when the file holds no such key
 */
export function readDkimKey({ domain, selector, keyFile }: DkimSettings): DkimKey {
  const key = privateKeyIn(keyFile);
  if (key.asymmetricKeyType !== 'rsa') {
    throw new ConfigurationError('SMTP_DKIM_KEY_FILE: holds no RSA key; mails cannot be signed with another kind.');
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < shortest) {
    throw new ConfigurationError(
      `SMTP_DKIM_KEY_FILE: the key has ${String(bits)} bits; at least ${String(shortest)} are needed.`,
    );
  }
  return { domain, selector, key };
}

function privateKeyIn(file: string): KeyObject {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new ConfigurationError('SMTP_DKIM_KEY_FILE: the file cannot be read.');
  }
  try {
    return createPrivateKey(text);
  } catch {
    throw new ConfigurationError('SMTP_DKIM_KEY_FILE: holds no private key (PEM, without a password).');
  }
}
