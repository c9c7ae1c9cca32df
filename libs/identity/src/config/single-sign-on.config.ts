import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigurationError, flag, optional } from '@ns/platform';

/** The provider by which staff sign in (OpenID Connect), and what its claims mean here. */
export interface SingleSignOnConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** undefined for a client without a secret, which PKCE alone protects */
  readonly clientSecret: string | undefined;
  /** separated by blanks */
  readonly scopes: string;
  /** path of the claim whose values decide the role, such as `groups` or `realm_access.roles` */
  readonly roleClaim: string;
  /** `value=ROLE`, separated by semicolons; the first that fits counts */
  readonly roles: string;
  /** path of the claim with codes of departments; undefined where departments are kept here */
  readonly departmentsClaim: string | undefined;
  /** the provider sends no `email_verified`, and its addresses are given by the municipality itself */
  readonly emailsVerified: boolean;
}

/** The variables of single sign-on. */
export const singleSignOnVariables = {
  OIDC_ISSUER: optional(z.url({ protocol: /^https?$/, error: 'an address with https://' })),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_CLIENT_SECRET_FILE: optional(z.string()),
  OIDC_SCOPES: z
    .string()
    .regex(/^openid( [\x21-\x7e]+)*$/, 'scopes that begin with openid')
    .default('openid email profile'),
  OIDC_ROLE_CLAIM: z.string().min(1).default('groups'),
  OIDC_ROLES: optional(z.string()),
  OIDC_DEPARTMENTS_CLAIM: optional(z.string()),
  OIDC_EMAILS_VERIFIED: flag(false),
  STAFF_PASSWORDS: z.enum(['on', 'off']).default('on'),
};

export type SingleSignOnSettings = z.infer<z.ZodObject<typeof singleSignOnVariables>>;

/**
 * What single sign-on needs; undefined when it is not configured.
 * @throws ConfigurationError naming the variable that is missing or cannot be read
 */
export function singleSignOnOf(env: SingleSignOnSettings): SingleSignOnConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_ROLES: roles } = env;
  if (issuer === undefined) {
    if (env.STAFF_PASSWORDS === 'off') {
      throw new ConfigurationError('STAFF_PASSWORDS=off needs OIDC_ISSUER: nobody of the staff could sign in.');
    }
    return undefined;
  }
  if (clientId === undefined || roles === undefined) {
    throw new ConfigurationError('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_ROLES.');
  }
  return {
    issuer,
    clientId,
    clientSecret: secretOf(env),
    scopes: env.OIDC_SCOPES,
    roleClaim: env.OIDC_ROLE_CLAIM,
    roles,
    departmentsClaim: env.OIDC_DEPARTMENTS_CLAIM,
    emailsVerified: env.OIDC_EMAILS_VERIFIED,
  };
}

function secretOf({
  OIDC_CLIENT_SECRET: secret,
  OIDC_CLIENT_SECRET_FILE: file,
}: SingleSignOnSettings): string | undefined {
  if (file === undefined) {
    return secret;
  }
  if (secret !== undefined) {
    throw new ConfigurationError('Either OIDC_CLIENT_SECRET or OIDC_CLIENT_SECRET_FILE can be set.');
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigurationError('OIDC_CLIENT_SECRET_FILE cannot be read.');
  }
}
