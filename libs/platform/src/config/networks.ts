import { BlockList, isIP } from 'node:net';

/**
 * A set of network addresses from a list such as `10.1.0.0/16, 192.0.2.7, 2001:db8::/32`.
 * @returns undefined when an entry is neither an address nor a network
 */
export function parseNetworks(list: string): BlockList | undefined {
  const networks = new BlockList();
  for (const entry of list.split(',').map((part) => part.trim())) {
    const [address = '', length, ...rest] = entry.split('/');
    const version = isIP(address);
    const longest = version === 4 ? 32 : 128;
    const prefix = length === undefined ? longest : /^\d{1,3}$/.test(length) ? Number(length) : -1;
    if (version === 0 || rest.length > 0 || prefix < 0 || prefix > longest) {
      return undefined;
    }
    networks.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6');
  }
  return networks;
}

/** Whether an address belongs to a set; IPv4 in IPv6 form too. */
export function isWithin(networks: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && networks.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
