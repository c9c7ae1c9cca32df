import { ECDH } from 'node:crypto';
import { isIP } from 'node:net';
import { isWithin, parseNetworks } from '@ns/platform';

/** RFC 8030 sets no limit; the addresses of today's services stay below 800 characters. */
export const longestEndpoint = 2048;

/** Networks in which no push service of a browser is (RFC 6890 and its registries). */
const internalNetworks = parseNetworks(
  '0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,192.0.2.0/24,' +
    '192.168.0.0/16,198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,224.0.0.0/4,240.0.0.0/4,' +
    '::/128,::1/128,64:ff9b::/96,64:ff9b:1::/48,100::/64,2001::/23,2001:db8::/32,2002::/16,fc00::/7,fe80::/10,ff00::/8',
);

/** Whether an address that a name leads to may be asked: not one of this machine or of an internal network. */
export function isPublicAddress(address: string): boolean {
  return internalNetworks !== undefined && isIP(address) !== 0 && !isWithin(internalNetworks, address);
}

/**
 * Reads the address at which a browser's push service takes notifications. The address comes from a client, and the
 * server asks it: only https on the usual port under a name is taken. Where the name leads is looked at when it is
 * asked.
 * @param localServices also addresses of this machine, with any port; for tests
 * @returns undefined when it is not acceptable
 */
export function readPushEndpoint(text: string, localServices: boolean): URL | undefined {
  if (text.length > longestEndpoint || !URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  const isSafe = url.protocol === 'https:' && url.username === '' && url.password === '';
  if (!isSafe) {
    return undefined;
  }
  return localServices || (url.port === '' && isServiceName(url.hostname)) ? url : undefined;
}

/** Names of no public service: the special-use names of IANA's registry, and what routers and companies use inside. */
const insideNames =
  /(^|\.)(alt|arpa|corp|home|internal|intranet|invalid|lan|local|localdomain|localhost|onion|private|test)$/;
/** Services that answer every name with the address in it, or with this machine. */
const addressNames = /(^|\.)(lacolhost\.com|localtest\.me|lvh\.me|nip\.io|sslip\.io|traefik\.me|xip\.io)$/;

function isServiceName(host: string): boolean {
  const name = host.replace(/\.$/, '');
  const isNumeric = name.startsWith('[') || isIP(name) !== 0;
  return !isNumeric && name.includes('.') && !insideNames.test(name) && !addressNames.test(name);
}

const keyShape = /^[\w-]{1,120}={0,2}$/;
/** A point of P-256, uncompressed (RFC 8291, 2.1). */
const publicKeyBytes = 65;
const uncompressed = 4;
const secretBytes = 16;

/** Whether a notification can be encrypted with the keys of a subscription (RFC 8291); base64url. */
export function areSubscriptionKeys({ p256dh, auth }: { readonly p256dh: string; readonly auth: string }): boolean {
  return (
    [p256dh, auth].every((text) => keyShape.test(text)) &&
    isPublicKey(Buffer.from(p256dh, 'base64url')) &&
    Buffer.from(auth, 'base64url').length === secretBytes
  );
}

/** Whether bytes are an uncompressed point on the curve. */
function isPublicKey(point: Buffer): boolean {
  if (point.length !== publicKeyBytes || point[0] !== uncompressed) {
    return false;
  }
  try {
    ECDH.convertKey(point, 'prime256v1');
    return true;
  } catch {
    return false;
  }
}
