import { isIPv4, isIPv6 } from 'node:net';

/**
 * The part of a client's address that limits count by: an IPv4 address whole, an IPv6 address by its /64, because every
 * household has one to choose addresses from (RFC 6177).
 */
export function clientNetwork(address: string): string {
  const plain = unmapped(address);
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 4).join(':')}::/64` : plain;
}

/** The neighbourhood of an address, which one attacker often has whole: /24 of IPv4, /56 of IPv6. */
export function clientNeighbourhood(address: string): string {
  const plain = unmapped(address);
  if (isIPv4(plain)) {
    return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  }
  if (!isIPv6(plain)) {
    return plain;
  }
  const [first, second, third, fourth = 0] = groupsOf(plain).map((group) => Number.parseInt(group, 16));
  const kept = [first, second, third, fourth & 0xff00].map((group = 0) => group.toString(16));
  return `${kept.join(':')}::/56`;
}

function unmapped(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  const [before = '', after] = address.split('%', 1).join('').split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = after === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16).toString(16));
}
