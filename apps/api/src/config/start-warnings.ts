import type { ApiConfig } from './api-config.ts';

/** What production can do without but should not: one line for each, beginning with the variable's name. */
export function startWarnings({
  production,
  logLevel,
  wellKnown,
}: Pick<ApiConfig, 'production' | 'logLevel' | 'wellKnown'>): readonly string[] {
  if (!production) {
    return [];
  }
  return [
    wellKnown.securityContact === undefined &&
      'SECURITY_CONTACT is not set: /.well-known/security.txt says nobody to whom a weakness can be reported',
    logLevel === 'silent' && 'LOG_LEVEL=silent: the security log is not written',
    (logLevel === 'debug' || logLevel === 'trace') &&
      `LOG_LEVEL=${logLevel}: meant for finding a fault, not for every day`,
  ].filter((line) => line !== false);
}
