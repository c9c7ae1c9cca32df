import { defineConfig, optional } from '@ns/platform';
import { z } from 'zod';
import { type SingleSignOnConfig, singleSignOnOf, singleSignOnVariables } from './single-sign-on.config.ts';

/** What the operator decides about accounts. */
export interface IdentityConfig {
  /** accounts that one client network may ask for in an hour */
  readonly registrationsPerHour: number;
  readonly accounts: {
    /** roles that must have a second factor */
    readonly secondFactorRoles: readonly string[];
    /** minutes without use after which a session of the staff ends; 0: only with its lifetime */
    readonly staffIdleMinutes: number;
    /** hours after the sign-in at which a session of the staff ends; 0: only with its lifetime */
    readonly staffSessionHours: number;
    /** whether staff sign in with passwords and mailed codes; without them only by single sign-on */
    readonly staffPasswords: boolean;
    /** for how many days entries of the audit stay, whatever the file plan says */
    readonly auditDays: number;
  };
  /** undefined: staff sign in here only */
  readonly singleSignOn: SingleSignOnConfig | undefined;
  /** secret of a token for BI tools that exists only with demo accounts */
  readonly demoApiToken: string | undefined;
}

export const identityConfig = defineConfig({
  variables: {
    REGISTRATIONS_PER_HOUR: optional(z.coerce.number().int().min(1)),
    SECOND_FACTOR_ROLES: optional(z.string().regex(/^(none|[A-Z]+(,[A-Z]+)*)$/, 'roles separated by commas, or none')),
    STAFF_IDLE_MINUTES: optional(z.coerce.number().int().min(0)),
    STAFF_SESSION_HOURS: optional(z.coerce.number().int().min(0).max(720)),
    AUDIT_DAYS: z.coerce.number().int().min(1).default(730),
    DEMO_API_TOKEN: optional(z.string().regex(/^nsk_[\w-]{40,}$/)),
    ...singleSignOnVariables,
  },
  read: (env, { production, demoAccounts }): IdentityConfig => ({
    // The demo citizen is everybody who tries the system, and all of them often come from one address.
    registrationsPerHour: env.REGISTRATIONS_PER_HOUR ?? (demoAccounts ? 300 : 30),
    accounts: {
      secondFactorRoles: (env.SECOND_FACTOR_ROLES ?? (production ? 'ADMIN,DISPATCHER' : 'none'))
        .split(',')
        .filter((role) => role !== 'none'),
      staffIdleMinutes: env.STAFF_IDLE_MINUTES ?? (production ? 30 : 0),
      staffSessionHours: env.STAFF_SESSION_HOURS ?? (production ? 12 : 0),
      staffPasswords: env.STAFF_PASSWORDS === 'on',
      auditDays: env.AUDIT_DAYS,
    },
    singleSignOn: singleSignOnOf(env),
    demoApiToken: demoAccounts ? env.DEMO_API_TOKEN : undefined,
  }),
  refusedInProduction: ({ OIDC_ISSUER }) => [OIDC_ISSUER?.startsWith('http:') && 'OIDC_ISSUER: must begin with https:'],
});
