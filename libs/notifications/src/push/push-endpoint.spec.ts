import { createECDH, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { areSubscriptionKeys, isPublicAddress, readPushEndpoint } from './push-endpoint.ts';

describe('the address of a push service', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAA',
    'https://web.push.apple.com/QGx',
    'https://wns2-par02p.notify.windows.com/w/?token=BQ',
  ])('%s is taken', (endpoint) => {
    expect(readPushEndpoint(endpoint, false)?.href).toBe(endpoint);
  });

  it.each([
    '',
    'nonsense',
    'http://fcm.googleapis.com/x',
    'file:///etc/passwd',
    'https://127.0.0.1/x',
    'https://2130706433/x',
    'https://0x7f.1/x',
    'https://[::1]/x',
    'https://[::ffff:10.0.0.1]/x',
    'https://localhost/x',
    'https://redis/x',
    'https://db.internal/x',
    'https://printer.local./x',
    'https://localhost./x',
    'https://LOCALHOST./x',
    'https://a.localhost/x',
    'https://router.home.arpa/x',
    'https://1.0.0.127.in-addr.arpa/x',
    'https://127.0.0.1.nip.io/x',
    'https://7f000001.sslip.io./x',
    'https://localtest.me/x',
    'https://a.lvh.me/x',
    'https://user:secret@push.example.com/x',
    'https://push.example.com:6379/x',
    `https://push.example.com/${'x'.repeat(2048)}`,
  ])('%s is refused', (endpoint) => {
    expect(readPushEndpoint(endpoint, false)).toBeUndefined();
  });

  it('is of this machine only where tests allow it, and then encrypted too', () => {
    expect(readPushEndpoint('https://127.0.0.1:4443/x', true)?.port).toBe('4443');
    expect(readPushEndpoint('http://127.0.0.1:4443/x', true)).toBeUndefined();
  });

  it.each(['127.0.0.1', '10.3.2.1', '169.254.169.254', '192.168.1.1', '::1', '::ffff:10.0.0.1', 'fd00::1', 'fe80::1'])(
    'leading to %s is not asked',
    (address) => {
      expect(isPublicAddress(address)).toBe(false);
    },
  );

  it.each(['142.250.180.10', '2a00:1450:4001:80b::200a'])('leading to %s is asked', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('the keys of a subscription', () => {
  const point = createECDH('prime256v1').generateKeys().toString('base64url');
  const secret = randomBytes(16).toString('base64url');

  it('are a point and sixteen bytes', () => {
    expect(areSubscriptionKeys({ p256dh: point, auth: secret })).toBe(true);
  });

  it.each([
    ['', secret],
    [point, ''],
    [point.slice(4), secret],
    [point, `${secret}AAAA`],
    [`${point}'; drop`, secret],
    // Points of the right shape that are not on the curve, and the point at infinity.
    [Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1)]).toString('base64url'), secret],
    [Buffer.concat([Buffer.of(4), Buffer.alloc(64)]).toString('base64url'), secret],
    [Buffer.concat([Buffer.of(4), Buffer.alloc(64, 255)]).toString('base64url'), secret],
  ])('are refused in another shape: %s', (p256dh, auth) => {
    expect(areSubscriptionKeys({ p256dh, auth })).toBe(false);
  });
});
