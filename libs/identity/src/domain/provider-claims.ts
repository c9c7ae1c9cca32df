import { normalizeEmail } from './email-address.ts';
import { tidyName } from './person-rules.ts';
import type { StaffRole } from './role.ts';

/** What the claims of the provider mean here. */
export interface ClaimRules {
  /** path of the claim whose values decide the role */
  readonly roleClaim: string;
  /** the first entry whose value somebody has counts */
  readonly roles: readonly { readonly value: string; readonly role: StaffRole }[];
  /** path of the claim with codes of departments; undefined where departments are kept here */
  readonly departmentsClaim: string | undefined;
  /** a missing `email_verified` counts as true */
  readonly emailsVerified: boolean;
}

/** Somebody whom the provider vouches for. */
export interface ProviderPerson {
  readonly issuer: string;
  readonly subject: string;
  /** as `normalizeEmail` spells it; undefined when the provider gives none that it has verified */
  readonly email: string | undefined;
  readonly name: string | undefined;
  /** undefined when no value is mapped */
  readonly role: StaffRole | undefined;
  /** codes, perhaps unknown ones; undefined where departments are kept here */
  readonly departments: readonly string[] | undefined;
}

export type Claims = Readonly<Record<string, unknown>>;

const longestSubject = 255;

/**
 * Reads the claims of an ID token that was checked.
 * @returns undefined without a usable subject (OpenID Connect Core 1.0 §2: at most 255 ASCII characters)
 */
export function readClaims(claims: Claims, rules: ClaimRules): ProviderPerson | undefined {
  const { iss, sub, email, name, email_verified: verified } = claims;
  if (typeof iss !== 'string' || typeof sub !== 'string' || sub === '' || sub.length > longestSubject) {
    return undefined;
  }
  const isVerified = verified === true || (verified === undefined && rules.emailsVerified);
  const values = new Set(textsAt(claims, rules.roleClaim));
  return {
    issuer: iss,
    subject: sub,
    email: isVerified && typeof email === 'string' ? normalizeEmail(email) : undefined,
    name: typeof name === 'string' ? tidyName(name) : undefined,
    role: rules.roles.find(({ value }) => values.has(value))?.role,
    departments: rules.departmentsClaim === undefined ? undefined : textsAt(claims, rules.departmentsClaim),
  };
}

/** The texts of a claim, which may be one text or a list; a claim's own name may hold dots. */
function textsAt(claims: Claims, path: string): readonly string[] {
  const value = Object.hasOwn(claims, path) ? claims[path] : path.split('.').reduce<unknown>(partOf, claims);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string');
}

function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
