import { InjectionToken } from '@angular/core';

/**
 * Where the refresh token lives between starts. On the web the server keeps it in an HttpOnly cookie
 * and scripts never see it; the native app keeps it in the device's own storage.
 */
export interface TokenVault {
  /** The kept token, or null when the cookie carries it or nobody is signed in. */
  read(): Promise<string | null>;
  /** Keeps the newest token. Tokens rotate: the one before must never be sent again. */
  write(refreshToken: string): Promise<void>;
  clear(): Promise<void>;
}

const cookieVault: TokenVault = {
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(),
  clear: () => Promise.resolve(),
};

export const tokenVault = new InjectionToken<TokenVault>('tokenVault', { factory: () => cookieVault });
