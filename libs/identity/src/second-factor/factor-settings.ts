import { isIP } from 'node:net';
import type { StaffRole } from '../domain/role.ts';

/** What second factors need to know of the installation. */
export interface FactorSettings {
  /** host name of the public address: passkeys belong to it */
  readonly host: string;
  /** whether browsers make passkeys here: a site with a name and https, or the own machine */
  readonly passkeys: boolean;
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
  const { hostname, origin, protocol } = new URL(publicUrl.replace('//127.0.0.1', '//localhost'));
  const isNumber = isIP(hostname.replaceAll(/[[\]]/g, '')) > 0;
  const passkeys = !isNumber && (protocol === 'https:' || hostname === 'localhost');
  return { host: hostname, passkeys, origin, issuer, requiredFor };
}
