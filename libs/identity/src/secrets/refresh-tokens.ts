import { createHash, randomBytes } from 'node:crypto';
import type { DerivedKeys } from '@ns/platform';

/** A refresh token taken apart: the session it belongs to and the hash under which it is known. */
export interface PresentedRefreshToken {
  readonly sessionId: string;
  readonly secret: string;
  readonly hash: string;
}

const shape = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/** The secret of a new session: 32 random bytes. */
export function firstSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The secret that follows another one. It is made from it under the server's key, so that a browser whose answer got
 * lost can be given the very same successor again although only hashes are stored; without the key nobody can make it.
 */
export function nextSecret(keys: DerivedKeys, secret: string): string {
  return keys.sign('refresh-token', secret);
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The token as clients carry it. */
export function refreshTokenOf(sessionId: string, secret: string): string {
  return `${sessionId}.${secret}`;
}

/** @returns undefined for what is no token of ours by its shape */
export function readRefreshToken(token: string): PresentedRefreshToken | undefined {
  const [, sessionId, secret] = shape.exec(token) ?? [];
  return sessionId && secret ? { sessionId, secret, hash: hashOf(secret) } : undefined;
}
