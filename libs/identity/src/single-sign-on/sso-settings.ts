import type { SingleSignOnConfig } from '../config/single-sign-on.config.ts';
import { ConfigurationError } from '@ns/platform';
import type { ClaimRules } from '../domain/provider-claims.ts';
import { isStaff, roles, type StaffRole } from '../domain/role.ts';

/** The provider, and what its claims mean here. */
export interface SsoSettings extends Pick<SingleSignOnConfig, 'issuer' | 'clientId' | 'clientSecret' | 'scopes'> {
  readonly rules: ClaimRules;
}

/** @throws ConfigurationError for an entry of OIDC_ROLES that is none */
export function ssoSettings(config: SingleSignOnConfig): SsoSettings {
  const { issuer, clientId, clientSecret, scopes, roleClaim, departmentsClaim, emailsVerified } = config;
  const rules = { roleClaim, departmentsClaim, emailsVerified, roles: readRoles(config.roles) };
  return { issuer, clientId, clientSecret, scopes, rules };
}

/** `value=ROLE` by semicolons; a value may hold commas and equals signs, as names of an LDAP directory do. */
function readRoles(text: string): ClaimRules['roles'] {
  const entries = text.split(';').map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== '')
    .map((entry) => {
      const end = entry.lastIndexOf('=');
      const value = entry.slice(0, Math.max(end, 0)).trim();
      const role = staffRoleOf(entry.slice(end + 1).trim());
      if (value === '' || role === undefined) {
        throw new ConfigurationError(`OIDC_ROLES: write value=ROLE, with a role of ${staffRoles.join(', ')}.`);
      }
      return { value, role };
    });
}

const staffRoles = roles.filter(isStaff);

function staffRoleOf(name: string): StaffRole | undefined {
  return staffRoles.find((role) => role === name);
}
