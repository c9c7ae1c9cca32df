import type { DerivedKeys } from '@ns/platform';

/** The token of a verification mail. No secret is stored: the mail sender derives it from the row's id. */
export function mailTokenOf(keys: DerivedKeys, registrationId: string): string {
  return `${registrationId}.${keys.sign('mail-token', registrationId)}`;
}

/** @returns the registration's id, or undefined when the token was not made by us */
export function readMailToken(keys: DerivedKeys, token: string): string | undefined {
  const [id = '', signature = ''] = token.trim().split('.');
  return keys.verify('mail-token', id, signature) ? id : undefined;
}

/** The six digits of a sign-in code, derived from its row's id in the same way. */
export function signInCodeOf(keys: DerivedKeys, codeId: string): string {
  const bytes = Buffer.from(keys.sign('sign-in-code', codeId), 'base64url');
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}
