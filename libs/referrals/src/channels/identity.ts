const version7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * When the identity of a referral came to be, before which it cannot have left: a UUID of version 7 says it
 * (RFC 9562); undefined for another one.
 */
export function beganAt(id: string): Date | undefined {
  const [, high, low] = version7.exec(id) ?? [];
  return high === undefined || low === undefined ? undefined : new Date(Number.parseInt(`${high}${low}`, 16));
}
