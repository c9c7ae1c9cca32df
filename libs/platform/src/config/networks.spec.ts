import { describe, expect, it } from 'vitest';
import { isWithin, parseNetworks } from './networks.ts';

describe('a list of networks', () => {
  it.each([
    ['10.1.0.0/16', '10.1.2.3', true],
    ['10.1.0.0/16', '::ffff:10.1.2.3', true],
    ['10.1.0.0/16', '10.2.2.3', false],
    ['192.0.2.7', '192.0.2.7', true],
    ['192.0.2.7', '192.0.2.8', false],
    ['10.0.0.0/8, 2001:db8::/32', '2001:db8:1::9', true],
    ['10.0.0.0/8, 2001:db8::/32', '2001:db9::9', false],
    ['10.0.0.0/8', 'unknown', false],
  ])('%s has %s: %s', (list, address, expected) => {
    const networks = parseNetworks(list);
    expect(networks && isWithin(networks, address)).toBe(expected);
  });

  it.each([
    'yes',
    'true',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0/8',
    '10.0.0.0/8/8',
    '10.0.0.1,',
    '::1/129',
    'peer.example',
  ])('%s is none', (list) => expect(parseNetworks(list)).toBeUndefined());
});
