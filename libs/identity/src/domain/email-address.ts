const longestAddress = 254;
const longestLocalPart = 64;
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const shape = new RegExp(
  `^[a-z0-9!#$%&'*+/=?^_\`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_\`{|}~-]+)*@(?:${label}\\.)+${label}$`,
);

/**
 * The one spelling under which an address is kept and compared: without surrounding blanks, in small letters.
 * @returns undefined for what cannot be an internet mail address (RFC 5321 §4.5.3.1 lengths, ASCII only)
 */
export function normalizeEmail(typed: string): string | undefined {
  const address = typed.trim().toLowerCase();
  if (address.length > longestAddress || address.indexOf('@') > longestLocalPart) {
    return undefined;
  }
  return shape.test(address) ? address : undefined;
}
