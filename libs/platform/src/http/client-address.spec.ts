import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddressOf, isLocalRequest, readProxyTrust } from './client-address.ts';

function addressWith(setting: string, peer: string, forwarded?: string): string {
  const trust = readProxyTrust(setting);
  if (!trust) {
    throw new Error('The setting was refused.');
  }
  const request = { socket: { remoteAddress: peer }, headers: forwarded ? { 'x-forwarded-for': forwarded } : {} };
  return clientAddressOf(request as unknown as IncomingMessage, trust);
}

describe('the address of a client', () => {
  it.each([
    ['no proxy: headers are the caller’s words', 'false', '192.0.2.1', '10.1.0.7', '192.0.2.1'],
    ['one proxy: what it added itself', '1', '127.0.0.1', '10.1.0.7, 203.0.113.9', '203.0.113.9'],
    ['two proxies', '2', '127.0.0.1', '10.1.0.7, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['networks', '127.0.0.0/8, 10.0.0.0/8', '127.0.0.1', '10.9.9.9, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['a peer outside the networks', '10.0.0.0/8', '192.0.2.1', '10.1.0.7', '192.0.2.1'],
    ['an IPv6 network', '2001:db8::/32', '2001:db8::1', '2001:db9::5', '2001:db9::5'],
    ['no header', '1', '192.0.2.1', undefined, '192.0.2.1'],
  ])('with %s', (_, setting, peer, forwarded, expected) => {
    expect(addressWith(setting, peer, forwarded)).toBe(expected);
  });

  it.each(['true', 'yes', '1 proxy', '-1', '11', '10.0.0.0/99', 'nginx', ','])('is not guessed from %j', (setting) => {
    expect(readProxyTrust(setting)).toBeUndefined();
  });
});

describe('a request of this machine', () => {
  it.each([
    ['a program on it', '127.0.0.1', {}, true],
    ['over IPv6', '::1', {}, true],
    ['another machine', '192.0.2.1', {}, false],
    ['a proxy on it, for somebody', '127.0.0.1', { 'x-forwarded-for': '192.0.2.1' }, false],
    ['a proxy that names itself', '::ffff:127.0.0.1', { via: '1.1 proxy' }, false],
  ])('comes from %s', (_, remoteAddress, headers, local) => {
    expect(isLocalRequest({ socket: { remoteAddress }, headers } as unknown as IncomingMessage)).toBe(local);
  });
});
