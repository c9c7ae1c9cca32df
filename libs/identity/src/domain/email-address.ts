import { z } from 'zod';

const longestAddress = 254;
const longestLocalPart = 64;

/**
 * An address as browsers understand it (HTML standard, “valid e-mail address”), without what the mail standard does
 * not allow beyond that (RFC 5321 §4.1.2: no dot at an end of the local part, no two in a row) and with a domain
 * below another. The stricter rule that zod has by default refuses names under .бг (`xn--90ae`).
 */
const address = z
  .email({ pattern: z.regexes.html5Email })
  .max(longestAddress)
  .regex(/^[^.@]+(\.[^.@]+)*@[^.]+\./);

/**
 * The one spelling under which an address is kept and compared: without surrounding blanks, in small letters.
 * @returns undefined for what cannot be an internet mail address (RFC 5321 §4.5.3.1 lengths, ASCII only)
 */
export function normalizeEmail(typed: string): string | undefined {
  const { success, data } = address.safeParse(typed.trim().toLowerCase());
  return success && data.indexOf('@') <= longestLocalPart ? data : undefined;
}
