import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';

/**
 * Whether a hop of `X-Forwarded-For` is one of the municipality's own reverse proxies.
 * @param address of the hop; hop 0 is the peer of the connection
 */
export type ProxyTrust = (address: string, hop: number) => boolean;

/** No reverse proxy: the client is the peer of the connection, whatever the headers say. */
export const trustNobody: ProxyTrust = () => false;

const mostHops = 10;

/**
 * Reads the setting TRUST_PROXY: empty, `0` or `false` for no proxy, a number of proxies in front (`1` to `10`), or
 * their addresses and networks (`10.0.0.0/8, 2001:db8::/32`), separated by commas.
 * @returns undefined for anything else, `true` and `yes` included: they would believe what the caller writes
 */
export function readProxyTrust(setting: string): ProxyTrust | undefined {
  const text = setting.trim();
  if (text === '' || text === 'false' || text === '0') {
    return trustNobody;
  }
  if (/^\d{1,2}$/.test(text)) {
    const hops = Number(text);
    return hops <= mostHops ? (_address, hop) => hop < hops : undefined;
  }
  try {
    return proxyAddress.compile(text.split(',').map((network) => network.trim()));
  } catch {
    return undefined;
  }
}

/**
 * Whether the peer has cut the connection before anything was known of it: such a request comes from nowhere, and
 * nobody waits for its answer. Once it is known, the address of a peer stays.
 */
export function isPeerGone({ socket }: IncomingMessage): boolean {
  return socket.remoteAddress === undefined;
}

/** The address a request came from, see {@link isPeerGone}: the rightmost one that is no proxy of ours. */
export function clientAddressOf(request: IncomingMessage, trust: ProxyTrust): string {
  return proxyAddress(request, trust);
}

const ownMachine = /^(127\.|::1$|::ffff:127\.)/;

/** Whether a program on this machine asks by itself: a reverse proxy on it says for whom it asks. */
export function isLocalRequest({ socket, headers }: IncomingMessage): boolean {
  const carried = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];
  return ownMachine.test(socket.remoteAddress ?? '') && carried.every((name) => headers[name] === undefined);
}
