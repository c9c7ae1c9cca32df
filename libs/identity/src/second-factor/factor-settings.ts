import type { StaffRole } from '../domain/role.ts';

/** What second factors need to know of the installation. */
export interface FactorSettings {
  /** host name of the public address: passkeys belong to it */
  readonly host: string;
  /** scheme, host and port of the public address, as browsers name it */
  readonly origin: string;
  /** how authenticator apps call the entry */
  readonly issuer: string;
  /** roles that must have a second factor */
  readonly requiredFor: readonly StaffRole[];
}

/**
 * Settings from the public address of the installation. Browsers make passkeys for names only, never for a number:
 * on the own machine the name is `localhost`.
 */
export function factorSettings(publicUrl: string, issuer: string, requiredFor: readonly StaffRole[]): FactorSettings {
  const { hostname, origin } = new URL(publicUrl.replace('//127.0.0.1', '//localhost'));
  return { host: hostname, origin, issuer, requiredFor };
}
