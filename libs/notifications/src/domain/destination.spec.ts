import { describe, expect, it } from 'vitest';
import { destinationOf } from './destination.ts';

const none = { address: null, service: null, endpoint: null, problem: null };

describe('the destination of a delivery', () => {
  it.each([
    [{ ...none, address: 'person@Mail.Demo.Test' }, 'mail.demo.test'],
    [{ ...none, address: '"a@b"@demo.test' }, 'demo.test'],
    [{ ...none, service: 'WEB', endpoint: 'https://push.demo.test/send/abc' }, 'push.demo.test'],
    [{ ...none, service: 'FCM', endpoint: 'token' }, 'FCM'],
    [{ ...none, service: 'APNS', endpoint: 'token' }, 'APNS'],
    [none, ''],
  ])('of %j is %j', (target, destination) => {
    expect(destinationOf(target)).toEqual({ name: destination, wasSilent: false });
  });

  it.each([
    ['UNKNOWN_OUTCOME', true],
    ['UNREACHABLE', true],
    ['TRY_LATER', false],
    ['INTERNAL_ERROR', false],
    [null, false],
  ] as const)('was silent after %s: %s', (problem, wasSilent) => {
    expect(destinationOf({ ...none, address: 'person@demo.test', problem })).toEqual({ name: 'demo.test', wasSilent });
  });
});
